package liannong.dividends.slips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Slips as rows: whoever sees a line sees its slip, and nobody else. */
@Component
@Transactional(readOnly = true)
class SlipSql {

    static final String LINE = "r.number as run, s.serial, t.leaves, i.member_key, l.refund_fen, l.residual_fen,"
            + " upper(encode(s.salt, 'hex')) as salt, upper(encode(s.path, 'hex')) as path";

    static final String FROM = """
             from dividend_lines l join dividend_runs r on r.id = l.run_id
             join dividend_inputs i on i.run_id = l.run_id and i.member_id = l.member_id
             join dividend_slips s on s.line_id = l.id join dividend_roots t on t.run_id = s.run_id
            """;

    private static final String SLIP = "select " + LINE
            + ", t.root, o.name as cooperative, r.year, r.correction_no, m.name, n.number as notice, r.confirmed_at, l.id"
            + FROM
            + " join organisations o on o.id = r.cooperative_id join members m on m.id = l.member_id"
            + " join notices n on n.id = r.notice_id";

    private final JdbcClient jdbc;

    SlipSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean lineIsSeen(long lineId) {
        return exists("select exists (select 1 from dividend_lines where id = :id)", lineId);
    }

    boolean runIsSeen(long runId) {
        return exists("select exists (select 1 from dividend_runs where id = :id)", runId);
    }

    boolean lineIsSealed(long lineId) {
        return exists("select exists (select 1 from dividend_slips where line_id = :id)", lineId);
    }

    boolean runIsSealed(long runId) {
        return exists("select exists (select 1 from dividend_roots where run_id = :id)", runId);
    }

    List<Slip> ofLine(long lineId) {
        return jdbc.sql(SLIP + " where l.id = :line")
                .param("line", lineId)
                .query((row, number) -> slip(row))
                .list();
    }

    /** How many slips a run has, by its root. */
    int leaves(long runId) {
        return jdbc.sql("select coalesce(max(leaves), 0) from dividend_roots where run_id = :run")
                .param("run", runId)
                .query(Integer.class)
                .single();
    }

    /** In the order of the notice; both rows count. */
    List<Slip> ofRun(long runId, int first, int last) {
        return jdbc.sql(SLIP + " where l.run_id = :run and s.serial between :first and :last order by s.serial")
                .param("run", runId)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> slip(row))
                .list();
    }

    static SlipLine line(ResultSet row) throws SQLException {
        return new SlipLine(
                row.getString("run"),
                row.getInt("serial"),
                row.getInt("leaves"),
                row.getString("member_key"),
                row.getLong("refund_fen"),
                row.getLong("residual_fen"),
                row.getString("salt"));
    }

    private static Slip slip(ResultSet row) throws SQLException {
        return new Slip(
                row.getLong("id"),
                line(row),
                row.getString("path"),
                row.getString("root"),
                row.getString("cooperative"),
                row.getInt("year"),
                row.getInt("correction_no"),
                row.getString("name"),
                row.getString("notice"),
                row.getTimestamp("confirmed_at").toInstant());
    }

    private boolean exists(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(Boolean.class).single();
    }
}
