@org.jspecify.annotations.NullMarked
package liannong.payouts.files;
