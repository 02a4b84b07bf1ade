/** What the books come to: trial balance, balance sheet, surplus and its distribution, the members' equity. */
@org.jspecify.annotations.NullMarked
package liannong.ledger.statements;
