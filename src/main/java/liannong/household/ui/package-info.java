/** The pages of a household, in large type and daily words. */
@org.jspecify.annotations.NullMarked
package liannong.household.ui;
