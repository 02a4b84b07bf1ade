/**
 * Family life on record: births, marriages, splits, merges, deaths, moves, and the changes that need a second person.
 */
@org.jspecify.annotations.NullMarked
package liannong.registry.families;
