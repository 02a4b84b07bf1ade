package liannong.dividends.entitlements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import liannong.base.Money;
import liannong.registry.organisations.ExitReason;
import liannong.shares.Evidence;
import liannong.shares.leaving.Departures;
import liannong.shares.leaving.ExitStatement;
import liannong.shares.leaving.ExitStatements;
import liannong.shares.leaving.NewDeparture;
import liannong.shares.leaving.Settlement;
import liannong.shares.leaving.Settlements;
import org.springframework.context.ApplicationContext;

/** Members leave a cooperative and are settled with, and what they are owed is gathered into a run. */
public record TestExits(ApplicationContext context, TestCounty county) {

    /** He said so on this day and is settled with, without losses; returns what his statement gives back. */
    public Money left(TestCounty.Member member, LocalDate notifiedOn) {
        return left(member, notifiedOn, Money.ZERO);
    }

    public Money left(TestCounty.Member member, LocalDate notifiedOn, Money loss) {
        TestCounty.run(
                county.bookkeeper,
                () -> context.getBean(Departures.class)
                        .notify(new NewDeparture(
                                UUID.randomUUID(),
                                county.cooperative,
                                member.id(),
                                ExitReason.WITHDRAWN,
                                notifiedOn,
                                null,
                                null,
                                Evidence.of("退社申请 1"))));
        long departure = county.owner()
                .sql("select id from departures where member_id = ?")
                .param(member.id())
                .query(Long.class)
                .single();
        ExitStatement statement = TestCounty.as(
                county.chair, () -> context.getBean(ExitStatements.class).of(departure));
        TestCounty.run(
                county.chair,
                () -> context.getBean(Settlements.class)
                        .settle(new Settlement(
                                UUID.randomUUID(),
                                county.cooperative,
                                statement,
                                loss,
                                null,
                                List.of(),
                                Evidence.of("结算单 1"))));
        return statement.bearing(loss).refund();
    }

    public long gathered() {
        return TestCounty.as(
                county.bookkeeper, () -> context.getBean(ExitRuns.class).gather(county.cooperative));
    }
}
