package liannong.registry.families;

import java.util.List;
import java.util.Objects;
import liannong.registry.Belongings;
import liannong.registry.Consequence;
import liannong.registry.FamilyChange;
import liannong.registry.FamilyEventKind;
import liannong.registry.FamilyEventRecorded;
import liannong.registry.PersonMove;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A membership in a cooperative is a person's: it goes where the person goes. A death ends it, but how it is settled
 * with
 * the heirs is the cooperative's to decide (COOP art 25, 28).
 */
@Component
@Order(10)
class MembershipsFollow implements Belongings {

    private record Membership(long personId, String member, String cooperative) {}

    private final JdbcClient jdbc;

    MembershipsFollow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Consequence> of(FamilyChange change) {
        List<PersonMove> leaving = change.leaving();
        Long[] persons = leaving.stream().map(PersonMove::personId).toArray(Long[]::new);
        return jdbc
                .sql("""
                        select m.person_id, m.name as member, o.name as cooperative
                        from members m join organisations o on o.id = m.cooperative_id
                        where m.left_on is null and (m.person_id = any (:persons) or (:move and m.household_id = :household))
                        order by o.name, m.id limit 200""")
                .param("persons", persons)
                .param("move", change.kind() == FamilyEventKind.MOVE)
                .param("household", change.householdId())
                .query(Membership.class)
                .list()
                .stream()
                .map(membership -> consequence(change, membership))
                .toList();
    }

    private static Consequence consequence(FamilyChange change, Membership membership) {
        if (change.kind() == FamilyEventKind.DEATH)
            return Consequence.open("registry.follow.membership-death", membership.member(), membership.cooperative());
        boolean away = change.leaving().stream()
                .anyMatch(move -> move.personId() == membership.personId() && move.toHouseholdId() == null);
        return away
                ? Consequence.stays("registry.follow.membership-away", membership.member(), membership.cooperative())
                : Consequence.follows("registry.follow.membership", membership.member(), membership.cooperative());
    }

    @EventListener
    void on(FamilyEventRecorded event) {
        FamilyChange change = event.change();
        for (PersonMove move : change.leaving()) {
            if (move.toHouseholdId() != null) follow(move.personId(), Objects.requireNonNull(move.toHouseholdId()));
        }
        if (change.kind() == FamilyEventKind.MOVE)
            jdbc.sql("""
                            update members m set division_code = h.division_code, group_no = h.group_no, version = m.version + 1
                            from households h where h.id = :household and m.household_id = h.id and m.left_on is null""").param("household", change.householdId()).update();
    }

    private void follow(long personId, long householdId) {
        jdbc.sql("""
                        update members m set household_id = h.id, division_code = h.division_code, group_no = h.group_no,
                            version = m.version + 1
                        from households h where h.id = :household and m.person_id = :person and m.left_on is null""").param("household", householdId).param("person", personId).update();
    }
}
