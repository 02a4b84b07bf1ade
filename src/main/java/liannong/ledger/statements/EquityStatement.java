package liannong.ledger.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import liannong.base.Money;
import liannong.ledger.statements.StatementLine.Weight;

/** 成员权益变动表: the members' equity at the beginning, what changed it, and at the end, part by part. */
final class EquityStatement {

    private static final List<String> PUT_IN = List.of("301", "311", "321");
    private static final int RESERVE = 3;
    private static final int UNDISTRIBUTED = 4;
    private static final int PARTS = 5;

    private EquityStatement() {}

    static StatementTable of(YearFigures year, Words words) {
        Flows flows = year.flows();
        Money[] opening = parts(year, account -> account.opening().negated(), year.undistributedOpening());
        Money[] closing = parts(year, account -> account.closing().negated(), year.undistributedClosing());
        Money[] in = parts(year, account -> new Money(account.creditFen()), Money.ZERO);
        Money[] out = parts(year, account -> new Money(account.debitFen()).negated(), Money.ZERO);
        in[RESERVE] = Money.ZERO;
        out[RESERVE] = Money.ZERO;
        Money[] surplus = only(UNDISTRIBUTED, flows.surplus());
        Money kept = flows.toReserve().plus(flows.toFunds());
        Money[] reserved = only(UNDISTRIBUTED, kept.negated());
        reserved[RESERVE] = kept;
        Money[] refund = only(UNDISTRIBUTED, flows.refund().negated());
        Money[] residual = only(UNDISTRIBUTED, flows.residual().negated());
        Money[] other = closing.clone();
        for (Money[] known : List.of(opening, in, out, surplus, reserved, refund, residual))
            for (int at = 0; at < PARTS; at++) other[at] = other[at].minus(known[at]);
        List<StatementLine> lines = new ArrayList<>();
        lines.add(line(words.of("equity-opening"), Weight.PART, opening));
        lines.add(line(words.of("equity-in"), Weight.PLAIN, in));
        lines.add(line(words.of("equity-out"), Weight.PLAIN, out));
        lines.add(line(words.of("equity-surplus"), Weight.PLAIN, surplus));
        lines.add(line(words.of("equity-reserve"), Weight.PLAIN, reserved));
        lines.add(line(words.of("equity-refund"), Weight.PLAIN, refund));
        lines.add(line(words.of("equity-residual"), Weight.PLAIN, residual));
        lines.add(line(words.of("equity-other"), Weight.PLAIN, other));
        lines.add(line(words.of("equity-closing"), Weight.SUM, closing));
        return words.table(
                words.span(),
                words.all(
                        "share-capital",
                        "special-fund",
                        "capital-reserve",
                        "surplus-reserve",
                        "undistributed-short",
                        "equity-sum"),
                lines,
                words.of("note-equity"),
                words.of("note-form"));
    }

    /** 301, 311, 321, the reserve with the charter's funds, and what is not distributed. */
    private static Money[] parts(YearFigures year, Function<AccountFigures, Money> figure, Money undistributed) {
        Money[] parts = new Money[PARTS];
        for (int at = 0; at < PUT_IN.size(); at++) parts[at] = sum(year, PUT_IN.get(at), figure);
        parts[RESERVE] = sum(year, "322", figure);
        parts[UNDISTRIBUTED] = undistributed;
        return parts;
    }

    private static Money sum(YearFigures year, String code, Function<AccountFigures, Money> figure) {
        return year.accounts().stream()
                .filter(account -> account.code().startsWith(code))
                .map(figure)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money[] only(int part, Money amount) {
        Money[] parts = new Money[PARTS];
        java.util.Arrays.fill(parts, Money.ZERO);
        parts[part] = amount;
        return parts;
    }

    private static StatementLine line(String label, Weight weight, Money... parts) {
        Money[] figures = new Money[PARTS + 1];
        Money sum = Money.ZERO;
        for (int at = 0; at < PARTS; at++) {
            figures[at] = parts[at];
            sum = sum.plus(parts[at]);
        }
        figures[PARTS] = sum;
        return StatementLine.line("", label, weight, null, figures);
    }
}
