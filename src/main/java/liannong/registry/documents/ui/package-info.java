/** How a document is handed in and opened on the screens of the registry. */
@org.jspecify.annotations.NullMarked
package liannong.registry.documents.ui;
