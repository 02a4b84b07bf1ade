@org.jspecify.annotations.NullMarked
package liannong.registry.families.ui;
