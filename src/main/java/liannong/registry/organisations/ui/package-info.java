/** Organisations as one finds, reads and keeps them, and the deadlines that somebody must meet. */
@org.jspecify.annotations.NullMarked
package liannong.registry.organisations.ui;
