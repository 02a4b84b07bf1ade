/** Public notices: what is laid open for everybody, how long, and who objects to which line. */
@org.jspecify.annotations.NullMarked
package liannong.notices;
