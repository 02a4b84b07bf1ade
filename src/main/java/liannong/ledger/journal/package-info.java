/** The books as plain text journals that a foreign program re-checks. */
@org.jspecify.annotations.NullMarked
package liannong.ledger.journal;
