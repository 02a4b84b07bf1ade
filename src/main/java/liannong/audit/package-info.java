/** Whether what was decided and posted is what it was: roots of days, what an audit looks at, what it finds. */
@org.jspecify.annotations.NullMarked
package liannong.audit;
