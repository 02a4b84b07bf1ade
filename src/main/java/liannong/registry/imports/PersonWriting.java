package liannong.registry.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes staged households and persons into the register, one statement a table, within the caller's transaction. */
@Component
class PersonWriting {

    private static final String HOUSEHOLDS = """
            insert into households (id, county_code, card_no, division_code, group_no, status, status_since, main_cause_enc,
                other_cause_1_enc, other_cause_2_enc, phone_enc, phone_last4, attribute, formed_on)
            select r.new_household_id, :county, case when left(r.unit, 1) = '@' then next_card_no() else r.unit end, r.village,
                   r.group_no, coalesce(r.status, 'ORDINARY'), coalesce(r.since, :today), r.main_cause_enc, r.other_cause_1_enc,
                   r.other_cause_2_enc, r.household_phone_enc, case when r.household_phone_enc is not null then r.phone_last4 end,
                   r.attribute, null
            from import_persons r
            where r.import_id = :import and r.outcome = 'ADD' and r.household_id is null and r.relation = 'HEAD'
            """;

    private static final String PERSONS = """
            insert into persons (id, county_code, name, sex, born_on, identity_enc, identity_index, identity_last4, health_enc,
                nation, education, schooling, labour, works_away, phone_enc, phone_last4, initials, household_id, division_code)
            select r.new_subject_id, :county, r.name, r.sex, r.born_on, r.identity_enc, r.identity_index, r.identity_last4,
                   r.health_enc, coalesce(r.nation, '汉族'), r.education, r.schooling, r.labour, r.works_away, r.phone_enc,
                   r.phone_last4, coalesce(r.initials, ''), h.id, h.division_code
            from import_persons r join households h on h.id = coalesce(r.household_id, r.new_household_id)
            where r.import_id = :import and r.outcome = 'ADD'
            """;

    /** Nobody belongs to a new household before its head does, nor before his own birth. */
    private static final String MEMBERSHIPS = """
            insert into household_members (id, county_code, household_id, person_id, relation, valid_from)
            select nextval('household_members_seq'), :county, coalesce(r.household_id, r.new_household_id), r.new_subject_id, r.relation,
                   case when r.household_id is not null then :today else greatest(r.born_on, h.born_on, coalesce(h.since, :today)) end
            from import_persons r
            left join import_persons h on h.import_id = :import and h.new_household_id = r.new_household_id and h.relation = 'HEAD'
                and h.outcome = 'ADD' and h.household_id is null
            where r.import_id = :import and r.outcome = 'ADD'
            """;

    private static final String STATUSES = """
            insert into household_statuses (id, county_code, household_id, from_status, status, detail, valid_from, reason,
                recorded_by, recorded_at)
            select nextval('household_statuses_seq'), :county, r.new_household_id, 'NONE', coalesce(r.status, 'ORDINARY'), r.detail,
                   coalesce(r.since, :today), :reason, :user, :now
            from import_persons r
            where r.import_id = :import and r.outcome = 'ADD' and r.household_id is null and r.relation = 'HEAD'
            """;

    private static final String ACCOUNTS = """
            insert into accounts (id, county_code, household_id, division_code, bank, kind, holder_name, number_enc, number_index,
                number_last4, valid_from, holder_person_id, matched_at)
            select nextval('accounts_seq'), :county, r.new_household_id, r.village, r.bank, r.account_kind, r.name, r.account_enc,
                   r.account_index, r.account_last4, :today, r.new_subject_id, :now
            from import_persons r
            where r.import_id = :import and r.outcome = 'ADD' and r.household_id is null and r.relation = 'HEAD'
              and r.account_enc is not null
            """;

    private static final String CHANGED_PERSONS = """
            update persons p set name = r.name, sex = r.sex, born_on = r.born_on, initials = coalesce(r.initials, ''),
                nation = coalesce(r.nation, p.nation), education = coalesce(r.education, p.education),
                schooling = coalesce(r.schooling, p.schooling), labour = coalesce(r.labour, p.labour),
                works_away = coalesce(r.works_away, p.works_away),
                health_enc = coalesce(r.health_enc, p.health_enc),
                phone_enc = coalesce(r.phone_enc, p.phone_enc), phone_last4 = coalesce(r.phone_last4, p.phone_last4),
                version = p.version + 1
            from import_persons r where r.import_id = :import and r.outcome = 'CHANGE' and p.id = r.subject_id
            """;

    private static final String CHANGED_HOUSEHOLDS = """
            update households h set group_no = coalesce(r.group_no, h.group_no), attribute = coalesce(r.attribute, h.attribute),
                main_cause_enc = coalesce(r.main_cause_enc, h.main_cause_enc),
                other_cause_1_enc = coalesce(r.other_cause_1_enc, h.other_cause_1_enc),
                other_cause_2_enc = coalesce(r.other_cause_2_enc, h.other_cause_2_enc), version = h.version + 1
            from import_persons r
            where r.import_id = :import and r.outcome = 'CHANGE' and r.relation = 'HEAD' and h.id = r.household_id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Meetings meetings;
    private final PersonChanges changes;
    private final FieldCipher cipher;

    PersonWriting(
            JdbcClient jdbc, JdbcTemplate template, Meetings meetings, PersonChanges changes, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.template = template;
        this.meetings = meetings;
        this.changes = changes;
        this.cipher = cipher;
    }

    void write(long importId, LocalDate today, Instant now) {
        for (String sql : List.of(HOUSEHOLDS, PERSONS, MEMBERSHIPS, STATUSES, ACCOUNTS)) {
            jdbc.sql(sql)
                    .param("import", importId)
                    .param("county", SystemUser.COUNTY)
                    .param("today", today)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("user", CurrentUser.get().id())
                    .param("reason", StagedRows.document(importId))
                    .update();
        }
        meetings.each(importId, "r.outcome = 'CHANGE'", batch -> record(importId, batch, now));
        jdbc.sql(CHANGED_PERSONS).param("import", importId).update();
        jdbc.sql(CHANGED_HOUSEHOLDS).param("import", importId).update();
    }

    /** Before and after of every field go on the card's record first: the undoing reads them there. */
    private void record(long importId, List<MetPerson> batch, Instant now) {
        List<Object[]> rows = new ArrayList<>();
        for (MetPerson met : batch) {
            for (FieldChange change : changes.of(met)) {
                rows.add(new Object[] {
                    met.householdId(),
                    change.ofHousehold() ? null : met.personId(),
                    change.field(),
                    sealed(change.before()),
                    sealed(change.after()),
                    CurrentUser.get().id(),
                    now.atOffset(ZoneOffset.UTC),
                    importId
                });
            }
        }
        template.batchUpdate(
                "insert into card_changes (id, county_code, household_id, person_id, field, before_enc,"
                        + " after_enc, recorded_by, recorded_at, import_id) values (nextval('card_changes_seq'), '"
                        + SystemUser.COUNTY
                        + "', ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private byte @Nullable [] sealed(@Nullable String value) {
        return value == null ? null : cipher.seal(CardReverts.RECORD, value);
    }
}
