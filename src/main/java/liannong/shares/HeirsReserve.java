package liannong.shares;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.base.Split;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What comes to the reserve of a member whose shares were inherited, or goes, is his heirs' by their parts. */
@Component
class HeirsReserve {

    private record Inherited(long movementId, long departureId, String name, long amountFen) {}

    private record Heir(long memberId, String memberNo, long parts) {}

    private final JdbcClient jdbc;

    HeirsReserve(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused {@code RESERVE_GONE} with the name of who died, when no heir is a member any more */
    void take(UUID[] commands) {
        List<Inherited> all =
                jdbc.sql("""
                        select s.id as movement_id, d.id as departure_id, m.name, s.amount_fen
                        from share_movements s join departures d on d.member_id = s.member_id and d.state = 'SETTLED'
                        join members m on m.id = s.member_id
                        where s.command_id = any (:commands) and s.kind = 'QUANTIFICATION' and s.share_class = 'RESERVE' and d.inherited
                        order by s.id""").param("commands", commands).query(Inherited.class).list();
        all.forEach(this::passOn);
    }

    private void passOn(Inherited what) {
        List<Heir> heirs = heirs(what.departureId());
        if (heirs.isEmpty()) throw new Refused(SharesReason.RESERVE_GONE, what.name());
        List<Money> amounts = Split.of(
                new Money(what.amountFen()),
                heirs.stream()
                        .map(heir -> new Split.Share(heir.memberNo(), heir.parts()))
                        .toList());
        List<Long> members = new ArrayList<>();
        List<Long> fen = new ArrayList<>();
        for (int i = 0; i < heirs.size(); i++) {
            if (amounts.get(i).isZero()) continue;
            members.add(heirs.get(i).memberId());
            fen.add(amounts.get(i).fen());
        }
        jdbc.sql("""
                        insert into share_movements (id, county_code, cooperative_id, member_id, household_id, division_code, share_class,
                            kind, source, amount_fen, document, departure_id, effective_on, recorded_at, recorded_by, command_id, line)
                        select nextval('share_movements_seq'), m.county_code, m.cooperative_id, m.id, m.household_id, m.division_code,
                            'RESERVE', 'INHERITANCE', s.source, x.fen, s.document, d.id, greatest(d.leaves_on, s.effective_on),
                            s.recorded_at, s.recorded_by, s.command_id, 1 + x.line
                        from share_movements s join departures d on d.id = :departure
                        cross join lateral (
                            select s.member_id as member, -s.amount_fen as fen, 1 as line
                            union all
                            select h.member, h.fen, 1 + h.line
                            from unnest(:members::bigint[], :fen::bigint[]) with ordinality h(member, fen, line)) x
                        join members m on m.id = x.member
                        where s.id = :movement""")
                .param("departure", what.departureId())
                .param("members", literal(members))
                .param("fen", literal(fen))
                .param("movement", what.movementId())
                .update();
    }

    /** By what each took over of the reserve, or of everything where there was none; land went to one of them whole. */
    private List<Heir> heirs(long departure) {
        List<Heir> ofReserve = heirs(departure, "s.share_class = 'RESERVE'");
        if (!ofReserve.isEmpty()) return ofReserve;
        List<Heir> ofMoney = heirs(departure, "s.share_class <> 'LAND'");
        return ofMoney.isEmpty() ? heirs(departure, "true") : ofMoney;
    }

    /** As the settlement gave it: what was passed on by this way before is of other commands. */
    private List<Heir> heirs(long departure, String what) {
        return jdbc.sql("select s.member_id, m.member_no, sum(s.amount_fen)::bigint as parts from departures d"
                        + " join share_movements s on s.departure_id = d.id and s.command_id = d.decided_command_id"
                        + " join members m on m.id = s.member_id"
                        + " where d.id = :departure and s.kind = 'INHERITANCE' and s.amount_fen > 0 and " + what
                        + " and not exists (select 1 from departures g where g.member_id = m.id and g.state = 'SETTLED')"
                        + " group by s.member_id, m.member_no order by m.member_no collate \"C\"")
                .param("departure", departure)
                .query(Heir.class)
                .list();
    }

    private static String literal(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
