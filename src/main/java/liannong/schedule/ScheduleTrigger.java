package liannong.schedule;

import java.util.Date;
import java.util.Optional;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the schedule look after its duties now, and not only at the next five minutes. */
@Component
public class ScheduleTrigger {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleTrigger.class);

    private final Scheduler scheduler;
    private final TransactionTemplate ownTransaction;

    ScheduleTrigger(Scheduler scheduler, PlatformTransactionManager transactions) {
        this.scheduler = scheduler;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What was asked for is on record then; were the node to die just now, the next five minutes find it. */
    public void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                // the job store writes in the transaction at hand, and the one that has just ended keeps nothing
                ownTransaction.executeWithoutResult(status -> fire());
            }
        });
    }

    private void fire() {
        try {
            scheduler.triggerJob(ScheduleConfiguration.BUSINESS_DAY);
        } catch (SchedulerException failure) {
            LOG.warn("the schedule does not answer; what was asked for waits for its next turn", failure);
        }
    }

    /** When the schedule looks next, of its own. */
    public Optional<Date> next() {
        try {
            return Optional.ofNullable(scheduler.getTrigger(ScheduleConfiguration.EVERY_FIVE_MINUTES))
                    .map(Trigger::getNextFireTime);
        } catch (SchedulerException failure) {
            throw new IllegalStateException("the schedule does not answer", failure);
        }
    }
}
