@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("documents")
package liannong.registry.documents;
