/** Who there is: cooperatives and other organisations, households and their people, members, accounts. */
@org.jspecify.annotations.NullMarked
package liannong.registry;
