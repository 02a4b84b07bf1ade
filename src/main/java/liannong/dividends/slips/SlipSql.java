package liannong.dividends.slips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Slips as rows: whoever sees a line sees its slip, and nobody else. */
@Component
@Transactional(readOnly = true)
class SlipSql {

    /** A line with the hashes beside its way up. */
    record Leaf(SlipLine line, String path) {}

    private static final String LEAF = """
            select r.number as run, s.serial, t.leaves, upper(encode(s.salt, 'hex')) as salt, upper(encode(s.path, 'hex')) as path, t.root,
                   l.id,\s""";

    private static final String DIVIDEND = """
            i.member_key as holder, array[l.refund_fen, l.residual_fen, l.refund_fen + l.residual_fen] as amounts
            """;

    private static final String DIVIDENDS = """
             from dividend_lines l join dividend_runs r on r.id = l.run_id
             join dividend_inputs i on i.run_id = l.run_id and i.member_id = l.member_id
             join dividend_slips s on s.line_id = l.id join dividend_roots t on t.run_id = s.run_id
            """;

    private static final String DIVIDEND_SLIP = LEAF + DIVIDEND + """
            , o.name as organisation, null as scheme, make_date(r.year, 1, 1) as first_day, make_date(r.year, 12, 31) as last_day,
            r.correction_no, m.name, true as member, n.number as notice, r.confirmed_at
            """ + DIVIDENDS + """
             join organisations o on o.id = r.cooperative_id join members m on m.id = l.member_id join notices n on n.id = r.notice_id
            """;

    private static final String ENTITLEMENT = "l.holder_key as holder, array[l.total_fen] as amounts";

    private static final String ENTITLEMENTS = """
             from entitlement_lines l join entitlement_runs r on r.id = l.run_id
             join entitlement_slips s on s.line_id = l.id join entitlement_roots t on t.run_id = s.run_id
            """;

    private static final String ENTITLEMENT_SLIP = LEAF + ENTITLEMENT + """
            , o.name as organisation, c.name as scheme, r.first_day, r.last_day, r.correction_no, h.name,
            l.member_id is not null as member, n.number as notice, r.confirmed_at
            """ + ENTITLEMENTS + """
             join entitlement_holders h on h.run_id = l.run_id and h.holder_key = l.holder_key
             join organisations o on o.id = r.organisation_id join notices n on n.id = r.notice_id
             left join schemes c on c.id = r.scheme_id
            """;

    private final JdbcClient jdbc;

    SlipSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean lineIsSeen(SlipSource of, long lineId) {
        return exists(of.tables + "_lines where id = :id", lineId);
    }

    boolean runIsSeen(SlipSource of, long runId) {
        return exists(of.tables + "_runs where id = :id", runId);
    }

    boolean lineIsSealed(SlipSource of, long lineId) {
        return exists(of.tables + "_slips where line_id = :id", lineId);
    }

    boolean runIsSealed(SlipSource of, long runId) {
        return exists(of.tables + "_roots where run_id = :id", runId);
    }

    List<Slip> ofLine(SlipSource of, long lineId) {
        return jdbc.sql(slip(of) + " where l.id = :line")
                .param("line", lineId)
                .query((row, number) -> slip(of, row))
                .list();
    }

    /** How many slips a run has, by its root. */
    int leafCount(SlipSource of, long runId) {
        return jdbc.sql("select coalesce(max(leaves), 0) from " + of.tables + "_roots where run_id = :run")
                .param("run", runId)
                .query(Integer.class)
                .single();
    }

    /** In the order of the notice; both rows count. */
    List<Slip> ofRun(SlipSource of, long runId, int first, int last) {
        return jdbc.sql(slip(of) + " where l.run_id = :run and s.serial between :first and :last order by s.serial")
                .param("run", runId)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> slip(of, row))
                .list();
    }

    /** In the order of the numbers of those who get something, which the notice has. */
    List<Leaf> leaves(SlipSource of, long runId) {
        String lines = switch (of) {
            case DISTRIBUTION -> DIVIDEND + DIVIDENDS + " where l.run_id = :run order by i.member_key";
            case ENTITLEMENT -> ENTITLEMENT + ENTITLEMENTS + " where l.run_id = :run order by l.holder_key";
        };
        return jdbc.sql(LEAF + lines + " collate \"C\"")
                .param("run", runId)
                .query((row, number) -> new Leaf(line(of, row), row.getString("path")))
                .list();
    }

    /** Writes the salts, the paths and the root of a run; returns the root. */
    String seal(SlipSource of, long runId) {
        jdbc.sql("select seal_" + of.tables + "_runs(array[:run]::bigint[])")
                .param("run", runId)
                .query()
                .singleRow();
        return jdbc.sql("select root from " + of.tables + "_roots where run_id = :run")
                .param("run", runId)
                .query(String.class)
                .single();
    }

    private static String slip(SlipSource of) {
        return switch (of) {
            case DISTRIBUTION -> DIVIDEND_SLIP;
            case ENTITLEMENT -> ENTITLEMENT_SLIP;
        };
    }

    private static SlipLine line(SlipSource of, ResultSet row) throws SQLException {
        return new SlipLine(
                of,
                row.getString("run"),
                row.getInt("serial"),
                row.getInt("leaves"),
                row.getString("holder"),
                Arrays.asList((Long[]) row.getArray("amounts").getArray()),
                row.getString("salt"));
    }

    private static Slip slip(SlipSource of, ResultSet row) throws SQLException {
        return new Slip(
                row.getLong("id"),
                line(of, row),
                row.getString("path"),
                row.getString("root"),
                row.getString("organisation"),
                new Slip.Occasion(
                        row.getString("scheme"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getInt("correction_no")),
                row.getString("name"),
                row.getBoolean("member"),
                row.getString("notice"),
                row.getTimestamp("confirmed_at").toInstant());
    }

    private boolean exists(String what, long id) {
        return jdbc.sql("select exists (select 1 from " + what + ")")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
