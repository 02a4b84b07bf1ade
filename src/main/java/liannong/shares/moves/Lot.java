package liannong.shares.moves;

import java.time.LocalDate;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.shares.MovementKind;
import liannong.shares.ShareClass;
import liannong.shares.ShareSource;
import liannong.shares.entries.Basis;
import liannong.shares.entries.Line;
import org.jspecify.annotations.Nullable;

/**
 * A part of a holding that came in one piece: since when, from where, on what land.
 *
 * @param landContributionId null where it is no land, or land that came without its parcel
 */
public record Lot(
        ShareClass shareClass,
        ShareSource source,
        LocalDate acquiredOn,
        @Nullable Long landContributionId,
        Money amount,
        Mu area) {

    /** A part of it, by amount. */
    Lot part(Money of) {
        return new Lot(shareClass, source, acquiredOn, landContributionId, of, new Mu(0));
    }

    /** What goes away from its holder. */
    public Line goes(long memberId, MovementKind kind) {
        Line line =
                Line.of(memberId, shareClass, kind, source, amount.negated()).area(new Mu(-area.hundredths()));
        return landContributionId == null ? line : line.on(land());
    }

    /** What comes to another, as acquired on the day of the act. */
    public Line comes(long memberId, MovementKind kind) {
        Line line = Line.of(memberId, shareClass, kind, source, amount).area(area);
        return landContributionId == null ? line : line.on(land());
    }

    private Basis land() {
        return new Basis(Basis.Kind.LAND_CONTRIBUTION, java.util.Objects.requireNonNull(landContributionId));
    }
}
