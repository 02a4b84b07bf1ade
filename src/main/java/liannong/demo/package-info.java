/** The demonstration county: invented people, real procedure. It may use every module; no module uses it. */
@org.jspecify.annotations.NullMarked
package liannong.demo;
