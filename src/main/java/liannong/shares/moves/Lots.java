package liannong.shares.moves;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.shares.ShareClass;
import liannong.shares.ShareSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The holding of a member as the lots it consists of, the oldest first: what goes away is taken from the oldest of its
 * own source. What was taken back never was.
 */
@Component
public class Lots {

    private record Moved(
            ShareClass shareClass,
            ShareSource source,
            LocalDate acquiredOn,
            @Nullable Long landContributionId,
            long amountFen,
            long areaHundredths) {}

    private final JdbcClient jdbc;

    Lots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that a member holds on a day, in the order of classes and days. */
    public List<Lot> of(long memberId, LocalDate day) {
        List<Moved> moves = jdbc.sql("""
                        select s.share_class, s.source, coalesce(s.acquired_on, s.effective_on) as acquired_on, s.land_contribution_id,
                               s.amount_fen, s.area_hundredths
                        from share_movements s
                        where s.member_id = :member and s.effective_on <= :day and s.kind not in ('REVERSAL', 'SUBSCRIPTION')
                          and not exists (select 1 from share_movements r where r.reverses_id = s.id)
                        order by s.share_class, s.effective_on, s.id""")
                .param("member", memberId)
                .param("day", day)
                .query(Moved.class)
                .list();
        List<Lot> lots = new ArrayList<>();
        for (Moved move : moves) {
            if (move.amountFen() > 0) lots.add(lot(move));
            else take(lots, move);
        }
        return List.copyOf(lots);
    }

    /** The oldest lots of a class that make up an amount; empty when less is held. */
    public List<Lot> oldest(long memberId, ShareClass shareClass, Money amount, LocalDate day) {
        List<Lot> taken = new ArrayList<>();
        long open = amount.fen();
        for (Lot lot : of(memberId, day)) {
            if (lot.shareClass() != shareClass || open == 0) continue;
            long part = Math.min(open, lot.amount().fen());
            taken.add(part == lot.amount().fen() ? lot : lot.part(new Money(part)));
            open -= part;
        }
        return open == 0 ? List.copyOf(taken) : List.of();
    }

    /** A step in the price of land belongs to the lot of that land. */
    private static Lot lot(Moved move) {
        return new Lot(
                move.shareClass(),
                move.source(),
                move.acquiredOn(),
                move.landContributionId(),
                new Money(move.amountFen()),
                new Mu(move.areaHundredths()));
    }

    private static void take(List<Lot> lots, Moved move) {
        long open = Math.negateExact(move.amountFen());
        long area = Math.negateExact(move.areaHundredths());
        for (boolean ownSource : new boolean[] {true, false}) {
            for (int i = 0; i < lots.size() && (open > 0 || area > 0); i++) {
                Lot lot = lots.get(i);
                if (lot.shareClass() != move.shareClass()
                        || (ownSource && !sameOrigin(lot, move))
                        || lot.amount().isZero()) continue;
                long part = Math.min(open, lot.amount().fen());
                long areaPart = Math.min(area, lot.area().hundredths());
                open -= part;
                area -= areaPart;
                lots.set(
                        i,
                        new Lot(
                                lot.shareClass(),
                                lot.source(),
                                lot.acquiredOn(),
                                lot.landContributionId(),
                                new Money(lot.amount().fen() - part),
                                new Mu(lot.area().hundredths() - areaPart)));
            }
        }
        lots.removeIf(lot -> lot.amount().isZero() && lot.area().hundredths() == 0);
    }

    private static boolean sameOrigin(Lot lot, Moved move) {
        return lot.source() == move.source() && Objects.equals(lot.landContributionId(), move.landContributionId());
    }
}
