package liannong.schedule;

import liannong.ui.Demonstration;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One clustered job for the business day; a missed firing is made up for once. */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

    static final JobKey BUSINESS_DAY = JobKey.jobKey("business-day");
    static final TriggerKey EVERY_FIVE_MINUTES = TriggerKey.triggerKey("every-five-minutes");

    @Bean
    Demonstration demonstration(BusinessClock clock) {
        return clock::movable;
    }

    @Bean
    JobDetail businessDay() {
        return JobBuilder.newJob(BusinessDayJob.class)
                .withIdentity(BUSINESS_DAY)
                .storeDurably()
                .requestRecovery()
                .build();
    }

    @Bean
    Trigger everyFiveMinutes(JobDetail businessDay) {
        return TriggerBuilder.newTrigger()
                .withIdentity(EVERY_FIVE_MINUTES)
                .forJob(businessDay)
                .startNow()
                .withSchedule(CronScheduleBuilder.cronSchedule("0 0/5 * * * ?")
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
