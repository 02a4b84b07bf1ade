package liannong.shares;

import java.util.Optional;
import liannong.access.Roles;
import liannong.ledger.FactPages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The account of the member whose act posted an entry. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.STAFF)
class ShareFactPages implements FactPages {

    private final JdbcClient jdbc;

    ShareFactPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> pageOf(String sourceKind, long sourceId) {
        if (!sourceKind.equals("SHARE_MOVEMENT")) return Optional.empty();
        return jdbc.sql("select member_id from share_movements where id = :id")
                .param("id", sourceId)
                .query(Long.class)
                .optional()
                .map(member -> "shares/members/" + member);
    }
}
