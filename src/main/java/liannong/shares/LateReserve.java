package liannong.shares;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import liannong.access.CurrentUser;
import liannong.base.Broken;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.ledger.JournalEntry;
import liannong.ledger.Ledger;
import liannong.ledger.Posting;
import liannong.schedule.BusinessClock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The reserve of a year that is quantified, or corrected, after a member was settled with. His share of it is given
 * back as the statement gave back the rest (COOP art 28): his account is closed and stays empty, what comes is owed to
 * him, what went too much is owed by him. A run of exits pays it.
 */
@Component
class LateReserve {

    private record Settled(long memberId, long fen) {}

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final BusinessClock clock;

    LateReserve(JdbcClient jdbc, Ledger ledger, BusinessClock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws Refused {@code RESERVE_BEYOND_THE_STATEMENT} when somebody would owe for having left (COOP art 6) */
    void settle(ReserveOfYear reserve) {
        List<Settled> settled = supplement(reserve);
        if (settled.isEmpty()) return;
        List<Posting> postings = settled.stream().flatMap(this::posted).toList();
        ledger.post(new JournalEntry(
                reserve.cooperativeId(),
                reserve.divisionCode(),
                clock.today(),
                "退社成员公积金补结",
                reserve.sourceKind(),
                reserve.sourceId(),
                "LATE_RESERVE",
                postings));
    }

    private java.util.stream.Stream<Posting> posted(Settled each) {
        Money amount = new Money(Math.abs(each.fen()));
        return each.fen() > 0
                ? java.util.stream.Stream.of(
                        Posting.debit("322", each.memberId(), amount), Posting.credit("211", each.memberId(), amount))
                : java.util.stream.Stream.of(
                        Posting.debit("211", each.memberId(), amount), Posting.credit("322", each.memberId(), amount));
    }

    private List<Settled> supplement(ReserveOfYear reserve) {
        UUID[] commands = reserve.shares().stream().map(ReserveShare::commandId).toArray(UUID[]::new);
        try {
            return jdbc.sql("""
                            with late as (
                                select d.id as departure, greatest(d.leaves_on, s.effective_on) as day, s.*
                                from share_movements s join departures d on d.member_id = s.member_id and d.state = 'SETTLED'
                                where s.command_id = any (:commands) and s.kind = 'QUANTIFICATION' and s.share_class = 'RESERVE'
                            ), gone as (
                                insert into share_movements (id, county_code, cooperative_id, member_id, household_id, division_code,
                                    share_class, kind, source, amount_fen, document, departure_id, effective_on, recorded_at, recorded_by,
                                    command_id, line)
                                select nextval('share_movements_seq'), county_code, cooperative_id, member_id, household_id, division_code,
                                    'RESERVE', 'REDEMPTION', source, -amount_fen, document, departure, day, recorded_at, recorded_by,
                                    command_id, 2
                                from late
                            )
                            insert into settlement_supplements (id, county_code, cooperative_id, departure_id, member_id, household_id,
                                division_code, amount_fen, document, recorded_by, recorded_at, command_id)
                            select nextval('settlement_supplements_seq'), county_code, cooperative_id, departure, member_id,
                                household_id, division_code, amount_fen, document, :by, :at, command_id
                            from late order by member_id
                            returning member_id, amount_fen as fen""")
                    .param("commands", commands)
                    .param("by", CurrentUser.get().id())
                    .param("at", Timestamp.from(clock.instant()))
                    .query(Settled.class)
                    .list();
        } catch (DataIntegrityViolationException beyond) {
            if (!Broken.promise(beyond, "supplement_of_a_settled_exit")) throw beyond;
            throw new Refused(SharesReason.RESERVE_BEYOND_THE_STATEMENT);
        }
    }
}
