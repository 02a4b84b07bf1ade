/** Who there is, as lists one can search. */
@org.jspecify.annotations.NullMarked
package liannong.registry.ui;
