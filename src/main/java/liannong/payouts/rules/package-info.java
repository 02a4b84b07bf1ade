/** The county's own choices about paying, as dated rules: who approves, which day, from when what waits alarms. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("rules")
package liannong.payouts.rules;
