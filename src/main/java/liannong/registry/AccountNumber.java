package liannong.registry;

import liannong.base.Refused;

/** Where money can be sent: a card with its check digit, or a passbook or corporate account as the bank has it. */
public record AccountNumber(AccountKind kind, String number) {

    private static final int CARD_SHORTEST = 16;
    private static final int CARD_LONGEST = 19;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 32;

    public AccountNumber {
        if (!AsTyped.areDigits(number)) throw new Refused(IdentifierReason.ACCOUNT_CHARACTERS);
        boolean card = kind == AccountKind.CARD;
        int shortest = card ? CARD_SHORTEST : SHORTEST;
        int longest = card ? CARD_LONGEST : LONGEST;
        if (number.length() < shortest || number.length() > longest)
            throw new Refused(card ? IdentifierReason.CARD_LENGTH : IdentifierReason.ACCOUNT_LENGTH, number.length());
        if (card && !luhn(number)) throw new Refused(IdentifierReason.CARD_CHECK_DIGIT);
    }

    /** As it was typed, spaces, dashes and full-width digits understood. Refuses by the rules of its kind. */
    public static AccountNumber parse(AccountKind kind, String typed) {
        return new AccountNumber(kind, AsTyped.digits(typed));
    }

    public String last4() {
        return number.substring(number.length() - 4);
    }

    /** Does not tell the number: it must not stand in a log. */
    @Override
    public String toString() {
        return kind + " " + AsTyped.hidden(number);
    }

    private static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int counted = i % 2 == 1 ? 2 * digit : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
