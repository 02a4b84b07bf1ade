/** Households as the county's officials read them: the list with its filters, and one household in one file. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("households")
package liannong.registry.households;
