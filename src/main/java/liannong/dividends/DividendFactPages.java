package liannong.dividends;

import java.util.Optional;
import liannong.access.Roles;
import liannong.ledger.FactPages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The page of the distribution that posted an entry. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.STAFF)
class DividendFactPages implements FactPages {

    private final JdbcClient jdbc;

    DividendFactPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> pageOf(String sourceKind, long sourceId) {
        return switch (sourceKind) {
            case "DIVIDEND_RUN" -> run("select id from dividend_runs where id = :id", sourceId);
            case "DIVIDEND_LINE" -> run("select run_id from dividend_lines where id = :id", sourceId);
            case "OVERPAYMENT_SETTLEMENT" ->
                run(
                        "select l.run_id from overpayment_settlements s join dividend_lines l on l.id = s.dividend_line_id"
                                + " where s.id = :id",
                        sourceId);
            default -> Optional.empty();
        };
    }

    private Optional<String> run(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).optional().map(run -> "distributions/" + run);
    }
}
