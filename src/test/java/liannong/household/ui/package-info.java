@org.jspecify.annotations.NullMarked
package liannong.household.ui;
