/** Tests of the screens of organisations. */
@org.jspecify.annotations.NullMarked
package liannong.registry.organisations.ui;
