package liannong.shares;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import liannong.access.CurrentUser;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.ledger.JournalEntry;
import liannong.ledger.Ledger;
import liannong.ledger.Posting;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The reserve of a year that is quantified, or corrected, after a member was settled with. His share of it is given
 * back as the statement gave back the rest (COOP art 28): his account is closed and stays empty, what comes is owed to
 * him, what went too much is owed by him. A run of exits pays it. Nobody owes more than leaving gave him (COOP art 6):
 * with the smaller share he would have borne so much less of the losses. What heirs took over is theirs, also later.
 */
@Component
class LateReserve {

    private static final String UNDISTRIBUTED = "33202";

    /** The quantifications of closed accounts, and out of these again on the day of leaving. */
    private static final String LATE = """
            with late as (
                select d.id as departure, d.inherited, greatest(d.leaves_on, s.effective_on) as day, s.*
                from share_movements s join departures d on d.member_id = s.member_id and d.state = 'SETTLED'
                where s.command_id = any (:commands) and s.kind = 'QUANTIFICATION' and s.share_class = 'RESERVE'
            )
            """;

    private record Settled(long memberId, long amountFen, long borneFen) {}

    private final JdbcClient jdbc;
    private final HeirsReserve heirs;
    private final Ledger ledger;
    private final BusinessClock clock;

    LateReserve(JdbcClient jdbc, HeirsReserve heirs, Ledger ledger, BusinessClock clock) {
        this.jdbc = jdbc;
        this.heirs = heirs;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws Refused {@code RESERVE_GONE} when more is taken than his account had, or than his heirs have */
    void settle(ReserveOfYear reserve) {
        UUID[] commands = reserve.shares().stream().map(ReserveShare::commandId).toArray(UUID[]::new);
        heirs.take(commands);
        jdbc.sql(LATE + """
                        insert into share_movements (id, county_code, cooperative_id, member_id, household_id, division_code, share_class,
                            kind, source, amount_fen, document, departure_id, effective_on, recorded_at, recorded_by, command_id, line)
                        select nextval('share_movements_seq'), county_code, cooperative_id, member_id, household_id, division_code,
                            'RESERVE', 'REDEMPTION', source, -amount_fen, document, departure, day, recorded_at, recorded_by, command_id, 2
                        from late where not inherited""").param("commands", commands).update();
        List<Settled> settled = supplement(commands);
        if (settled.isEmpty()) return;
        List<Posting> postings = new ArrayList<>();
        settled.forEach(each -> post(each, postings));
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

    private static void post(Settled each, List<Posting> postings) {
        long quantified = Math.subtractExact(each.amountFen(), each.borneFen());
        if (quantified > 0) postings.add(Posting.debit("322", each.memberId(), new Money(quantified)));
        if (quantified < 0) postings.add(Posting.credit("322", each.memberId(), new Money(-quantified)));
        if (each.amountFen() > 0) postings.add(Posting.credit("211", each.memberId(), new Money(each.amountFen())));
        if (each.amountFen() < 0) postings.add(Posting.debit("211", each.memberId(), new Money(-each.amountFen())));
        if (each.borneFen() > 0) postings.add(Posting.debit(UNDISTRIBUTED, new Money(each.borneFen())));
    }

    private List<Settled> supplement(UUID[] commands) {
        beyond(commands).ifPresent(name -> {
            throw new Refused(SharesReason.RESERVE_GONE, name);
        });
        return jdbc.sql(LATE + """
                        insert into settlement_supplements (id, county_code, cooperative_id, departure_id, member_id, household_id,
                            division_code, amount_fen, borne_fen, document, recorded_by, recorded_at, command_id)
                        select nextval('settlement_supplements_seq'), l.county_code, l.cooperative_id, l.departure, l.member_id,
                            l.household_id, l.division_code, greatest(l.amount_fen, -c.right_fen),
                            greatest(l.amount_fen, -c.right_fen) - l.amount_fen, l.document, :by, :at, l.command_id
                        from late l join exit_claims c on c.departure_id = l.departure
                        where not l.inherited order by l.member_id
                        returning member_id, amount_fen, borne_fen""")
                .param("commands", commands)
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .query(Settled.class)
                .list();
    }

    /** He passed his share of the reserve on before he left: leaving gave him less than is taken. */
    private Optional<String> beyond(UUID[] commands) {
        return jdbc.sql(LATE + """
                        select m.name from late l join members m on m.id = l.member_id
                        where not l.inherited and l.amount_fen + left_with(l.departure) < 0 order by m.member_no collate "C" limit 1""")
                .param("commands", commands)
                .query(String.class)
                .optional();
    }
}
