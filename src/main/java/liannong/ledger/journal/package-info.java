/** The books as plain text journals that a foreign program re-checks. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("journal")
package liannong.ledger.journal;
