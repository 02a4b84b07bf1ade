/** Workbooks that come in: read, compared with the register, shown, written as a whole or not at all, and undone. */
@org.jspecify.annotations.NullMarked
package liannong.registry.imports;
