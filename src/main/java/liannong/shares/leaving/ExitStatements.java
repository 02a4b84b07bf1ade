package liannong.shares.leaving;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import liannong.access.Roles;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.shares.ShareClass;
import liannong.shares.SharesReason;
import liannong.shares.moves.Lot;
import liannong.shares.moves.Lots;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes what is settled with a member who leaves; nothing is entered by it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.STAFF)
public class ExitStatements {

    private record Leaving(long memberId, long cooperativeId, LocalDate leavesOn) {}

    private final JdbcClient jdbc;
    private final Lots lots;

    ExitStatements(JdbcClient jdbc, Lots lots) {
        this.jdbc = jdbc;
        this.lots = lots;
    }

    /**
     * As things stand, for the day on which the member leaves, before losses.
     *
     * @throws Refused {@code NO_SUCH_DEPARTURE}
     */
    public ExitStatement of(long departureId) {
        Leaving leaving = jdbc.sql("select member_id, cooperative_id, leaves_on from departures where id = :id")
                .param("id", departureId)
                .query(Leaving.class)
                .optional()
                .orElseThrow(() -> new Refused(SharesReason.NO_SUCH_DEPARTURE));
        List<Lot> held = lots.of(leaving.memberId(), leaving.leavesOn());
        List<Lot> land =
                held.stream().filter(lot -> lot.shareClass() == ShareClass.LAND).toList();
        return new ExitStatement(
                departureId,
                leaving.leavesOn(),
                sum(held, ShareClass::paidIn),
                sum(held, each -> each == ShareClass.RESERVE),
                surplus(leaving),
                Money.ZERO,
                sum(held, each -> each == ShareClass.LAND),
                land.stream().mapToLong(lot -> lot.area().hundredths()).reduce(0, Math::addExact),
                (int) land.stream().filter(lot -> lot.area().hundredths() > 0).count(),
                sum(held, each -> each == ShareClass.FISCAL || each == ShareClass.DONATION),
                remaining(leaving),
                unpaid(leaving));
    }

    private static Money sum(List<Lot> lots, Predicate<ShareClass> of) {
        return lots.stream()
                .filter(lot -> of.test(lot.shareClass()))
                .map(Lot::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /**
     * What the distribution of the last year at whose end he was a member gave him, as the books have it: it is booked
     * when it is released, which is after that year.
     */
    private Money surplus(Leaving leaving) {
        return new Money(jdbc.sql("""
                        select coalesce(sum(p.credit_fen), 0)::bigint
                        from postings p join journal_entries e on e.id = p.entry_id
                        where p.member_id = :member and p.account_code in ('221', '222')
                          and e.entry_on >= :first""")
                .param("member", leaving.memberId())
                .param("first", leaving.leavesOn().withDayOfYear(1))
                .query(Long.class)
                .single());
    }

    private int remaining(Leaving leaving) {
        return jdbc.sql("""
                        select count(*)::int from members where cooperative_id = :cooperative and id <> :member and joined_on <= :day
                          and (left_on is null or left_on > :day)""")
                .param("cooperative", leaving.cooperativeId())
                .param("member", leaving.memberId())
                .param("day", leaving.leavesOn())
                .query(Integer.class)
                .single();
    }

    private Money unpaid(Leaving leaving) {
        return new Money(jdbc.sql("select coalesce(sum(unpaid_fen), 0)::bigint from share_movements"
                        + " where member_id = :member and effective_on <= :day")
                .param("member", leaving.memberId())
                .param("day", leaving.leavesOn())
                .query(Long.class)
                .single());
    }
}
