/** Finding a household, a person, an organisation or a village by the little that somebody knows of it. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("search")
package liannong.registry.search;
