/** Workbooks that come in: read, checked against the register, shown, and written as a whole or not at all; and undone. */
@org.jspecify.annotations.NullMarked
package liannong.registry.imports;
