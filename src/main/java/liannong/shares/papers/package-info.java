/** What the register gives out: share certificates, the member's account on paper, lists as workbooks. */
@org.jspecify.annotations.NullMarked
package liannong.shares.papers;
