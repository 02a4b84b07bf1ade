/** How a hidden value stands in the registry's pages, how it is opened, and the record of who opened what. */
@org.jspecify.annotations.NullMarked
package liannong.registry.masking.ui;
