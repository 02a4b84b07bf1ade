package liannong.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What somebody does who owns the database: everything, without any guard; what he does in a test is undone after it. */
final class OwnersHand {

    private OwnersHand() {}

    static void in(ApplicationContext context, Consumer<JdbcClient> work) throws SQLException {
        try (Connection connection =
                context.getBean("ownerDataSource", DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.accept(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            } finally {
                connection.rollback();
            }
        }
    }

    /** Changes a table as only its owner can: nothing that guards it, chains it or keeps sums of it takes part. */
    static void change(JdbcClient jdbc, String table, String statement, Object... parameters) {
        jdbc.sql("alter table " + table + " disable trigger user").update();
        int changed = jdbc.sql(statement).params(parameters).update();
        if (changed == 0) throw new AssertionError("nothing was changed: " + statement);
    }

    /** Makes all links of an organisation again, and all days, so that everything within the database fits together. */
    static void makeTheChainAgain(JdbcClient jdbc, long organisation) {
        change(jdbc, "chain_links", """
                update chain_links l set content = c.content
                from (select distinct on (k.kind, k.fact_id) k.kind, k.fact_id, k.no from chain_links k
                      where k.organisation_id = ? order by k.kind, k.fact_id, k.no desc) last
                cross join lateral chain_contents(last.kind, array[last.fact_id]) c
                where l.organisation_id = ? and l.no = last.no""", organisation, organisation);
        change(jdbc, "chain_links", """
                update chain_links l set link = m.made
                from (select no, chain_up(chain_start(organisation_id), organisation_id, no, kind, fact_id, content)
                             over (order by no) as made from chain_links where organisation_id = ?) m
                where l.organisation_id = ? and l.no = m.no""", organisation, organisation);
        jdbc.sql("update chain_heads h set link = l.link from chain_links l where h.organisation_id = ?"
                        + " and l.organisation_id = h.organisation_id and l.no = h.no")
                .param(organisation)
                .update();
        change(jdbc, "chain_day_heads", """
                update chain_day_heads d set link = l.link from chain_links l
                where d.organisation_id = ? and l.organisation_id = d.organisation_id and l.no = d.no""", organisation);
        jdbc.sql("alter table chain_days disable trigger user").update();
        String root = "0".repeat(64);
        for (String day : jdbc.sql("select day::text from chain_days order by day")
                .query(String.class)
                .list()) {
            root = jdbc.sql("update chain_days set previous_root = ?, root = chain_day_root(day, ?) where day = ?::date"
                            + " returning root")
                    .params(root, root, day)
                    .query(String.class)
                    .single();
        }
    }
}
