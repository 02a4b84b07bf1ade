/** Evidence: documents checked by their content, sealed, and given to those who may see what they prove. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("documents")
package liannong.registry.documents;
