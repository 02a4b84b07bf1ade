/** Works 后台作业: what takes longer than a click, done in the background and taken up again wherever it broke off. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("works")
package liannong.schedule.works;
