package liannong.dividends.entitlements;

/** What there is to divide by a correction, beside what the run before it divided; in fen. */
public record FigureBeside(String name, long amountFen, long beforeFen) {

    public boolean isSame() {
        return amountFen == beforeFen;
    }
}
