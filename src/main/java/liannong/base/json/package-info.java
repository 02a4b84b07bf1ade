/** JSON that comes from outside: read token by token, within limits, and refused with the place where it is wrong. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("json")
package liannong.base.json;
