package liannong.registry.families;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.FieldCipher;
import liannong.base.Refused;
import liannong.registry.FamilyChange;
import liannong.registry.FamilyEventKind;
import liannong.registry.IdentityNumber;
import liannong.registry.Initials;
import liannong.registry.PersonMove;
import liannong.registry.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what a family act comes to. The order is the database's: what ends is ended before anything begins. */
@Repository
class FamilySql {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    FamilySql(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by content below
    private record Known(long id, byte[] contentMark) {}

    /**
     * The act that this command was before, if it was.
     *
     * @throws Refused {@code OTHER_COMMAND_SAME_ID}
     */
    Optional<Long> known(FamilyAct act, String content) {
        Optional<Known> known = jdbc.sql("select id, content_mark from family_events where command_id = :command")
                .param("command", act.entry().commandId())
                .query(Known.class)
                .optional();
        if (known.isPresent() && !Arrays.equals(known.get().contentMark(), mark(content)))
            throw new Refused(FamilyReason.OTHER_COMMAND_SAME_ID);
        return known.map(Known::id);
    }

    /** Keyed, because an act may hold an identity number, and a plain hash of one can be tried out. */
    private byte[] mark(String content) {
        return cipher.index("family_event.content", content);
    }

    long writeEvent(
            FamilyAct act, FamilyChange change, String fromDivision, FamilyPlan plan, String content, Timestamp at) {
        long id = next("family_events_seq");
        FamilyPlan.Place place = plan.place();
        jdbc.sql("""
                        insert into family_events (id, county_code, command_id, kind, household_id, other_household_id, from_division_code,
                            to_division_code, happened_on, document, document_id, recorded_by, recorded_at, content_mark)
                        values (:id, :county, :command, :kind, :household, :other, :from, :to, :on, :document, :documentId, :by, :at, :mark)""")
                .param("id", id)
                .param("county", SystemUser.COUNTY)
                .param("command", act.entry().commandId())
                .param("kind", act.kind().name())
                .param("household", change.householdId())
                .param("other", change.otherHouseholdId())
                .param("from", fromDivision)
                .param("to", act.kind() == FamilyEventKind.MOVE && place != null ? place.divisionCode() : null)
                .param("on", change.on())
                .param("document", act.entry().document().strip())
                .param("documentId", act.entry().documentId())
                .param("by", CurrentUser.get().id())
                .param("at", at)
                .param("mark", mark(content))
                .update();
        return id;
    }

    /** @throws Refused {@code PERSON_KNOWN_ALREADY}, and what name and number are refused for */
    long addPerson(NewPerson person) {
        String given = person.identityNumber();
        String name = PersonName.parse(person.name()).name();
        IdentityNumber identity = given == null ? null : IdentityNumber.parse(given);
        if (identity != null) PersonNumbers.agree(identity, person.bornOn(), person.sex());
        if (identity != null && isKnown(identity)) throw new Refused(FamilyReason.PERSON_KNOWN_ALREADY);
        long id = next("persons_seq");
        jdbc.sql("""
                        insert into persons (id, county_code, name, sex, born_on, identity_enc, identity_index, identity_last4, initials)
                        values (:id, :county, :name, :sex, :born, :sealed, :index, :last4, :initials)""")
                .param("id", id)
                .param("county", SystemUser.COUNTY)
                .param("name", name)
                .param("sex", person.sex())
                .param("born", person.bornOn())
                .param("sealed", identity == null ? null : cipher.seal("person.identity", identity.number()))
                .param("index", identity == null ? null : cipher.index("person.identity", identity.number()))
                .param("last4", identity == null ? null : identity.last4())
                .param("initials", Initials.ofName(name))
                .update();
        return id;
    }

    private boolean isKnown(IdentityNumber identity) {
        return jdbc.sql("select exists (select 1 from persons where identity_index = :index)")
                .param("index", cipher.index("person.identity", identity.number()))
                .query(Boolean.class)
                .single();
    }

    /** A household of its own, with the status of the one it comes from. */
    long formHousehold(FamilyChange change, FamilyPlan.Place place, Timestamp at) {
        long id = next("households_seq");
        jdbc.sql("""
                        insert into households (id, county_code, card_no, division_code, group_no, status, status_since, attribute, formed_on)
                        select :id, county_code, next_card_no(), :division, :group, status, :from, attribute, :from
                        from households where id = :source""")
                .param("id", id)
                .param("division", place.divisionCode())
                .param("group", place.groupNo())
                .param("from", change.from())
                .param("source", change.householdId())
                .update();
        jdbc.sql("""
                        insert into household_statuses (id, county_code, household_id, from_status, status, detail, valid_from, reason,
                            recorded_by, recorded_at)
                        select nextval('household_statuses_seq'), county_code, :id, 'NONE', status, detail, :from, '分户，随原户', :by, :at
                        from household_statuses where household_id = :source and valid_to = 'infinity'""")
                .param("id", id)
                .param("from", change.from())
                .param("by", CurrentUser.get().id())
                .param("at", at)
                .param("source", change.householdId())
                .update();
        return id;
    }

    void writeMoves(long eventId, FamilyChange change) {
        List<PersonMove> moves = change.moves();
        close(
                eventId,
                change.from(),
                moves.stream().filter(move -> move.fromHouseholdId() != null).toList());
        Long[] persons = moves.stream().map(PersonMove::personId).toArray(Long[]::new);
        Long[] from = moves.stream().map(PersonMove::fromHouseholdId).toArray(Long[]::new);
        Long[] to = moves.stream().map(PersonMove::toHouseholdId).toArray(Long[]::new);
        String[] relations = moves.stream()
                .map(move -> move.relation() == null
                        ? null
                        : Objects.requireNonNull(move.relation()).name())
                .toArray(String[]::new);
        jdbc.sql("""
                        insert into household_members (id, county_code, household_id, person_id, relation, valid_from, begun_by)
                        select nextval('household_members_seq'), :county, move.household, move.person, move.relation, :from, :event
                        from unnest(:to::bigint[], :persons::bigint[], :relations::text[]) as move (household, person, relation)
                        where move.household is not null""")
                .param("county", SystemUser.COUNTY)
                .param("from", change.from())
                .param("event", eventId)
                .param("to", to)
                .param("persons", persons)
                .param("relations", relations)
                .update();
        jdbc.sql("""
                        insert into family_event_persons (event_id, county_code, person_id, from_household_id, to_household_id, relation)
                        select :event, :county, person, source, target, relation
                        from unnest(:persons::bigint[], :from::bigint[], :to::bigint[], :relations::text[])
                            as move (person, source, target, relation)""")
                .param("event", eventId)
                .param("county", SystemUser.COUNTY)
                .param("persons", persons)
                .param("from", from)
                .param("to", to)
                .param("relations", relations)
                .update();
    }

    private void close(long eventId, LocalDate from, List<PersonMove> leaving) {
        if (leaving.isEmpty()) return;
        int closed = jdbc.sql("""
                        update household_members set valid_to = :from, ended_by = :event
                        where person_id = any (:persons) and valid_to = 'infinity'""")
                .param("from", from)
                .param("event", eventId)
                .param("persons", leaving.stream().map(PersonMove::personId).toArray(Long[]::new))
                .update();
        if (closed != leaving.size()) throw new Refused(FamilyReason.CHANGED_MEANWHILE);
    }

    void endHousehold(long householdId, LocalDate on) {
        jdbc.sql("update households set ended_on = :on, version = version + 1 where id = :id")
                .param("on", on)
                .param("id", householdId)
                .update();
    }

    void moveHousehold(long householdId, FamilyPlan.Place place) {
        jdbc.sql(
                        "update households set division_code = :division, group_no = :group, version = version + 1 where id = :id")
                .param("division", place.divisionCode())
                .param("group", place.groupNo())
                .param("id", householdId)
                .update();
    }

    void died(long personId, LocalDate on) {
        jdbc.sql("update persons set died_on = :on, version = version + 1 where id = :id")
                .param("on", on)
                .param("id", personId)
                .update();
    }

    boolean isVillage(@Nullable String divisionCode, LocalDate day) {
        return jdbc.sql("select exists (select 1 from divisions where code = :code and level = 'VILLAGE'"
                        + " and valid_from <= :day and valid_to > :day)")
                .param("code", divisionCode)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    String seen(String plan) {
        return HexFormat.of().formatHex(cipher.index("family_event.seen", plan));
    }

    private long next(String sequence) {
        return jdbc.sql("select nextval('" + sequence + "')").query(Long.class).single();
    }
}
