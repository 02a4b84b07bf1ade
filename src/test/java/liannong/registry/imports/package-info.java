/** Imports from the file to the register and back. */
@org.jspecify.annotations.NullMarked
package liannong.registry.imports;
