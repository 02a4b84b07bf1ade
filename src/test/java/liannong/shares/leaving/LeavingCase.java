package liannong.shares.leaving;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import liannong.base.Money;
import liannong.meetings.Matter;
import liannong.registry.organisations.ExitReason;
import liannong.shares.Evidence;
import liannong.shares.TestRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The golden cooperative of domain.md 1.10, and how M01 leaves it. */
final class LeavingCase {

    final ApplicationContext context;
    final Departures departures;
    final ExitStatements statements;
    final TestRegister register;
    final TestCounty county;
    final TestCounty.Member m01;
    final LocalDate outside;
    private final Settlements settlements;

    LeavingCase(ApplicationContext context) {
        this.context = context;
        this.departures = context.getBean(Departures.class);
        this.statements = context.getBean(ExitStatements.class);
        this.settlements = context.getBean(Settlements.class);
        this.register = TestRegister.golden(context);
        this.county = register.county;
        this.m01 = county.members.getFirst();
        this.outside = LocalDate.of(county.year + 1, 1, 1);
    }

    LocalDate notify(ExitReason reason, LocalDate on, @Nullable LocalDate heard) {
        return notify(m01, reason, on, heard);
    }

    LocalDate notify(TestCounty.Member member, ExitReason reason, LocalDate on, @Nullable LocalDate heard) {
        return TestCounty.as(
                county.bookkeeper,
                () -> departures.notify(new NewDeparture(
                        UUID.randomUUID(),
                        county.cooperative,
                        member.id(),
                        reason,
                        on,
                        heard,
                        reason == ExitReason.EXPELLED ? register.resolution(Matter.EXPULSION) : null,
                        Evidence.of("退社申请 1"))));
    }

    ExitStatement withdrawn() {
        notify(ExitReason.WITHDRAWN, LocalDate.of(county.year, 9, 30), null);
        return TestCounty.as(county.chair, () -> statements.of(open()));
    }

    long open() {
        return county.owner()
                .sql("select id from departures where member_id = ? and state = 'NOTIFIED'")
                .param(m01.id())
                .query(Long.class)
                .single();
    }

    void settle(
            liannong.access.SignedIn by,
            ExitStatement statement,
            Money loss,
            Settlement.@Nullable LandDisposal land,
            List<Settlement.Heir> heirs) {
        TestCounty.run(
                by,
                () -> settlements.settle(new Settlement(
                        UUID.randomUUID(), county.cooperative, statement, loss, land, heirs, Evidence.of("结算单 1"))));
    }
}
