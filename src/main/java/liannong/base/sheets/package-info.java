/** Workbooks in and out: an uploaded .xlsx is read row by row within limits, lists are written row by row. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("sheets")
package liannong.base.sheets;
