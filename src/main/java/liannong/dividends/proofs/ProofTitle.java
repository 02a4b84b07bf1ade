package liannong.dividends.proofs;

/**
 * Of which run a sheet speaks.
 *
 * @param what is divided by it, in the language of the sheet
 */
record ProofTitle(long runId, String number, String organisation, String what) {}
