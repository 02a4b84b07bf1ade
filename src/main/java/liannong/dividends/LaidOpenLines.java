package liannong.dividends;

import java.util.Collection;
import java.util.List;
import liannong.notices.NoticedLine;
import liannong.notices.NoticedLines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of distributions, for those who object to one and those who answer. */
@Component
class LaidOpenLines implements NoticedLines {

    private static final String SELECT = """
            select l.id as source_id, l.household_id, m.member_no, m.name, l.total_fen as amount_fen
            from dividend_lines l join members m on m.id = l.member_id
            """;

    private final JdbcClient jdbc;

    LaidOpenLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String sourceKind() {
        return Release.RUN;
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
