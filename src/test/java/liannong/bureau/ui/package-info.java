@org.jspecify.annotations.NullMarked
package liannong.bureau.ui;
