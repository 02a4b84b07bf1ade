/** How a document is handed in and opened on the screens of the registry. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("documents-ui")
package liannong.registry.documents.ui;
