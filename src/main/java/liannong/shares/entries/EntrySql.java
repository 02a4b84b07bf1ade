package liannong.shares.entries;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of an act, by one statement: the database looks at the act as a whole. */
@Repository
class EntrySql {

    private static final String INSERT = """
            insert into share_movements (id, county_code, cooperative_id, member_id, household_id, division_code, share_class, kind,
                source, amount_fen, unpaid_fen, area_hundredths, acquired_on, due_on, document, document_id, resolution_id,
                land_contribution_id, valuation_id, project_id, departure_id, effective_on, recorded_at, recorded_by, command_id,
                command_print, line)
            select nextval('share_movements_seq'), :county, m.cooperative_id, m.id, m.household_id, m.division_code, l.share_class, l.kind,
                l.source, l.amount, l.unpaid, l.area, l.acquired, l.due, :document, :paper, :resolution,
                l.land, l.valuation, l.project, :departure, :day, :at, :by, :command, :print, l.line
            from unnest(:members::bigint[], :classes::text[], :kinds::text[], :sources::text[], :amounts::bigint[], :unpaid::bigint[],
                    :areas::bigint[], :acquired::date[], :due::date[], :lands::bigint[], :valuations::bigint[], :projects::bigint[])
                 with ordinality as l(member_id, share_class, kind, source, amount, unpaid, area, acquired, due, land, valuation,
                     project, line)
            join members m on m.id = l.member_id and m.cooperative_id = :cooperative
            returning id, line, (select o.division_code from organisations o where o.id = :cooperative) as division_code""";

    private record Written(long id, int line, String divisionCode) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    EntrySql(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The rows written, in the order of the act. */
    List<Entered> insert(Act act, String print, @Nullable Long paper) {
        List<Line> lines = act.lines();
        return jdbc
                .sql(INSERT)
                .param("county", SystemUser.COUNTY)
                .param("cooperative", act.command().cooperativeId())
                .param("document", act.command().evidence().title())
                .param("paper", paper)
                .param("resolution", act.resolutionId())
                .param("day", act.command().effectiveOn())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", CurrentUser.get().id())
                .param("command", act.command().commandId())
                .param("print", print)
                .param("members", column(lines, Line::memberId, Long[]::new))
                .param("classes", column(lines, line -> line.shareClass().name(), String[]::new))
                .param("kinds", column(lines, line -> line.kind().name(), String[]::new))
                .param("sources", column(lines, line -> line.source().name(), String[]::new))
                .param("amounts", column(lines, line -> line.amount().fen(), Long[]::new))
                .param("unpaid", column(lines, line -> line.unpaid().fen(), Long[]::new))
                .param("areas", column(lines, line -> line.area().hundredths(), Long[]::new))
                .param("acquired", column(lines, line -> text(line.acquiredOn()), String[]::new))
                .param("due", column(lines, line -> text(line.dueOn()), String[]::new))
                .param("lands", basis(lines, Basis.Kind.LAND_CONTRIBUTION))
                .param("valuations", basis(lines, Basis.Kind.VALUATION))
                .param("projects", basis(lines, Basis.Kind.PROJECT))
                .param("departure", act.departureId())
                .query(Written.class)
                .list()
                .stream()
                .sorted(Comparator.comparingInt(Written::line))
                .map(written -> new Entered(written.id(), written.divisionCode()))
                .toList();
    }

    /** What must hold at the end of the transaction is looked at now, while a person can be told. */
    void checkNow() {
        jdbc.sql("set constraints never_negative, land_goes_whole, shares_cover_income_rights immediate")
                .update();
    }

    private static <T> T[] column(
            List<Line> lines, Function<Line, @Nullable T> value, java.util.function.IntFunction<T[]> array) {
        return lines.stream().map(value).toArray(array);
    }

    private static Long[] basis(List<Line> lines, Basis.Kind kind) {
        return column(
                lines,
                line -> line.basis() != null && line.basis().kind() == kind
                        ? line.basis().id()
                        : null,
                Long[]::new);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
