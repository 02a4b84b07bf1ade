package liannong.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import liannong.TestCounty;
import liannong.base.BusinessTime;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves the business date of the tests' county as its owner would: to the morning of any day, and back to real time. */
public final class TestClock {

    private TestClock() {}

    public static void moveTo(ApplicationContext context, LocalDate day) {
        Instant morning = day.atTime(9, 0).atZone(BusinessTime.ZONE).toInstant();
        JdbcClient owner = TestCounty.owner(context);
        owner.sql("delete from demo_clock").update();
        owner.sql("insert into demo_clock (offset_seconds) values (?)")
                .param(Duration.between(Instant.now(), morning).toSeconds())
                .update();
        context.getBean(BusinessClock.class).forget();
    }

    public static void back(ApplicationContext context) {
        TestCounty.owner(context).sql("delete from demo_clock").update();
        context.getBean(BusinessClock.class).forget();
    }
}
