/** What workbooks of the register look like, coming in and going out: their kinds, columns and words. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("templates")
package liannong.registry.templates;
