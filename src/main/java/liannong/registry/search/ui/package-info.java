/** The search box in the green bar, and the page of what it found. */
@org.jspecify.annotations.NullMarked
package liannong.registry.search.ui;
