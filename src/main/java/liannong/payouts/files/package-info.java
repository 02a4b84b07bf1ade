/** Files to banks and from banks, by templates that are data: text, workbooks, and the messages of ISO 20022. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("files")
package liannong.payouts.files;
