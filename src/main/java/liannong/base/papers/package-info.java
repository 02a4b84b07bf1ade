/** Papers: PDF pages on A4 or A5, one embedded font, laid out in tenths of a millimetre from the upper left corner. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("papers")
package liannong.base.papers;
