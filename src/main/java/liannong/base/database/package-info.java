/** The database connection: the embedded server or an external one, its two roles, the two data sources. */
@org.jspecify.annotations.NullMarked
package liannong.base.database;
