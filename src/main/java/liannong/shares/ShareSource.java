package liannong.shares;

/** Where a holding came from. */
public enum ShareSource {
    OWN_MONEY,
    OWN_LAND,
    /** Goods, rights and other property that can be valued in money (COOP art 13). */
    OWN_PROPERTY,
    FISCAL_FUND,
    DONATION,
    /** A loan behind a share is a red flag: small loans to poor households are not to be put in (domain.md 2.4). */
    LOAN_FUNDED,
    SURPLUS,
    COLLECTIVE
}
