/** The whole installation in one file and back: written in one snapshot, read only when it is whole and ours. */
@org.jspecify.annotations.NullMarked
package liannong.base.backup;
