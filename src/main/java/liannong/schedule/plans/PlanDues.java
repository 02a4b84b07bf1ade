package liannong.schedule.plans;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where those who hear a {@link PlanDue} say what they made of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PlanDues {

    private final JdbcClient jdbc;

    PlanDues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A draft was opened for it. */
    public void opened(long dueId, long runId) {
        answer(dueId, PlanAnswer.DRAFT_OPENED, runId);
    }

    /** Somebody had opened one before. */
    public void openAlready(long dueId, long runId) {
        answer(dueId, PlanAnswer.OPEN_ALREADY, runId);
    }

    private void answer(long dueId, PlanAnswer answer, long runId) {
        jdbc.sql("update plan_dues set answer = :answer, answer_id = :run where id = :id")
                .param("answer", answer.name())
                .param("run", runId)
                .param("id", dueId)
                .update();
    }

    /** Nothing could be opened, by this rule: the bookkeeper is reminded. */
    public void remind(long dueId, liannong.base.Reason why) {
        jdbc.sql("update plan_dues set note = :note where id = :id")
                .param("note", why.name())
                .param("id", dueId)
                .update();
    }
}
