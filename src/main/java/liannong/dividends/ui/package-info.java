/** The screens of the year's distribution. */
@org.jspecify.annotations.NullMarked
package liannong.dividends.ui;
