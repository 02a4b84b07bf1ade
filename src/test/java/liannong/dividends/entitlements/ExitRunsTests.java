package liannong.dividends.entitlements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.access.SignedIn;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.payouts.TestPayments;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What an exit statement gives back is paid by a run, once, to the fen that it says. */
@SpringBootTest
class ExitRunsTests {

    private final ApplicationContext context;
    private final TestCounty county;
    private final TestPath path;
    private final SchemePath steps;
    private final TestExits exits;

    @Autowired
    ExitRunsTests(ApplicationContext context) {
        this.context = context;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.steps = new SchemePath(context, county);
        this.path = steps.path();
        this.exits = new TestExits(context, county);
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void whatTheStatementSaysIsPaidOnceAndTheBooksAreEven() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::gathered)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(EntitlementReason.EXITS_SETTLED_ALREADY));
        Money refund = left(county.members.getFirst());
        long run = gathered();
        assertThat(gathered()).as("a draft is gathered again").isEqualTo(run);
        assertThat(path.text(
                        "select string_agg(holder_key || ' ' || total_fen, ',') from entitlement_lines where run_id = ?",
                        run))
                .isEqualTo("M01 " + refund.fen());
        assertThat(steps.balance("211")).isEqualTo(refund.fen());
        steps.released(steps.onNotice(run));
        assertThat(path.number("select sum(amount_fen)::bigint from payables where payer_id = ?", county.cooperative))
                .isEqualTo(refund.fen());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(
                        county.bookkeeper,
                        () -> context.getBean(EntitlementCorrections.class).open(run, "结算单算错")))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(EntitlementReason.EXIT_IS_FINAL));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::gathered)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(EntitlementReason.EXITS_SETTLED_ALREADY));
        LocalDate due = county.owner()
                .sql("select max(due_on) from payables where payer_id = ?")
                .param(county.cooperative)
                .query(LocalDate.class)
                .single();
        TestClock.moveTo(context, due);
        TestPayments.instruct(context, county.cooperative, due, due);
        long batch = path.number("select max(id) from payment_batches where payer_id = ?", county.cooperative);
        TestPayments.sent(context, county, batch);
        path.credited(batch);
        assertThat(steps.balance("211")).isZero();
    }

    @Test
    void itsHouseholdAndItsCooperativeReadOfWhatItConsistsAndANeighbourDoesNot() {
        TestCounty.Member m01 = county.members.getFirst();
        Money refund = left(m01);
        long run = gathered();
        long line = path.number("select id from entitlement_lines where run_id = ?", run);
        HouseholdEntitlements given = context.getBean(HouseholdEntitlements.class);
        SignedIn household = county.householdUser(m01);
        SignedIn neighbour = county.householdUser(county.members.get(1));
        assertThat(TestCounty.as(household, () -> given.line(m01.householdId(), line)))
                .as("not laid open yet")
                .isEmpty();
        steps.released(steps.onNotice(run));
        EntitlementLine read = TestCounty.as(household, () -> given.line(m01.householdId(), line))
                .orElseThrow();
        assertThat(Objects.requireNonNull(read.contributionFen())
                        + Objects.requireNonNull(read.reserveFen())
                        - Objects.requireNonNull(read.lossFen()))
                .isEqualTo(read.totalFen())
                .isEqualTo(refund.fen());
        SettledRow settled = TestCounty.as(
                        county.chair, () -> context.getBean(CountedParts.class).settled(line))
                .orElseThrow();
        assertThat(settled).isEqualTo(new SettledRow(read.contributionFen(), read.reserveFen(), read.lossFen(), 0));
        assertThat(TestCounty.as(neighbour, () -> given.line(m01.householdId(), line)))
                .isEmpty();
        assertThat(TestCounty.as(
                        neighbour, () -> context.getBean(CountedParts.class).settled(line)))
                .isEmpty();
    }

    @Test
    void noStatementPaysAnExitOtherwiseThanItWasSettled() {
        left(county.members.getFirst());
        long run = gathered();
        assertThatThrownBy(() -> county.raw(county.bookkeeper, sql -> {
                    sql.sql("create temp table line on commit drop as select * from entitlement_lines where run_id = ?")
                            .param(run)
                            .update();
                    sql.sql("delete from entitlement_parts where run_id = ?")
                            .param(run)
                            .update();
                    sql.sql("delete from entitlement_lines where run_id = ?")
                            .param(run)
                            .update();
                    sql.sql("alter table line drop payee").update(); // it is generated
                    sql.sql("update line set total_fen = total_fen + 1").update();
                    sql.sql("insert into entitlement_lines select * from line").update();
                    sql.sql("insert into entitlement_parts select id, run_id, 1, total_fen, total_fen from line")
                            .update();
                    sql.sql("update entitlement_runs set state = 'SUBMITTED', submitted_by = drafted_by,"
                                    + " submitted_at = now(), total_fen = total_fen + 1 where id = ?")
                            .param(run)
                            .update();
                }))
                .hasMessageMatching("(?s).*(what was decided|do not sum to what was declared).*");
    }

    private Money left(TestCounty.Member member) {
        return exits.left(member, LocalDate.of(county.year, 9, 30));
    }

    private long gathered() {
        return exits.gathered();
    }
}
