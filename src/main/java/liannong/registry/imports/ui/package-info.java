/** The screens of imports: what was brought in, and one import from its file to the register. */
@org.jspecify.annotations.NullMarked
package liannong.registry.imports.ui;
