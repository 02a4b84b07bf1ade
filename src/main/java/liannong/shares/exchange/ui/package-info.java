/** The register as JSON on the screen: its download, and what a file would move in. */
@org.jspecify.annotations.NullMarked
package liannong.shares.exchange.ui;
