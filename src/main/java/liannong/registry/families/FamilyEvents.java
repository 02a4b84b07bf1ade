package liannong.registry.families;

import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import liannong.base.Refused;
import liannong.registry.Belongings;
import liannong.registry.Consequence;
import liannong.registry.FamilyChange;
import liannong.registry.FamilyEventKind;
import liannong.registry.FamilyEventRecorded;
import liannong.registry.PersonMove;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Records acts of family life: first what they would bring with them, then the act itself, once. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('VILLAGE_CLERK','TOWNSHIP_CLERK','BUREAU_OFFICER','BUREAU_APPROVER')")
public class FamilyEvents {

    private final Families families;
    private final FamilySql sql;
    private final ObjectProvider<Belongings> belongings;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;
    private final JsonMapper json;

    FamilyEvents(
            Families families,
            FamilySql sql,
            ObjectProvider<Belongings> belongings,
            ApplicationEventPublisher events,
            BusinessClock clock,
            JsonMapper json) {
        this.families = families;
        this.sql = sql;
        this.belongings = belongings;
        this.events = events;
        this.clock = clock;
        this.json = json;
    }

    /**
     * What the act would change, and what would follow, stay, stop or be left open; nothing is written.
     *
     * @throws Refused any {@link FamilyReason} but {@code NEEDS_A_REQUEST} and {@code OTHER_COMMAND_SAME_ID}
     */
    @Transactional(readOnly = true)
    public FamilyPreview preview(FamilyAct act) {
        FamilyPlan plan = plan(act);
        List<Consequence> consequences = belongings
                .orderedStream()
                .flatMap(owner -> owner.of(plan.change()).stream())
                .toList();
        return new FamilyPreview(
                plan.change(), consequences, seen(plan), plan.change().changesHead());
    }

    /**
     * Records the act as it was seen in the preview, and returns its id. The same command twice is the same act once.
     *
     * @throws Refused {@code NEEDS_A_REQUEST} when a household gets another head, {@code CHANGED_MEANWHILE},
     *     {@code OTHER_COMMAND_SAME_ID}, {@code PERSON_KNOWN_ALREADY}, and what {@link #preview} refuses
     */
    public long record(FamilyAct act, String seen) {
        lock(act);
        Optional<Long> before = recordedBefore(act);
        if (before.isPresent()) return before.get();
        FamilyPlan plan = plan(act);
        if (plan.change().changesHead()) throw new Refused(FamilyReason.NEEDS_A_REQUEST);
        if (!seen(plan).equals(seen)) throw new Refused(FamilyReason.CHANGED_MEANWHILE);
        return write(act, plan);
    }

    /** Records an act that two persons have agreed on; it is looked at anew, for the household may have changed. */
    long recordDecided(FamilyAct act) {
        lock(act);
        Optional<Long> before = recordedBefore(act);
        return before.isPresent() ? before.get() : write(act, plan(act));
    }

    private Optional<Long> recordedBefore(FamilyAct act) {
        return sql.known(act, json.writeValueAsString(act));
    }

    /** Until the transaction ends nobody else acts on these households; a command sent twice waits for itself. */
    private void lock(FamilyAct act) {
        Long other = otherHousehold(act);
        families.lock(Stream.of(act.entry().householdId(), other)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList());
    }

    private FamilyPlan plan(FamilyAct act) {
        Family family = family(act.entry().householdId());
        Long otherId = otherHousehold(act);
        FamilyPlan plan = new FamilyRules(clock.today()).plan(act, family, otherId == null ? null : family(otherId));
        FamilyPlan.Place place = plan.place();
        if (place != null && !sql.isVillage(place.divisionCode(), clock.today()))
            throw new Refused(FamilyReason.PLACE_UNKNOWN);
        return plan;
    }

    private Family family(long id) {
        return families.find(id).orElseThrow(() -> new Refused(FamilyReason.HOUSEHOLD_NOT_YOURS));
    }

    private @Nullable Long otherHousehold(FamilyAct act) {
        return switch (act) {
            case FamilyAct.Merge merge -> (Long) merge.intoHouseholdId();
            case FamilyAct.MarriageOut out -> out.toHouseholdId();
            case FamilyAct.MarriageIn in -> {
                Long person = in.personId();
                if (in.newcomer() != null || person == null) yield null;
                yield families.householdOf(person).orElseThrow(() -> new Refused(FamilyReason.PERSON_NOT_IN_HOUSEHOLD));
            }
            case FamilyAct.Birth b -> null;
            case FamilyAct.Split s -> null;
            case FamilyAct.Death d -> null;
            case FamilyAct.ChangeOfHead c -> null;
            case FamilyAct.Move m -> null;
        };
    }

    private long write(FamilyAct act, FamilyPlan plan) {
        Timestamp now = Timestamp.from(clock.instant());
        String fromDivision = family(act.entry().householdId()).divisionCode();
        FamilyChange change = withIds(plan, now);
        long id = sql.writeEvent(act, change, fromDivision, plan, json.writeValueAsString(act), now);
        sql.writeMoves(id, change);
        if (change.ends()) sql.endHousehold(change.householdId(), change.from());
        if (change.kind() == FamilyEventKind.MOVE)
            sql.moveHousehold(change.householdId(), Objects.requireNonNull(plan.place()));
        if (act instanceof FamilyAct.Death death) sql.died(death.personId(), change.on());
        events.publishEvent(new FamilyEventRecorded(id, change));
        return id;
    }

    /** Whoever and whatever is new gets its number. */
    private FamilyChange withIds(FamilyPlan plan, Timestamp now) {
        FamilyChange change = plan.change();
        NewPerson newcomer = plan.newcomer();
        long person = newcomer == null ? 0 : sql.addPerson(newcomer);
        boolean forms = change.kind() == FamilyEventKind.SPLIT;
        Long other = forms
                ? (Long) sql.formHousehold(change, Objects.requireNonNull(plan.place()), now)
                : change.otherHouseholdId();
        List<PersonMove> moves = change.moves().stream()
                .map(move -> new PersonMove(
                        move.personId() == 0 ? person : move.personId(),
                        move.name(),
                        move.fromHouseholdId(),
                        Objects.equals(move.toHouseholdId(), FamilyChange.TO_BE_FORMED) ? other : move.toHouseholdId(),
                        move.relation()))
                .toList();
        return new FamilyChange(
                change.kind(),
                change.householdId(),
                other,
                change.on(),
                change.from(),
                moves,
                change.ends(),
                change.parcelIds());
    }

    /** Tells one plan from another; travels through the browser, so it says nothing by itself. */
    private String seen(FamilyPlan plan) {
        return sql.seen(json.writeValueAsString(plan));
    }
}
