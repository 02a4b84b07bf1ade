package liannong.notices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads objections with the lines they are about, by the rights of whoever asks. */
@Component
class ObjectionRows {

    private static final String SELECT = """
            select o.id, o.notice_id, n.number as notice_number, n.organisation_name as organisation, n.source_kind, o.source_id,
                   o.household_id, o.text, o.raised_on, o.answer_due, o.raised_by, r.display_name as raised_by_name, o.told_how,
                   o.told_on, o.answer, o.answered_on, a.display_name as answered_by
            from objections o join notices n on n.id = o.notice_id join user_names r on r.id = o.raised_by
            left join user_names a on a.id = o.answered_by
            """;

    private record Kept(
            long id,
            long noticeId,
            String noticeNumber,
            String organisation,
            String sourceKind,
            long sourceId,
            long householdId,
            String text,
            LocalDate raisedOn,
            LocalDate answerDue,
            long raisedBy,
            String raisedByName,
            @Nullable Told toldHow,
            @Nullable LocalDate toldOn,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            @Nullable String answeredBy) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final List<NoticedLines> sources;

    ObjectionRows(JdbcClient jdbc, BusinessClock clock, List<NoticedLines> sources) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.sources = List.copyOf(sources);
    }

    /** To one notice, open ones first, then the newest. */
    List<ObjectionRow> ofNotice(long noticeId, int limit) {
        return rows(jdbc.sql(SELECT
                        + " where o.notice_id = :of order by o.answered_on desc nulls first, o.id desc limit :limit")
                .param("of", noticeId)
                .param("limit", limit));
    }

    /** For one household, in the same order. */
    List<ObjectionRow> ofHousehold(long householdId, int limit) {
        return rows(jdbc.sql(SELECT
                        + " where o.household_id = :of order by o.answered_on desc nulls first, o.id desc limit :limit")
                .param("of", householdId)
                .param("limit", limit));
    }

    /** For the households of the user's place: open ones first, those that are due first above. */
    List<ObjectionRow> ofPlace(int offset, int limit) {
        return rows(jdbc.sql(SELECT
                        + " where household_of_my_place(o.household_id) order by o.answered_on desc nulls first, o.answer_due, o.id"
                        + " offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit));
    }

    /** What the user may see of these lines. */
    List<NoticedLine> lines(String sourceKind, Collection<Long> ids) {
        return of(sourceKind).flatMap(source -> source.find(ids).stream()).toList();
    }

    private Stream<NoticedLines> of(String sourceKind) {
        return sources.stream().filter(source -> source.sourceKind().equals(sourceKind));
    }

    private List<ObjectionRow> rows(JdbcClient.StatementSpec statement) {
        List<Kept> kept = statement.query(Kept.class).list();
        Map<String, Map<Long, NoticedLine>> lines = kept.stream()
                .collect(
                        Collectors.groupingBy(Kept::sourceKind, Collectors.mapping(Kept::sourceId, Collectors.toSet())))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, of -> byId(lines(of.getKey(), of.getValue()))));
        LocalDate today = clock.today();
        return kept.stream()
                .filter(row -> line(lines, row) != null)
                .map(row -> row(row, Objects.requireNonNull(line(lines, row)), today))
                .toList();
    }

    private static Map<Long, NoticedLine> byId(List<NoticedLine> lines) {
        return lines.stream().collect(Collectors.toMap(NoticedLine::sourceId, Function.identity()));
    }

    private static @Nullable NoticedLine line(Map<String, Map<Long, NoticedLine>> lines, Kept row) {
        return lines.getOrDefault(row.sourceKind(), Map.of()).get(row.sourceId());
    }

    private static ObjectionRow row(Kept kept, NoticedLine line, LocalDate today) {
        return new ObjectionRow(
                kept.id(),
                kept.noticeId(),
                kept.noticeNumber(),
                kept.organisation(),
                kept.sourceId(),
                kept.householdId(),
                line.memberNo(),
                line.name(),
                line.amountFen(),
                kept.text(),
                new Raiser(kept.raisedBy(), kept.raisedByName(), kept.toldHow(), kept.toldOn()),
                kept.raisedOn(),
                kept.answerDue(),
                kept.answeredOn() == null && kept.answerDue().isBefore(today),
                kept.answer(),
                kept.answeredOn(),
                kept.answeredBy());
    }
}
