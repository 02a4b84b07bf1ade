/** The shell and what every screen is built from: layouts, components, formats, errors, the texts of the product. */
@org.jspecify.annotations.NullMarked
package liannong.ui;
