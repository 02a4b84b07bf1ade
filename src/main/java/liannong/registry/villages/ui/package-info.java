/** A village to choose. */
@org.jspecify.annotations.NullMarked
package liannong.registry.villages.ui;
