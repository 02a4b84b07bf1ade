/** Figures about the work that waits and how long it has waited, for whoever watches over the installation. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("measures")
package liannong.schedule.measures;
