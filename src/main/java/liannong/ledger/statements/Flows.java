package liannong.ledger.statements;

import java.util.List;
import liannong.base.Money;

/**
 * What happened to the undistributed surplus (331, 332 and the accounts of income and expenses) in a year, by the
 * accounts on the other side of its entries: what came from or went to assets and debts is surplus, what went to
 * reserve, funds, 221 and 222 is distributed.
 */
record Flows(
        Money surplus, Money other, Money fromReserve, Money toReserve, Money toFunds, Money refund, Money residual) {

    /**
     * The other side of the entries that touch the undistributed surplus.
     *
     * @param touchesResult whether they touch 331
     * @param touchesDistribution whether they touch 332 or one of its accounts
     */
    record Counterpart(
            String account, boolean touchesResult, boolean touchesDistribution, long debitFen, long creditFen) {}

    static Flows of(List<Counterpart> counterparts) {
        Flows sum = new Flows(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        for (Counterpart each : counterparts) sum = sum.plus(of(each));
        return sum;
    }

    private static Flows of(Counterpart each) {
        Money none = Money.ZERO;
        Money in = new Money(each.debitFen()).minus(new Money(each.creditFen()));
        if (each.touchesResult() || each.touchesDistribution()) {
            switch (each.account()) {
                case "322" -> {
                    return new Flows(
                            none, none, new Money(each.debitFen()), new Money(each.creditFen()), none, none, none);
                }
                case "32290" -> {
                    return new Flows(none, none, none, none, in.negated(), none, none);
                }
                case "221" -> {
                    return new Flows(none, none, none, none, none, in.negated(), none);
                }
                case "222" -> {
                    return new Flows(none, none, none, none, none, none, in.negated());
                }
                default -> {}
            }
        }
        if (each.touchesDistribution()) return new Flows(none, in, none, none, none, none, none);
        return new Flows(in, none, none, none, none, none, none);
    }

    private Flows plus(Flows more) {
        return new Flows(
                surplus.plus(more.surplus),
                other.plus(more.other),
                fromReserve.plus(more.fromReserve),
                toReserve.plus(more.toReserve),
                toFunds.plus(more.toFunds),
                refund.plus(more.refund),
                residual.plus(more.residual));
    }

    /** By how much the undistributed surplus changed. */
    Money change() {
        return surplus.plus(other)
                .plus(fromReserve)
                .minus(toReserve)
                .minus(toFunds)
                .minus(refund)
                .minus(residual);
    }
}
