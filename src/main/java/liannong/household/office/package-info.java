/** What the village office does for a household that comes to it: its objection, and where that stands. */
@org.jspecify.annotations.NullMarked
package liannong.household.office;
