package liannong.shares.entries;

import java.time.LocalDate;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.shares.MovementKind;
import liannong.shares.ShareClass;
import liannong.shares.ShareSource;
import org.jspecify.annotations.Nullable;

/**
 * One row of an act: what changes for one member in one class.
 *
 * @param amount what is held more, or less
 * @param unpaid what is subscribed and not paid in, more or less
 * @param acquiredOn the day of the first acquisition, where it is earlier than the act's
 * @param dueOn the day by which a subscription is to be paid
 * @param basis the row behind it: a land contribution, a valuation, a project
 */
public record Line(
        long memberId,
        ShareClass shareClass,
        MovementKind kind,
        ShareSource source,
        Money amount,
        Money unpaid,
        Mu area,
        @Nullable LocalDate acquiredOn,
        @Nullable LocalDate dueOn,
        @Nullable Basis basis) {

    private static final Mu NO_AREA = new Mu(0);

    public static Line of(long memberId, ShareClass shareClass, MovementKind kind, ShareSource source, Money amount) {
        return new Line(memberId, shareClass, kind, source, amount, Money.ZERO, NO_AREA, null, null, null);
    }

    public Line unpaid(Money change) {
        return new Line(memberId, shareClass, kind, source, amount, change, area, acquiredOn, dueOn, basis);
    }

    public Line area(Mu change) {
        return new Line(memberId, shareClass, kind, source, amount, unpaid, change, acquiredOn, dueOn, basis);
    }

    public Line acquiredOn(LocalDate day) {
        return new Line(memberId, shareClass, kind, source, amount, unpaid, area, day, dueOn, basis);
    }

    public Line dueOn(LocalDate day) {
        return new Line(memberId, shareClass, kind, source, amount, unpaid, area, acquiredOn, day, basis);
    }

    public Line on(Basis row) {
        return new Line(memberId, shareClass, kind, source, amount, unpaid, area, acquiredOn, dueOn, row);
    }

    boolean movesNothing() {
        return amount.isZero() && unpaid.isZero() && area.hundredths() == 0;
    }
}
