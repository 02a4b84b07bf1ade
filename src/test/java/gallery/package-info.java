/** A look at the components without a county behind them. Not part of the product; {@code Gallery.main} starts it. */
@org.jspecify.annotations.NullMarked
package gallery;
