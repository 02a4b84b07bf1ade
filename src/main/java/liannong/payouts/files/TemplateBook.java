package liannong.payouts.files;

import static liannong.payouts.files.FileReason.*;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.base.Broken;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The templates of the county's banks: written by one person, put in force by another, never edited. */
@Service
@Transactional
public class TemplateBook {

    public static final int LONGEST_NAME = 40;
    public static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_LIST = 200;

    private static final String VERSION = """
            select v.id, v.template_id, t.name, v.version_no, v.valid_from, v.rule_source, v.recorded_by,
                   w.display_name as recorded_by_name, c.display_name as confirmed_by_name
            from bank_template_versions v join bank_templates t on t.id = v.template_id
            join user_names w on w.id = v.recorded_by left join user_names c on c.id = v.confirmed_by
            """;

    private final JdbcClient jdbc;
    private final TemplateSql sql;
    private final BusinessClock clock;

    TemplateBook(JdbcClient jdbc, TemplateSql sql, BusinessClock clock) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Writes a template, or the next version of the one of that name; returns the version's id. The same command twice
     * is one version.
     *
     * @throws Refused {@code TEMPLATE_…} when it lacks what a payment or its answer needs,
     *     {@code TEMPLATE_SAME_COMMAND}
     */
    @PreAuthorize("hasRole('" + Roles.BUREAU_OFFICER + "')")
    public long write(NewTemplate order) {
        String name = order.name().strip();
        String source = order.ruleSource().strip();
        if (name.length() < 2
                || name.length() > LONGEST_NAME
                || source.length() < 2
                || source.length() > LONGEST_SOURCE)
            throw new Refused(TEMPLATE_TEXT_MISSING, LONGEST_NAME, LONGEST_SOURCE);
        TemplateRules.check(order.template());
        Optional<Long> before = written(order, name);
        if (before.isPresent()) return before.get();
        long id = insert(order, template(name), source);
        sql.write(id, order.template());
        return id;
    }

    private Optional<Long> written(NewTemplate order, String name) {
        Optional<TemplateVersionRow> known = jdbc.sql(VERSION + " where v.command_id = :command")
                .param("command", order.commandId())
                .query(TemplateVersionRow.class)
                .optional();
        if (known.isEmpty()) return Optional.empty();
        TemplateVersionRow version = known.get();
        if (!version.name().equals(name)
                || !version.validFrom().equals(order.validFrom())
                || !sql.read(version.id()).equals(order.template())) throw new Refused(TEMPLATE_SAME_COMMAND);
        return Optional.of(version.id());
    }

    private long template(String name) {
        jdbc.sql("""
                        insert into bank_templates (id, county_code, name, recorded_by, recorded_at)
                        values (nextval('bank_templates_seq'), :county, :name, :by, :at) on conflict do nothing""")
                .param("county", SystemUser.COUNTY)
                .param("name", name)
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return jdbc.sql("select id from bank_templates where county_code = :county and name = :name")
                .param("county", SystemUser.COUNTY)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private long insert(NewTemplate order, long template, String source) {
        return jdbc.sql("""
                        insert into bank_template_versions (id, template_id, version_no, valid_from, rule_source, recorded_by,
                            recorded_at, command_id)
                        select nextval('bank_template_versions_seq'), :template, 1 + coalesce(max(version_no), 0), :from, :source,
                            :by, :at, :command
                        from bank_template_versions where template_id = :template returning id""")
                .param("template", template)
                .param("from", order.validFrom())
                .param("source", source)
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("command", order.commandId())
                .query(Long.class)
                .single();
    }

    /**
     * Puts a version in force: from its first day on batches can leave by it.
     *
     * @throws Refused {@code NO_SUCH_TEMPLATE}, {@code TEMPLATE_CONFIRMED_BEFORE},
     *     {@code TEMPLATE_NEEDS_A_SECOND_PERSON}, {@code TEMPLATE_VERSION_OF_THE_SAME_DAY}
     */
    @PreAuthorize("hasRole('" + Roles.BUREAU_APPROVER + "')")
    public void confirm(long versionId) {
        TemplateVersionRow version = version(versionId).orElseThrow(() -> new Refused(NO_SUCH_TEMPLATE));
        if (version.confirmed()) throw new Refused(TEMPLATE_CONFIRMED_BEFORE);
        if (version.recordedBy() == CurrentUser.get().id()) throw new Refused(TEMPLATE_NEEDS_A_SECOND_PERSON);
        try {
            jdbc.sql("update bank_template_versions set confirmed_by = :by, confirmed_at = :at where id = :id")
                    .param("by", CurrentUser.get().id())
                    .param("at", Timestamp.from(clock.instant()))
                    .param("id", versionId)
                    .update();
        } catch (DataIntegrityViolationException sameDay) {
            if (!Broken.promise(sameDay, "bank_template_versions_in_force")) throw sameDay;
            throw new Refused(TEMPLATE_VERSION_OF_THE_SAME_DAY, version.validFrom());
        }
    }

    /** The templates of the county, at most 200, by name. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public List<TemplateRow> list() {
        return jdbc.sql("""
                        select t.id, t.name, v.version_no, v.valid_from, v.confirmed_at is not null as confirmed,
                               o.format as out_format, i.format as in_format,
                               (select count(distinct b.batch_id)::int from batch_templates b
                                join bank_template_versions x on x.id = b.version_id where x.template_id = t.id) as batches
                        from bank_templates t
                        join lateral (select * from bank_template_versions where template_id = t.id
                                      order by version_no desc limit 1) v on true
                        join bank_template_layouts o on o.version_id = v.id and o.direction = 'OUT'
                        join bank_template_layouts i on i.version_id = v.id and i.direction = 'IN'
                        where t.county_code = :county order by t.name limit :most""")
                .param("county", SystemUser.COUNTY)
                .param("most", LONGEST_LIST)
                .query(TemplateRow.class)
                .list();
    }

    /** The versions of a template, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public List<TemplateVersionRow> versions(long templateId) {
        return jdbc.sql(VERSION + " where v.template_id = :template order by v.version_no desc limit :most")
                .param("template", templateId)
                .param("most", LONGEST_LIST)
                .query(TemplateVersionRow.class)
                .list();
    }

    /** What each template says today, of those in force, by name. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<TemplateVersionRow> inForce() {
        return jdbc.sql("select * from (select distinct on (v.template_id) v.* from (" + VERSION
                        + " where t.county_code = :county and v.confirmed_at is not null and v.valid_from <= :day) v"
                        + " order by v.template_id, v.valid_from desc) x order by name limit :most")
                .param("county", SystemUser.COUNTY)
                .param("day", clock.today())
                .param("most", LONGEST_LIST)
                .query(TemplateVersionRow.class)
                .list();
    }

    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<TemplateVersionRow> version(long versionId) {
        return jdbc.sql(VERSION + " where v.id = :id")
                .param("id", versionId)
                .query(TemplateVersionRow.class)
                .optional();
    }

    /** What a version says. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public BankTemplate template(long versionId) {
        return sql.read(versionId);
    }
}
