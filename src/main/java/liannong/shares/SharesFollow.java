package liannong.shares;

import java.util.List;
import java.util.Objects;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.registry.Belongings;
import liannong.registry.Consequence;
import liannong.registry.FamilyChange;
import liannong.registry.FamilyEventKind;
import liannong.registry.PersonMove;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Shares are held by a member and go where the member goes, with the days on which they were acquired: not one movement
 * is written for it. What a member who died held waits for the heirs.
 */
@Component
@Order(30)
class SharesFollow implements Belongings {

    private record Held(long personId, String member, String cooperative, long amountFen, long areaHundredths) {}

    private final JdbcClient jdbc;

    SharesFollow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Consequence> of(FamilyChange change) {
        Long[] persons = change.leaving().stream().map(PersonMove::personId).toArray(Long[]::new);
        return jdbc.sql("""
                        select m.person_id, m.name as member, o.name as cooperative, sum(s.amount_fen)::bigint as amount_fen,
                               sum(s.area_hundredths)::bigint as area_hundredths
                        from members m join share_movements s on s.member_id = m.id join organisations o on o.id = m.cooperative_id
                        where m.person_id = any (:persons) and m.left_on is null
                        group by m.person_id, m.id, o.name having sum(s.amount_fen) <> 0
                        order by o.name, m.id limit 200""").param("persons", persons).query(Held.class).list().stream()
                .map(held -> consequence(change, held))
                .toList();
    }

    private static Consequence consequence(FamilyChange change, Held held) {
        Object[] facts = {held.member(), held.cooperative(), new Money(held.amountFen()), new Mu(held.areaHundredths())
        };
        if (change.kind() == FamilyEventKind.DEATH) return Consequence.open("shares.follow.heirs", facts);
        boolean away = change.leaving().stream()
                .filter(move -> move.personId() == held.personId())
                .map(PersonMove::toHouseholdId)
                .anyMatch(Objects::isNull);
        return away
                ? Consequence.stays("shares.follow.away", facts)
                : Consequence.follows("shares.follow.member", facts);
    }
}
