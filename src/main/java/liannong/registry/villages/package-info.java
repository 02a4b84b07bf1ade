/** The villages there are, for choosing one. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("villages")
package liannong.registry.villages;
