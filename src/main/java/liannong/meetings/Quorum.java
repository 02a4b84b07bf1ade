package liannong.meetings;

/**
 * Whether enough are there, by heads (COOP art 30: two thirds of the members; a charter may ask more).
 *
 * @param present themselves or by written proxy
 * @param needed the least number of heads
 */
public record Quorum(long present, long heads, long needed) {

    static Quorum of(long present, long heads, int numerator, int denominator) {
        return new Quorum(present, heads, Math.ceilDiv(Math.multiplyExact(heads, numerator), denominator));
    }

    /** Of a cooperative without members nothing is decided. */
    public boolean isMet() {
        return heads > 0 && present >= needed;
    }

    public long missing() {
        return Math.max(0, needed - present);
    }
}
