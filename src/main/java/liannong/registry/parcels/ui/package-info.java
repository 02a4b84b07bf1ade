/** The land register on screen: the list of parcels, the page of one, and what is entered about it. */
@org.jspecify.annotations.NullMarked
package liannong.registry.parcels.ui;
