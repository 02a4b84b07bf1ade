package liannong.payouts;

import java.util.Optional;
import liannong.access.Roles;
import liannong.ledger.FactPages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The batch whose bank result posted an entry. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.STAFF)
class PayoutFactPages implements FactPages {

    private final JdbcClient jdbc;

    PayoutFactPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> pageOf(String sourceKind, long sourceId) {
        if (!sourceKind.equals("RESULT_FILE")) return Optional.empty();
        return jdbc.sql("select batch_id from result_files where id = :id")
                .param("id", sourceId)
                .query(Long.class)
                .optional()
                .map(batch -> "payouts/" + batch);
    }
}
