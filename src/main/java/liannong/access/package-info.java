/** Who may sign in, as what, and what of the county he sees: the scope is enforced by the database, row by row. */
@org.jspecify.annotations.NullMarked
package liannong.access;
