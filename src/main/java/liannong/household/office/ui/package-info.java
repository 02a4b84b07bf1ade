/** The screens on which a village clerk speaks for a household of his village. */
@org.jspecify.annotations.NullMarked
package liannong.household.office.ui;
