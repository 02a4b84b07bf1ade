package liannong.notices;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liannong.access.Roles;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a household may object to and what was objected for it, as its own place and the household itself see it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.OFFICIALS + " or hasRole('" + Roles.HOUSEHOLD + "')")
public class HouseholdObjections {

    /** So many lines and objections of a household are looked at. */
    static final int MOST = 200;

    private static final int LONGEST_PAGE = 200;

    /** How many objections there are for the households of a place, and how many of them wait for an answer. */
    public record Totals(int raised, int open) {}

    private record Running(
            long noticeId,
            String number,
            String title,
            String organisationName,
            LocalDate openedOn,
            LocalDate lastDay,
            long sourceId) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ObjectionRows rows;
    private final List<NoticedLines> sources;

    HouseholdObjections(JdbcClient jdbc, BusinessClock clock, ObjectionRows rows, List<NoticedLines> sources) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rows = rows;
        this.sources = List.copyOf(sources);
    }

    /** Its lines on notices that run today, those that end first above. */
    public List<LineOnNotice> onNotice(long householdId) {
        return sources.stream()
                .flatMap(source -> running(source.sourceKind(), source.ofHousehold(householdId, MOST)))
                .sorted(Comparator.comparing(LineOnNotice::lastDay)
                        .thenComparingLong(line -> line.line().sourceId()))
                .toList();
    }

    /** What was objected for it, by whomever; open ones first, then the newest; by two statements. */
    public List<ObjectionRow> ofHousehold(long householdId, int limit) {
        return rows.ofHousehold(householdId, Math.min(limit, MOST));
    }

    /** For all households of the user's place; open ones first, those that are due first above; by two statements. */
    @PreAuthorize(Roles.OFFICIALS)
    public List<ObjectionRow> ofPlace(int offset, int limit) {
        return rows.ofPlace(offset, Math.min(limit, LONGEST_PAGE));
    }

    @PreAuthorize(Roles.OFFICIALS)
    public Totals totalsOfPlace() {
        return jdbc.sql("""
                        select count(*) as raised, count(*) filter (where answered_on is null) as open
                        from objections where household_of_my_place(household_id)""").query(Totals.class).single();
    }

    private Stream<LineOnNotice> running(String sourceKind, List<NoticedLine> lines) {
        if (lines.isEmpty()) return Stream.of();
        Map<Long, NoticedLine> bySource =
                lines.stream().collect(Collectors.toMap(NoticedLine::sourceId, Function.identity()));
        return jdbc
                .sql("""
                        select n.id as notice_id, n.number, n.title, n.organisation_name, n.opened_on, n.last_day, r.source_id
                        from notices n join notice_rows r on r.notice_id = n.id
                        where n.source_kind = :kind and n.closed_on is null and n.last_day >= :today and r.source_id = any (:lines)""")
                .param("kind", sourceKind)
                .param("today", clock.today())
                .param("lines", bySource.keySet().toArray(Long[]::new))
                .query(Running.class)
                .list()
                .stream()
                .map(row -> new LineOnNotice(
                        row.noticeId(),
                        row.number(),
                        row.title(),
                        row.organisationName(),
                        row.openedOn(),
                        row.lastDay(),
                        Objects.requireNonNull(bySource.get(row.sourceId()))));
    }
}
