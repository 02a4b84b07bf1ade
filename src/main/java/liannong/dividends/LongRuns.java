package liannong.dividends;

import java.util.Optional;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.schedule.works.Progress;
import liannong.schedule.works.Work;
import liannong.schedule.works.WorkOrder;
import liannong.schedule.works.WorkRow;
import liannong.schedule.works.WorkState;
import liannong.schedule.works.Works;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans of cooperatives with many members, computed in the background. A plan is computed in one transaction: a node
 * that dies in the middle leaves the draft as it was, and another computes it.
 */
@Service
public class LongRuns implements Work {

    static final String KIND = "DIVIDEND_PLAN";

    private static final String MAKERS = "hasAnyRole('BOOKKEEPER','CHAIR')";

    /** What was typed. */
    public record Figures(Money surplus, Money loss) {

        static Figures of(String input) {
            int colon = input.indexOf(':');
            return new Figures(
                    new Money(Long.parseLong(input.substring(0, colon))),
                    new Money(Long.parseLong(input.substring(colon + 1))));
        }

        String input() {
            return surplus.fen() + ":" + loss.fen();
        }
    }

    private final DividendRuns runs;
    private final Works works;
    private final JdbcClient jdbc;
    private final int whileOneWaits;

    LongRuns(
            DividendRuns runs,
            Works works,
            JdbcClient jdbc,
            @Value("${liannong.dividends.members-while-one-waits:5000}") int whileOneWaits) {
        this.runs = runs;
        this.works = works;
        this.jdbc = jdbc;
        this.whileOneWaits = whileOneWaits;
    }

    /**
     * Computes a plan, at once, or in the background when the cooperative has many members: then it is only asked for.
     *
     * @return whether it is computed
     * @throws Refused those of {@link DividendRuns#compute}, {@code WORK_UNDER_WAY}
     */
    @Transactional
    @PreAuthorize(MAKERS)
    public boolean compute(long runId, Money surplus, Money loss) {
        long cooperative = jdbc.sql("select cooperative_id from dividend_runs where id = :run")
                .param("run", runId)
                .query(Long.class)
                .optional()
                .orElseThrow(DistributionSql::missing);
        if (members(cooperative) <= whileOneWaits) {
            runs.compute(runId, surplus, loss);
            return true;
        }
        works.ask(KIND, runId, cooperative, new Figures(surplus, loss).input());
        return false;
    }

    /** The last time that a plan was to be computed in the background. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<WorkRow> work(long runId) {
        return works.last(KIND, runId);
    }

    /** What was typed for a work that came to nothing. */
    @Transactional(readOnly = true)
    @PreAuthorize(MAKERS)
    public Optional<Figures> typed(long runId) {
        return work(runId)
                .filter(row -> row.state() != WorkState.DONE)
                .flatMap(row -> jdbc.sql("select input from works where id = :id")
                        .param("id", row.id())
                        .query(String.class)
                        .optional()
                        .map(Figures::of));
    }

    private long members(long cooperative) {
        return jdbc.sql("select count(*) from (select 1 from members where cooperative_id = :id limit :most) m")
                .param("id", cooperative)
                .param("most", whileOneWaits + 1L)
                .query(Long.class)
                .single();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(WorkOrder order, Progress progress) {
        Figures typed = Figures.of(order.input());
        runs.compute(order.subjectId(), typed.surplus(), typed.loss());
    }
}
