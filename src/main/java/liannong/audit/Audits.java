package liannong.audit;

import java.sql.Array;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The roots of the days, and what the audits of the schedule found. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('BUREAU_OFFICER','BUREAU_APPROVER','AUDITOR')")
public class Audits {

    private static final int LONGEST_LIST = 400;

    private final JdbcClient jdbc;
    private final Clock clock;

    Audits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest days that were closed, the last one first. */
    public List<Day> days(int limit) {
        return jdbc.sql(
                        "select day, root, organisations, links, closed_at from chain_days order by day desc limit :limit")
                .param("limit", Math.min(limit, LONGEST_LIST))
                .query(Day.class)
                .list();
    }

    /** The roots of all days as a file to be kept elsewhere, the first day first. */
    public String anchors() {
        return Anchors.text(jdbc.sql("select day, root from chain_days order by day")
                .query(Anchor.class)
                .list());
    }

    /** The last audit of the schedule; none before the first. */
    public Optional<AuditReport> last() {
        return jdbc.sql("select max(day) from audits")
                .query(LocalDate.class)
                .optional()
                .map(this::of);
    }

    private AuditReport of(LocalDate day) {
        record Row(Instant beganAt, Finding finding) {}
        List<Row> rows = jdbc.sql("""
                        select distinct on (looked_for) looked_for, looked_at, broken, facts, began_at, took_ms
                        from audits where day = :day order by looked_for, id desc""")
                .param("day", day)
                .query((row, number) -> {
                    Array facts = row.getArray("facts");
                    return new Row(
                            row.getTimestamp("began_at").toInstant(),
                            new Finding(
                                    Check.valueOf(row.getString("looked_for")),
                                    row.getLong("looked_at"),
                                    row.getString("broken"),
                                    List.of((String[]) facts.getArray()),
                                    row.getLong("took_ms")));
                })
                .list();
        return new AuditReport(
                day,
                rows.stream().map(Row::beganAt).min(Instant::compareTo).orElseThrow(),
                rows.stream()
                        .map(Row::finding)
                        .sorted(Comparator.comparing(Finding::check))
                        .toList());
    }

    /** Closes a day; whoever closes it again changes nothing. Returns how many days were closed. */
    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    public int close(LocalDate day) {
        return jdbc.sql("select close_chain_day(:day)")
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** Looks at everything as it is at one moment, and puts on record what was found. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    @PreAuthorize("hasRole('SYSTEM')")
    public List<Finding> audit(LocalDate day) {
        return Checks.look(jdbc, finding -> record(day, finding));
    }

    private void record(LocalDate day, Finding finding) {
        jdbc.sql("""
                        insert into audits (id, day, looked_for, looked_at, broken, facts, began_at, took_ms)
                        values (nextval('audits_seq'), :day, :for, :at, :broken, :facts::text[], :began, :took)""")
                .param("day", day)
                .param("for", finding.check().name())
                .param("at", finding.lookedAt())
                .param("broken", finding.broken())
                .param("facts", finding.facts().toArray(String[]::new))
                .param("began", clock.instant().minusMillis(finding.tookMs()).atOffset(ZoneOffset.UTC))
                .param("took", finding.tookMs())
                .update();
    }
}
