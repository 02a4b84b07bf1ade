@org.jspecify.annotations.NullMarked
package liannong.registry.parcels.ui;
