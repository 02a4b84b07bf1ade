package liannong.dividends.entitlements;

import static liannong.dividends.entitlements.EntitlementReason.*;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
import liannong.base.Broken;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.dividends.schemes.Figure;
import liannong.dividends.schemes.Presence;
import liannong.dividends.schemes.Scheme;
import liannong.dividends.schemes.Schemes;
import liannong.schedule.BusinessClock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The schemes of an organisation: written by one person, confirmed by another, never edited. */
@Service
@Transactional
public class SchemeBook {

    public static final int LONGEST_NAME = 40;
    public static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_LIST = 200;

    private static final String ROW = """
            select s.id, s.organisation_id, o.name as organisation, s.name, s.audience, v.version_no, v.valid_from,
                   v.confirmed_at is not null as confirmed, r.runs, r.last_day
            from schemes s join organisations o on o.id = s.organisation_id
            join lateral (select * from scheme_versions where scheme_id = s.id order by version_no desc limit 1) v on true
            cross join lateral (select count(*)::int as runs, max(last_day) as last_day from entitlement_runs
                                where scheme_id = s.id) r
            """;

    private final JdbcClient jdbc;
    private final SchemeSql sql;
    private final BusinessClock clock;

    SchemeBook(JdbcClient jdbc, SchemeSql sql, BusinessClock clock) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Writes a scheme, or the next version of the one of that name; returns the version's id. The same command twice is
     * one version.
     *
     * @throws Refused {@code SCHEME_TEXT_MISSING}, {@code NAMED_HAVE_NO_DAYS}, {@code SCHEME_OF_ANOTHER_AUDIENCE},
     *     {@code NO_SUCH_SCHEME} of an organisation that is not the user's, {@code SAME_COMMAND_OTHER_SCHEME}, or
     *     with a {@link liannong.dividends.schemes.SchemeReason} what the law or the scheme's own logic refuses
     */
    @PreAuthorize("hasRole('BOOKKEEPER')")
    public long write(NewSchemeVersion version) {
        SignedIn me = CurrentUser.get();
        if (!me.organisationIds().contains(version.organisationId())) throw new Refused(NO_SUCH_SCHEME);
        String name = version.name().strip();
        String source = version.ruleSource().strip();
        if (name.length() < 2
                || name.length() > LONGEST_NAME
                || source.length() < 2
                || source.length() > LONGEST_SOURCE)
            throw new Refused(SCHEME_TEXT_MISSING, LONGEST_NAME, LONGEST_SOURCE);
        boolean askForDays = version.pools().stream().anyMatch(pool -> pool.presence() != Presence.ANY_TIME);
        if (version.audience() == Audience.NAMED && askForDays) throw new Refused(NAMED_HAVE_NO_DAYS);
        Schemes.check(
                new Scheme(name, source, version.pools()),
                version.figures().stream()
                        .map(figure -> new Figure(figure.name(), figure.source(), new Money(1)))
                        .toList());
        Optional<Long> before = written(version, name);
        if (before.isPresent()) return before.get();
        long scheme = scheme(version, name, me);
        long id = insert(version, scheme, source, me);
        sql.write(id, version.figures(), version.pools());
        return id;
    }

    private Optional<Long> written(NewSchemeVersion version, String name) {
        record Known(long id, String name, LocalDate validFrom) {}
        return jdbc.sql("select v.id, s.name, v.valid_from from scheme_versions v join schemes s on s.id = v.scheme_id"
                        + " where v.command_id = :command")
                .param("command", version.commandId())
                .query(Known.class)
                .optional()
                .map(known -> {
                    if (!known.name().equals(name) || !known.validFrom().equals(version.validFrom()))
                        throw new Refused(SAME_COMMAND_OTHER_SCHEME);
                    return known.id();
                });
    }

    private long scheme(NewSchemeVersion version, String name, SignedIn me) {
        record Known(long id, Audience audience) {}
        Optional<Known> known = jdbc.sql(
                        "select id, audience from schemes where organisation_id = :organisation and name = :name")
                .param("organisation", version.organisationId())
                .param("name", name)
                .query(Known.class)
                .optional();
        if (known.isPresent() && known.get().audience() != version.audience())
            throw new Refused(SCHEME_OF_ANOTHER_AUDIENCE, name);
        return known.map(Known::id)
                .orElseGet(() -> jdbc.sql("""
                        insert into schemes (id, county_code, organisation_id, name, audience, recorded_by, recorded_at)
                        values (nextval('schemes_seq'), :county, :organisation, :name, :audience, :by, :at) returning id""")
                        .param("county", SystemUser.COUNTY)
                        .param("organisation", version.organisationId())
                        .param("name", name)
                        .param("audience", version.audience().name())
                        .param("by", me.id())
                        .param("at", Timestamp.from(clock.instant()))
                        .query(Long.class)
                        .single());
    }

    private long insert(NewSchemeVersion version, long scheme, String source, SignedIn me) {
        return jdbc.sql("""
                        insert into scheme_versions (id, scheme_id, version_no, valid_from, rule_source, recorded_by, recorded_at, command_id)
                        select nextval('scheme_versions_seq'), :scheme, 1 + coalesce(max(version_no), 0), :from, :source, :by, :at, :command
                        from scheme_versions where scheme_id = :scheme returning id""")
                .param("scheme", scheme)
                .param("from", version.validFrom())
                .param("source", source)
                .param("by", me.id())
                .param("at", Timestamp.from(clock.instant()))
                .param("command", version.commandId())
                .query(Long.class)
                .single();
    }

    /**
     * Confirms a version: from its first day on runs are computed by it.
     *
     * @throws Refused {@code NO_SUCH_SCHEME}, {@code SCHEME_CONFIRMED_BEFORE}, {@code SCHEME_NEEDS_A_SECOND_PERSON},
     *     {@code SCHEME_VERSION_OF_THE_SAME_DAY}
     */
    @PreAuthorize("hasRole('CHAIR')")
    public void confirm(long versionId) {
        SignedIn me = CurrentUser.get();
        SchemeVersionRow version = sql.version(versionId)
                .filter(found -> me.organisationIds().contains(sql.organisationOf(found.schemeId())))
                .orElseThrow(() -> new Refused(NO_SUCH_SCHEME));
        if (version.confirmed()) throw new Refused(SCHEME_CONFIRMED_BEFORE);
        if (version.recordedBy() == me.id()) throw new Refused(SCHEME_NEEDS_A_SECOND_PERSON);
        try {
            jdbc.sql("update scheme_versions set confirmed_by = :by, confirmed_at = :at where id = :id")
                    .param("by", me.id())
                    .param("at", Timestamp.from(clock.instant()))
                    .param("id", versionId)
                    .update();
        } catch (DataIntegrityViolationException sameDay) {
            if (!Broken.promise(sameDay, "scheme_versions_in_force")) throw sameDay;
            throw new Refused(SCHEME_VERSION_OF_THE_SAME_DAY, version.validFrom());
        }
    }

    /**
     * Schemes that the user may see, at most 200, by organisation and name.
     *
     * @param text in the name of the organisation or of the scheme; of all where it is empty
     */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<SchemeRow> list(String text) {
        return jdbc.sql(ROW + """
                         where s.county_code = :county and (:text = '' or strpos(o.name, :text) > 0 or strpos(s.name, :text) > 0)
                        order by o.name, s.name limit :most""")
                .param("county", SystemUser.COUNTY)
                .param("text", text.strip())
                .param("most", LONGEST_LIST)
                .query(SchemeRow.class)
                .list();
    }

    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<SchemeRow> find(long schemeId) {
        return jdbc.sql(ROW + " where s.id = :scheme")
                .param("scheme", schemeId)
                .query(SchemeRow.class)
                .optional();
    }

    /** The versions of a scheme, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<SchemeVersionRow> versions(long schemeId) {
        return sql.versions(schemeId);
    }

    /** What a version says. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Scheme scheme(long versionId) {
        return sql.scheme(versionId);
    }

    /**
     * Whether a cooperative gives dividends by a version from a net profit, or whatever was earned. Its own surplus is
     * divided by Article 44 and by no scheme; that the profit is a project's or an enterprise's nobody can see from the
     * figure, so who decides about it is told.
     */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public boolean mayDivideSurplus(long versionId) {
        return jdbc.sql("""
                        select exists (
                            select 1 from scheme_versions v join schemes s on s.id = v.scheme_id join organisations o on o.id = s.organisation_id
                            join scheme_pools p on p.version_id = v.id
                            left join scheme_figures f on f.version_id = v.id and f.name = p.figure
                            where v.id = :version and o.kind = 'COOPERATIVE' and p.nature = 'DIVIDEND' and p.kept_by is null
                              and coalesce(f.source, 'PROFIT') = 'PROFIT')""").param("version", versionId).query(Boolean.class).single();
    }

    /** What a version divides. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<SchemeFigure> figures(long versionId) {
        return sql.figures(versionId);
    }
}
