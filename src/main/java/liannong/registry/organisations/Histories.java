package liannong.registry.organisations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who came and went in a roster. */
@Component
class Histories {

    private final JdbcClient jdbc;

    Histories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RosterHistory of(long cooperativeId) {
        return new RosterHistory(
                jdbc.sql("""
                        select m.kind, o.kind as organisation_kind, m.joined_on, m.left_on
                        from members m left join organisations o on o.id = m.organisation_id where m.cooperative_id = :id""").param("id", cooperativeId).query(Stay.class).list());
    }
}
