@org.jspecify.annotations.NullMarked
package liannong.registry.documents;
