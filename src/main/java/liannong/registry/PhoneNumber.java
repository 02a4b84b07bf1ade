package liannong.registry;

import liannong.base.Refused;

/** A number somebody can be called at: a mobile, or a landline with its area code. Digits only. */
public record PhoneNumber(String number) {

    private static final String MOBILE = "1[3-9][0-9]{9}";
    private static final String LANDLINE = "0(?:10|2[0-9])[0-9]{7,8}|0[3-9][0-9]{2}[0-9]{7,8}";

    public PhoneNumber {
        if (!number.matches(MOBILE) && !number.matches(LANDLINE)) throw new Refused(IdentifierReason.PHONE_FORM);
    }

    /** As it was typed, with +86, spaces, dashes or brackets; refuses what is neither a mobile nor a full landline. */
    public static PhoneNumber parse(String typed) {
        return new PhoneNumber(AsTyped.digits(typed).replaceAll("[()]", "").replaceFirst("^(?:\\+|00)86(?=[01])", ""));
    }

    public boolean isMobile() {
        return number.startsWith("1");
    }

    public String last4() {
        return number.substring(number.length() - 4);
    }

    /** Does not tell the number: it must not stand in a log. */
    @Override
    public String toString() {
        return AsTyped.hidden(number);
    }
}
