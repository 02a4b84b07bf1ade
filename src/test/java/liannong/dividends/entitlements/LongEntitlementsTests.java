package liannong.dividends.entitlements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liannong.TestCounty;
import liannong.TestEntitlements;
import liannong.access.SignedIn;
import liannong.base.Money;
import liannong.dividends.StepWork;
import liannong.schedule.TestClock;
import liannong.schedule.works.Works;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** With many lines a run by a scheme is confirmed and released in the background, each step once. */
@SpringBootTest
class LongEntitlementsTests {

    private final ApplicationContext context;
    private final TestCounty county;
    private final SchemePath path;
    private final TestEntitlements given;
    private final LongEntitlements fromSix;
    private final TransactionTemplate transaction;

    @Autowired
    LongEntitlementsTests(
            ApplicationContext context,
            EntitlementRuns runs,
            Entitlements entitlements,
            Works works,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.context = context;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new SchemePath(context, county);
        this.given = new TestEntitlements(context, county);
        this.fromSix = new LongEntitlements(runs, entitlements, works, jdbc, 5);
        this.transaction = transaction;
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void bothStepsAreAskedForAndTakenOnce() {
        long run = given.floorAndRest();
        Decision decision = path.decision(run);
        boolean confirmed = TestCounty.as(
                county.chair, () -> Boolean.TRUE.equals(transaction.execute(begun -> fromSix.confirm(run, decision))));
        assertThat(confirmed).as("at once").isFalse();
        assertThat(state(run)).isEqualTo("SUBMITTED");
        taken("confirmsEntitlements", county.chair, run, decision.text());
        taken("confirmsEntitlements", county.chair, run, decision.text());
        assertThat(state(run)).isEqualTo("ON_NOTICE");
        path.over(run);
        String due = TestCounty.as(county.approver, () -> path.runs().firstPayableDay())
                .toString();
        taken("releasesEntitlements", county.approver, run, due);
        taken("releasesEntitlements", county.approver, run, due);
        assertThat(path.payables(run)).isEqualTo(14_000_00);
    }

    @Test
    void whatWasTypedIsComputedInTheBackgroundAsInTheClick() {
        long run = path.opened(path.rentAndRest());
        Map<String, Money> amounts = Map.of(SchemePath.INCOME, new Money(30_000_00));
        boolean computed = TestCounty.as(
                county.bookkeeper,
                () -> Boolean.TRUE.equals(transaction.execute(begun -> fromSix.compute(run, amounts, List.of()))));
        assertThat(computed).as("at once").isFalse();
        assertThat(path.lines(run)).isEmpty();
        taken("computesEntitlements", county.bookkeeper, run, new TypedFigures(amounts, List.of()).text());
        List<String> lines = path.lines(run);
        assertThat(lines).hasSize(6);
        path.computed(run, 30_000);
        assertThat(path.lines(run)).isEqualTo(lines);
    }

    @Test
    void figuresAndPricesAreReadAsTheyWereWritten() {
        var typed = new TypedFigures(
                Map.of("电费", new Money(1), "补贴", new Money(90_000_000_000_000_01L)),
                List.of(TestPools.price("1.3105", LocalDate.of(2026, 2, 10))));
        assertThat(TypedFigures.of(typed.text())).isEqualTo(typed);
    }

    @Test
    void whatDecidedIsReadAsItWasWritten() {
        for (Decision decision : new Decision[] {
            Decision.NONE, Decision.resolution(7), Decision.document("村民代表会议 决议 3 号", LocalDate.of(2026, 2, 10))
        }) {
            assertThat(Decision.of(decision.text())).isEqualTo(decision);
        }
    }

    private void taken(String work, SignedIn by, long run, String input) {
        TestCounty.run(by, () -> context.getBean(work, StepWork.class).step().take(run, input));
    }

    private String state(long run) {
        return path.path().text("select state from entitlement_runs where id = ?", run);
    }
}
