/** What public money and gifts formed: quantified to the members or to the collective, and who has the income of it. */
@org.jspecify.annotations.NullMarked
package liannong.shares.fund;
