/** The auditor's sheet 核对单 of a run: what went in, what came out at every step, its seals, and who did what when. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("proofs")
package liannong.dividends.proofs;
