/** The register as one JSON document modelled on the Open Cap Format: given out, read strictly, and moved in. */
@org.jspecify.annotations.NullMarked
package liannong.shares.exchange;
