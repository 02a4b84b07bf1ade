/** Tests of organisations: rules on both sides of their bounds, services with a real database. */
@org.jspecify.annotations.NullMarked
package liannong.registry.organisations;
