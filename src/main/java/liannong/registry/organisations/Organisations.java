package liannong.registry.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.access.SystemUser;
import liannong.base.Refused;
import liannong.registry.CreditCode;
import liannong.registry.Initials;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The entries of the register: what an organisation is, since when, and how it stands. Every change leaves a trace. */
@Service
@Transactional
@PreAuthorize(OrganisationRights.READ)
public class Organisations {

    private static final int LONGEST_HISTORY = 200;

    private static final String CARD = """
            select o.id, o.kind, o.name, o.short_name, o.credit_code, credit_code_checks(o.credit_code) as code_fits,
                   u.display_name as code_confirmed_by, o.division_code, t.name || ' ' || d.name as place, o.industry, o.founded_on,
                   o.legal_representative, o.capital_fen, o.registered_address, o.state, o.state_since, o.cooperative_type,
                   o.enterprise_level, o.version
            from organisations o join divisions d on d.code = o.division_code join divisions t on t.code = d.parent_code
            left join user_names u on u.id = o.code_confirmed_by
            """;

    private final JdbcClient jdbc;
    private final Reach reach;
    private final Places places;

    Organisations(JdbcClient jdbc, Reach reach, Places places) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.places = places;
    }

    /** The entry as everybody may read it. */
    @Transactional(readOnly = true)
    public Optional<OrganisationCard> find(long id) {
        return jdbc.sql(CARD + " where o.id = :id")
                .param("id", id)
                .query(OrganisationCard.class)
                .optional();
    }

    /** What was changed in the entry, newest first. */
    @Transactional(readOnly = true)
    public List<OrganisationChangeRow> changes(long id) {
        return jdbc.sql("""
                        select c.field, c.before_value, c.after_value, c.changed_on, c.document, u.display_name as recorded_by
                        from organisation_changes c join user_names u on u.id = c.recorded_by
                        where c.organisation_id = :id order by c.recorded_at desc, c.id desc limit :limit""")
                .param("id", id)
                .param("limit", LONGEST_HISTORY)
                .query(OrganisationChangeRow.class)
                .list();
    }

    /**
     * Enters an organisation of the user's place and returns its id.
     *
     * @throws Refused {@code ORGANISATION_PLACE_UNUSABLE}, {@code ORGANISATION_OF_ANOTHER_PLACE}, {@code
     *     ACT_IN_THE_FUTURE},
     *     {@code CREDIT_CODE_TO_CONFIRM} when the check digit fails and nobody confirmed the code (GB 32100-2015; some
     *     lawful early codes fail it), {@code CREDIT_CODE_TAKEN}
     */
    @PreAuthorize(OrganisationRights.KEEP)
    public long enter(OrganisationFacts facts) {
        check(facts);
        try {
            return filled(jdbc.sql("""
                            insert into organisations (id, county_code, kind, name, short_name, credit_code, division_code, industry,
                                founded_on, legal_representative, capital_fen, registered_address, initials, cooperative_type,
                                enterprise_level, code_confirmed_by, code_confirmed_at)
                            values (nextval('organisations_seq'), :county, :kind, :name, :shortName, :code, :division, :industry,
                                :founded, :representative, :capital, :address, :initials, :type, :level, :confirmedBy, :confirmedAt)
                            returning id"""), facts)
                    .param("county", SystemUser.COUNTY)
                    .param("kind", facts.kind().name())
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException taken) {
            throw new Refused(
                    OrganisationReason.CREDIT_CODE_TAKEN, facts.creditCode().code());
        }
    }

    /**
     * Changes the entry, and keeps what each field said before (a change of a registered item is registered within 30
     * days, REG art 24).
     *
     * @param version the version that was shown; another one means that somebody was faster
     * @throws Refused those of {@link #enter}, {@code KIND_NOT_CHANGED} between a cooperative and another kind,
     *     {@code ENTRY_UNCHANGED}
     */
    @PreAuthorize(OrganisationRights.KEEP)
    public void change(long id, int version, OrganisationFacts facts, LocalDate changedOn, Evidence evidence) {
        Reached before = reach.organisation(id);
        OrganisationCard card = find(id).orElseThrow();
        check(facts);
        reach.past(changedOn);
        if (before.kind() != facts.kind() && (before.isCooperative() || facts.kind() == OrganisationKind.COOPERATIVE))
            throw new Refused(OrganisationReason.KIND_NOT_CHANGED);
        List<FieldChange> changes = FieldChange.between(card, facts);
        if (changes.isEmpty()) throw new Refused(OrganisationReason.ENTRY_UNCHANGED);
        Long paper = reach.paper(id, evidence);
        changes.forEach(change -> record(id, change, changedOn, evidence.title(), paper));
        write(id, version, facts);
    }

    /**
     * Enters how it stands now in the register: listed as abnormal, revoked, dissolved, or active again.
     *
     * @throws Refused {@code ACT_IN_THE_FUTURE}, {@code STATE_BEFORE_FOUNDING}, {@code ENTRY_UNCHANGED}
     */
    @PreAuthorize(OrganisationRights.KEEP)
    public void stand(long id, OrganisationState state, LocalDate since, Evidence evidence) {
        Reached before = reach.organisation(id);
        reach.past(since);
        if (since.isBefore(before.foundedOn()))
            throw new Refused(OrganisationReason.STATE_BEFORE_FOUNDING, before.foundedOn());
        if (before.state() == state) throw new Refused(OrganisationReason.ENTRY_UNCHANGED);
        record(
                id,
                new FieldChange("state", before.state().name(), state.name()),
                since,
                evidence.title(),
                reach.paper(id, evidence));
        jdbc.sql("update organisations set state = :state, state_since = :since, version = version + 1 where id = :id")
                .param("state", state.name())
                .param("since", since)
                .param("id", id)
                .update();
    }

    private void check(OrganisationFacts facts) {
        reach.past(facts.foundedOn());
        places.mine(facts.divisionCode(), facts.name());
        if (!facts.creditCode().checkDigitFits() && !facts.codeConfirmed())
            throw new Refused(OrganisationReason.CREDIT_CODE_TO_CONFIRM);
    }

    private void write(long id, int version, OrganisationFacts facts) {
        try {
            int written = filled(jdbc.sql("""
                            update organisations set kind = :kind, name = :name, short_name = :shortName, credit_code = :code,
                                division_code = :division, industry = :industry, founded_on = :founded,
                                legal_representative = :representative, capital_fen = :capital, registered_address = :address,
                                initials = :initials, cooperative_type = :type, enterprise_level = :level,
                                code_confirmed_by = case when credit_code = :code and code_confirmed_by is not null
                                                         then code_confirmed_by else :confirmedBy end,
                                code_confirmed_at = case when credit_code = :code and code_confirmed_by is not null
                                                         then code_confirmed_at else :confirmedAt end,
                                version = version + 1
                            where id = :id and version = :version"""), facts)
                    .param("kind", facts.kind().name())
                    .param("id", id)
                    .param("version", version)
                    .update();
            if (written == 0) throw new OptimisticLockingFailureException("organisation " + id + " was changed");
        } catch (DuplicateKeyException taken) {
            throw new Refused(
                    OrganisationReason.CREDIT_CODE_TAKEN, facts.creditCode().code());
        }
    }

    private StatementSpec filled(StatementSpec statement, OrganisationFacts facts) {
        CreditCode code = facts.creditCode();
        boolean confirmed = !code.checkDigitFits();
        return statement
                .param("name", facts.name())
                .param("shortName", facts.shortName())
                .param("code", code.code())
                .param("division", facts.divisionCode())
                .param(
                        "industry",
                        facts.industry() == null ? null : facts.industry().name())
                .param("founded", facts.foundedOn())
                .param("representative", facts.legalRepresentative())
                .param("capital", facts.capitalFen())
                .param("address", facts.registeredAddress())
                .param("initials", Initials.ofText(facts.name()))
                .param(
                        "type",
                        facts.cooperativeType() == null
                                ? null
                                : facts.cooperativeType().name())
                .param(
                        "level",
                        facts.enterpriseLevel() == null
                                ? null
                                : facts.enterpriseLevel().name())
                .param("confirmedBy", confirmed ? reach.by() : null, java.sql.Types.BIGINT)
                .param("confirmedAt", confirmed ? reach.at() : null, java.sql.Types.TIMESTAMP);
    }

    private void record(long id, FieldChange change, LocalDate changedOn, String document, @Nullable Long documentId) {
        jdbc.sql("""
                        insert into organisation_changes (id, county_code, organisation_id, field, before_value, after_value, changed_on,
                            document, document_id, recorded_by, recorded_at)
                        values (nextval('organisation_changes_seq'), :county, :id, :field, :before, :after, :on, :document, :documentId,
                            :by, :at)""")
                .param("county", SystemUser.COUNTY)
                .param("id", id)
                .param("field", change.field())
                .param("before", change.before())
                .param("after", change.after())
                .param("on", changedOn)
                .param("document", document)
                .param("documentId", documentId)
                .param("by", reach.by())
                .param("at", reach.at())
                .update();
    }
}
