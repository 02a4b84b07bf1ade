package liannong.registry;

/** What kind of number an account has: only a card's is checked by Luhn (domain.md section 7). */
public enum AccountKind {
    CARD,
    PASSBOOK,
    CORPORATE
}
