/** Where the papers of the register are asked for. */
@org.jspecify.annotations.NullMarked
package liannong.shares.papers.ui;
