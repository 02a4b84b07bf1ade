/** Land: parcels, who holds the right to them, who uses them, and how they lie on the ground. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("parcels")
package liannong.registry.parcels;
