@org.jspecify.annotations.NullMarked
package liannong.registry.masking.ui;
