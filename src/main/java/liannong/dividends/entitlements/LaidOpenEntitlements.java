package liannong.dividends.entitlements;

import java.util.Collection;
import java.util.List;
import liannong.notices.NoticedLine;
import liannong.notices.NoticedLines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of runs by schemes, for those who object to one and those who answer. */
@Component
class LaidOpenEntitlements implements NoticedLines {

    private static final String SELECT = """
            select l.id as source_id, l.household_id, l.holder_key as member_no, h.name, l.total_fen as amount_fen
            from entitlement_lines l join entitlement_holders h on h.run_id = l.run_id and h.holder_key = l.holder_key
            """;

    private final JdbcClient jdbc;

    LaidOpenEntitlements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String sourceKind() {
        return EntitlementRelease.RUN;
    }

    @Override
    public List<NoticedLine> find(Collection<Long> sourceIds) {
        return jdbc.sql(SELECT + " where l.id = any (:ids)")
                .param("ids", sourceIds.toArray(Long[]::new))
                .query(NoticedLine.class)
                .list();
    }

    @Override
    public List<NoticedLine> ofHousehold(long householdId, int limit) {
        return jdbc.sql(SELECT + " where l.household_id = :household order by l.id desc limit :limit")
                .param("household", householdId)
                .param("limit", limit)
                .query(NoticedLine.class)
                .list();
    }
}
