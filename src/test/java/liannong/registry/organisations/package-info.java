@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("organisations")
package liannong.registry.organisations;
