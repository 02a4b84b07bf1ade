@org.jspecify.annotations.NullMarked
package liannong.registry.search.ui;
