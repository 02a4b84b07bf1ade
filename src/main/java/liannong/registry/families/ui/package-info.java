/** Where family life is recorded and sensitive changes are asked for and decided. */
@org.jspecify.annotations.NullMarked
package liannong.registry.families.ui;
