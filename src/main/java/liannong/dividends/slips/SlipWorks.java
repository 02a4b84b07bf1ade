package liannong.dividends.slips;

import liannong.schedule.BusinessClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What draws the slips of large runs in the background, for each kind of run. */
@Configuration(proxyBeanMethods = false)
class SlipWorks {

    @Bean
    SlipWork slipsOfDistributions(
            SlipSql sql,
            Slips slips,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            BusinessClock clock,
            @Value("${liannong.slips.leaves-in-a-file:100}") int leavesInAFile) {
        return new SlipWork(SlipSource.DISTRIBUTION, sql, slips, jdbc, transactions, clock, leavesInAFile);
    }

    @Bean
    SlipWork slipsOfEntitlements(
            SlipSql sql,
            Slips slips,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            BusinessClock clock,
            @Value("${liannong.slips.leaves-in-a-file:100}") int leavesInAFile) {
        return new SlipWork(SlipSource.ENTITLEMENT, sql, slips, jdbc, transactions, clock, leavesInAFile);
    }
}
