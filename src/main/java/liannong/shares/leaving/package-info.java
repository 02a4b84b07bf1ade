/** How members leave, what is settled with them, and how a cooperative ends (COOP arts 25-28, 51-53). */
@org.jspecify.annotations.NullMarked
package liannong.shares.leaving;
