/** Who there is, as lists one can search. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("ui")
package liannong.registry.ui;
