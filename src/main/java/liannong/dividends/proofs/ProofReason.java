package liannong.dividends.proofs;

import liannong.base.Reason;

/** Why there is no sheet. */
public enum ProofReason implements Reason {
    NO_PROOF_OF_A_DRAFT,
    PROOF_OF_A_PART
}
