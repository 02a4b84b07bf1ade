@org.jspecify.annotations.NullMarked
package liannong.registry.households.ui;
