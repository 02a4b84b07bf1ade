/** Tests of where the papers are asked for. */
@org.jspecify.annotations.NullMarked
package liannong.shares.papers.ui;
