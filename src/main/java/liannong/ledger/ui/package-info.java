@org.jspecify.annotations.NullMarked
package liannong.ledger.ui;
