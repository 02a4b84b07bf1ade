/** The auditor's page of roots and findings. */
@org.jspecify.annotations.NullMarked
package liannong.audit.ui;
