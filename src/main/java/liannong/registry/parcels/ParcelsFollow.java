package liannong.registry.parcels;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import liannong.base.Mu;
import liannong.base.Refused;
import liannong.registry.Belongings;
import liannong.registry.Consequence;
import liannong.registry.FamilyChange;
import liannong.registry.FamilyEventKind;
import liannong.registry.FamilyEventRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Land is contracted to the household, not to a person (LAND art 16): it stays with whoever is left, is divided by
 * those who part, and goes along when two households become one. Where nobody is left somebody has to decide.
 */
@Component
@Order(35)
class ParcelsFollow implements Belongings {

    private record Held(long count, long hundredths) {}

    private final JdbcClient jdbc;
    private final ParcelHolders holders;

    ParcelsFollow(JdbcClient jdbc, ParcelHolders holders) {
        this.jdbc = jdbc;
        this.holders = holders;
    }

    @Override
    public List<Consequence> of(FamilyChange change) {
        boolean moves = change.kind() == FamilyEventKind.MOVE;
        if (change.leaving().isEmpty() && !moves) return List.of();
        List<Consequence> consequences = new ArrayList<>();
        Long[] given =
                change.kind() == FamilyEventKind.SPLIT ? change.parcelIds().toArray(Long[]::new) : new Long[0];
        Held going = held(change, given, true);
        if (going.count() != given.length) throw new Refused(ParcelReason.PARCEL_OF_ANOTHER);
        Held staying = held(change, given, false);
        if (going.count() > 0) consequences.add(Consequence.follows("parcels.follow.split", facts(going)));
        if (staying.count() > 0) consequences.add(rest(change, facts(staying)));
        return consequences;
    }

    private static Consequence rest(FamilyChange change, Object... facts) {
        if (change.kind() == FamilyEventKind.MERGE) return Consequence.follows("parcels.follow.merged", facts);
        if (change.ends()) return Consequence.open("parcels.follow.heirs", facts);
        return change.kind() == FamilyEventKind.MOVE
                ? Consequence.stays("parcels.follow.move", facts)
                : Consequence.stays("parcels.follow.stays", facts);
    }

    @EventListener
    void on(FamilyEventRecorded event) {
        FamilyChange change = event.change();
        List<Long> going = going(change);
        if (going.isEmpty()) return;
        holders.move(going, Objects.requireNonNull(change.otherHouseholdId()), change.from(), event.eventId());
    }

    private List<Long> going(FamilyChange change) {
        return switch (change.kind()) {
            case SPLIT -> {
                Long[] given = change.parcelIds().toArray(Long[]::new);
                if (held(change, given, true).count() != given.length)
                    throw new Refused(ParcelReason.PARCEL_OF_ANOTHER);
                yield change.parcelIds();
            }
            case MERGE ->
                jdbc.sql("select parcel_id from parcel_holders where household_id = :household"
                                + " and valid_from <= :from and valid_to = 'infinity' order by parcel_id")
                        .param("household", change.householdId())
                        .param("from", change.from())
                        .query(Long.class)
                        .list();
            default -> List.of();
        };
    }

    /** What the household holds on the first day of the new order: of the parcels given away, or of all others. */
    private Held held(FamilyChange change, Long[] given, boolean ofThese) {
        return jdbc.sql("""
                        select count(*) as count, coalesce(sum(p.contract_hundredths), 0)::bigint as hundredths
                        from parcel_holders h join parcels p on p.id = h.parcel_id
                        where h.household_id = :household and h.valid_from <= :from and h.valid_to = 'infinity'
                          and (p.id = any (:given)) = :these""")
                .param("household", change.householdId())
                .param("from", change.from())
                .param("given", given)
                .param("these", ofThese)
                .query(Held.class)
                .single();
    }

    private static Object[] facts(Held held) {
        return new Object[] {held.count(), new Mu(held.hundredths())};
    }
}
