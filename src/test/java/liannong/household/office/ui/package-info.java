@org.jspecify.annotations.NullMarked
package liannong.household.office.ui;
