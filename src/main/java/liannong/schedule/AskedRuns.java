package liannong.schedule;

import java.util.List;
import java.util.Objects;
import liannong.access.SystemUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody asked to be run now, and nothing has run for yet; it waits here though a node may die in between. */
@Component
class AskedRuns {

    /** An act on a duty. */
    record Asked(long id, String duty) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AskedRuns(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    List<Asked> open() {
        return SystemUser.act(() -> Objects.requireNonNull(
                transaction.execute(reading -> jdbc.sql("""
                        select a.id, a.duty from schedule_acts a
                        where a.act in ('RUN_NOW', 'RERUN')
                          and not exists (select 1 from schedule_acts later where later.duty = a.duty and later.id > a.id)
                          and not exists (select 1 from day_run_attempts t where t.act_id = a.id and t.outcome <> 'LOST')
                        order by a.id limit 100""").query(Asked.class).list())));
    }
}
