package liannong.dividends.entitlements;

import java.util.Optional;
import liannong.access.Roles;
import liannong.ledger.FactPages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The page of the scheme's run that posted an entry. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.STAFF)
class EntitlementFactPages implements FactPages {

    private final JdbcClient jdbc;

    EntitlementFactPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> pageOf(String sourceKind, long sourceId) {
        if (!sourceKind.equals(EntitlementRelease.RUN)) return Optional.empty();
        return jdbc.sql("select id from entitlement_runs where id = :id")
                .param("id", sourceId)
                .query(Long.class)
                .optional()
                .map(run -> "entitlements/" + run);
    }
}
