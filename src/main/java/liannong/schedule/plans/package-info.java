/** Payment plans 发放计划: when an organisation pays what, and which periods have come due. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("plans")
package liannong.schedule.plans;
