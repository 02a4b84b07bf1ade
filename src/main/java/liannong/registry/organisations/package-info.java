/** Organisations: what they are, who belongs to them and leads them, what the law finds, and what is due by when. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("organisations")
package liannong.registry.organisations;
