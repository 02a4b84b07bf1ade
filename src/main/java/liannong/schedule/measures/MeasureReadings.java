package liannong.schedule.measures;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liannong.access.SystemUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures as they were within the last minute: however often they are asked for, the database is asked once. */
@Component
class MeasureReadings {

    static final Duration KEPT = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(MeasureReadings.class);
    private static final int LONGEST_SECONDS = 5;

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final List<Measure> all;
    private final Duration kept;
    private Map<String, Long> values = Map.of();
    private long readAt;

    @Autowired
    MeasureReadings(JdbcClient jdbc, PlatformTransactionManager transactions, List<Measures> modules) {
        this(jdbc, transactions, modules, KEPT);
    }

    MeasureReadings(JdbcClient jdbc, PlatformTransactionManager transactions, List<Measures> modules, Duration kept) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setTimeout(LONGEST_SECONDS);
        this.all = modules.stream().flatMap(each -> each.measures().stream()).toList();
        this.kept = kept;
        this.readAt = System.nanoTime() - kept.toNanos();
    }

    List<Measure> all() {
        return all;
    }

    /** Empty when the database did not answer: no figure is better than an old one. */
    synchronized Optional<Long> of(String name) {
        if (System.nanoTime() - readAt >= kept.toNanos()) {
            values = read();
            readAt = System.nanoTime();
        }
        return Optional.ofNullable(values.get(name));
    }

    private Map<String, Long> read() {
        Map<String, Long> read = HashMap.newHashMap(all.size());
        for (Measure measure : all) {
            try {
                read.put(measure.name(), SystemUser.act(() -> value(measure)));
            } catch (DataAccessException | TransactionException failed) {
                LOG.warn("{} cannot be read", measure.name(), failed);
            }
        }
        return read;
    }

    private Long value(Measure measure) {
        return reading.execute(status -> jdbc.sql(measure.sql())
                .params(measure.parameters())
                .query(Long.class)
                .single());
    }
}
