/** Workbooks that come in: read, compared with the register, shown, written as a whole or not at all, and undone. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("imports")
package liannong.registry.imports;
