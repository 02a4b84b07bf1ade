/** The screens of imports, opened without a browser. */
@org.jspecify.annotations.NullMarked
package liannong.registry.imports.ui;
