package liannong.shares;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import liannong.base.Money;
import liannong.registry.organisations.ExitReason;
import liannong.shares.leaving.Departures;
import liannong.shares.leaving.ExitStatement;
import liannong.shares.leaving.ExitStatements;
import liannong.shares.leaving.NewDeparture;
import liannong.shares.leaving.Settlement;
import liannong.shares.leaving.Settlements;
import org.springframework.context.ApplicationContext;

/** Members leave a cooperative: the bookkeeper enters it, the chair settles with them. */
public record TestDepartures(ApplicationContext context, TestCounty county) {

    /** He said so on this day and is settled with; returns what his statement gives back. */
    public Money left(TestCounty.Member member, LocalDate notifiedOn, Money loss) {
        return settled(member, ExitReason.WITHDRAWN, notifiedOn, loss, List.of());
    }

    /** He died, and these take over what he held. */
    public void inherited(TestCounty.Member member, LocalDate death, List<Settlement.Heir> heirs) {
        died(member, death);
        settled(member, ExitReason.DIED, death, Money.ZERO, heirs);
    }

    public void died(TestCounty.Member member, LocalDate on) {
        county.owner()
                .sql("update persons set died_on = ? where id = (select person_id from members where id = ?)")
                .params(on, member.id())
                .update();
    }

    private Money settled(
            TestCounty.Member member, ExitReason reason, LocalDate on, Money loss, List<Settlement.Heir> heirs) {
        TestCounty.run(
                county.bookkeeper,
                () -> context.getBean(Departures.class)
                        .notify(new NewDeparture(
                                UUID.randomUUID(),
                                county.cooperative,
                                member.id(),
                                reason,
                                on,
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
                                heirs,
                                Evidence.of("结算单 1"))));
        return statement.bearing(loss).refund();
    }
}
