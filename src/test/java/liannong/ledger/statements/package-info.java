@org.jspecify.annotations.NullMarked
package liannong.ledger.statements;
