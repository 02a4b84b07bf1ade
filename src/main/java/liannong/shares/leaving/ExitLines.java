package liannong.shares.leaving;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.base.Split;
import liannong.registry.organisations.ExitReason;
import liannong.shares.MovementKind;
import liannong.shares.ShareClass;
import liannong.shares.SharesReason;
import liannong.shares.entries.Line;
import liannong.shares.fund.FiscalProjects;
import liannong.shares.fund.Heads;
import liannong.shares.moves.Lot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The movements by which a member's holding ends: given back or inherited what he put in and his part of the reserve,
 * averaged to those who remain what public money formed (重庆 2022 art 14, 山东 art 22), lapsed what he did not pay in.
 */
@Component
class ExitLines {

    private record Unpaid(ShareClass shareClass, long fen) {}

    private record Eligible(long memberId, String memberNo) {}

    private final JdbcClient jdbc;
    private final Heads heads;

    ExitLines(JdbcClient jdbc, Heads heads) {
        this.jdbc = jdbc;
        this.heads = heads;
    }

    /** @throws Refused {@code HEIRS_INCOMPLETE}, {@code HEIR_NO_MEMBER}, {@code NOBODY_TO_AVERAGE} */
    List<Line> of(DepartureRow departure, List<Lot> held, List<Settlement.Heir> heirs) {
        List<Line> lines = new ArrayList<>();
        List<Eligible> takers = heirs.isEmpty() ? List.of() : heirs(departure, heirs);
        for (Lot lot : held) {
            switch (lot.shareClass()) {
                case FISCAL, DONATION -> {} // below, by class
                default -> {
                    if (heirs.isEmpty()) lines.add(lot.goes(departure.memberId(), MovementKind.REDEMPTION));
                    else lines.addAll(inherited(departure, lot, takers, heirs));
                }
            }
        }
        for (ShareClass shareClass : List.of(ShareClass.FISCAL, ShareClass.DONATION)) {
            lines.addAll(averaged(departure, held, shareClass));
        }
        for (Unpaid unpaid : unpaid(departure)) {
            lines.add(Line.of(
                            departure.memberId(),
                            unpaid.shareClass(),
                            MovementKind.REDEMPTION,
                            liannong.shares.ShareSource.OWN_MONEY,
                            Money.ZERO)
                    .unpaid(new Money(-unpaid.fen())));
        }
        return lines;
    }

    /** Each heir his part of each lot, with the day on which it was first acquired; land whole to the first. */
    private static List<Line> inherited(
            DepartureRow departure, Lot lot, List<Eligible> takers, List<Settlement.Heir> heirs) {
        List<Line> lines = new ArrayList<>();
        lines.add(lot.goes(departure.memberId(), MovementKind.INHERITANCE));
        if (lot.shareClass() == ShareClass.LAND) {
            lines.add(lot.comes(takers.getFirst().memberId(), MovementKind.INHERITANCE)
                    .acquiredOn(lot.acquiredOn()));
            return lines;
        }
        List<Split.Share> parts = new ArrayList<>();
        for (int i = 0; i < takers.size(); i++) {
            parts.add(new Split.Share(
                    takers.get(i).memberNo(),
                    java.math.BigInteger.valueOf(heirs.get(i).parts())));
        }
        List<Money> amounts = Split.of(lot.amount(), parts);
        for (int i = 0; i < takers.size(); i++) {
            lines.add(Line.of(
                            takers.get(i).memberId(),
                            lot.shareClass(),
                            MovementKind.INHERITANCE,
                            lot.source(),
                            amounts.get(i))
                    .acquiredOn(lot.acquiredOn()));
        }
        return lines;
    }

    private List<Eligible> heirs(DepartureRow departure, List<Settlement.Heir> heirs) {
        Set<Long> once = new HashSet<>();
        boolean complete = departure.reason() == ExitReason.DIED
                && heirs.stream()
                        .allMatch(heir -> heir.parts() > 0
                                && heir.memberId() != departure.memberId()
                                && once.add(heir.memberId()));
        if (!complete) throw new Refused(SharesReason.HEIRS_INCOMPLETE);
        return heirs.stream().map(heir -> eligible(departure, heir)).toList();
    }

    private Eligible eligible(DepartureRow departure, Settlement.Heir heir) {
        return jdbc.sql("""
                        select id as member_id, member_no from members
                        where id = :id and cooperative_id = :cooperative and left_on is null""")
                .param("id", heir.memberId())
                .param("cooperative", departure.cooperativeId())
                .query(Eligible.class)
                .optional()
                .orElseThrow(() -> new Refused(SharesReason.HEIR_NO_MEMBER));
    }

    private List<Line> averaged(DepartureRow departure, List<Lot> held, ShareClass shareClass) {
        Money amount = held.stream()
                .filter(lot -> lot.shareClass() == shareClass)
                .map(Lot::amount)
                .reduce(Money.ZERO, Money::plus);
        if (amount.isZero()) return List.of();
        List<Heads.Head> others = heads.on(departure.cooperativeId(), departure.leavesOn(), shareClass).stream()
                .filter(head -> head.memberId() != departure.memberId())
                .toList();
        if (others.isEmpty()) throw new Refused(SharesReason.NOBODY_TO_AVERAGE);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(
                departure.memberId(),
                shareClass,
                MovementKind.ADJUSTMENT,
                FiscalProjects.source(shareClass),
                amount.negated()));
        lines.addAll(
                Heads.average(others, shareClass, MovementKind.ADJUSTMENT, FiscalProjects.source(shareClass), amount));
        return lines;
    }

    private List<Unpaid> unpaid(DepartureRow departure) {
        return jdbc.sql("""
                        select share_class, sum(unpaid_fen)::bigint as fen from share_movements
                        where member_id = :member and effective_on <= :day group by share_class having sum(unpaid_fen) <> 0
                        order by share_class""")
                .param("member", departure.memberId())
                .param("day", departure.leavesOn())
                .query(Unpaid.class)
                .list();
    }
}
