/** The screens of the households' list and file. */
@org.jspecify.annotations.NullMarked
package liannong.registry.households.ui;
