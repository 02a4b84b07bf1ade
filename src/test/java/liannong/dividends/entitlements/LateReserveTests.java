package liannong.dividends.entitlements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.dividends.Corrections;
import liannong.dividends.LineKind;
import liannong.dividends.OverpaymentRow;
import liannong.dividends.Overpayments;
import liannong.dividends.RunReason;
import liannong.schedule.TestClock;
import liannong.shares.SharesReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A year's reserve that comes, or turns out smaller, after a member left: it is settled beside his statement. */
@SpringBootTest
class LateReserveTests {

    private final ApplicationContext context;
    private final TestCounty county;
    private final TestCounty.Member m01;
    private final SchemePath steps;
    private final TestPath path;
    private final TestExits exits;
    private final EntitlementRuns runs;

    @Autowired
    LateReserveTests(ApplicationContext context, EntitlementRuns runs) {
        this.context = context;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.m01 = county.members.getFirst();
        this.steps = new SchemePath(context, county);
        this.path = steps.path();
        this.exits = new TestExits(context, county);
        this.runs = runs;
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void whatASlipThatWasForgottenAddsToTheReserveOfOneWhoLeftIsPaidBesideHisStatement() {
        long year = path.released();
        Money refund = left();
        steps.released(steps.onNotice(exits.gathered()));
        county.trade(m01, 40_000_00, 1_00, LocalDate.of(county.year, 10, 8));
        long correction = path.corrected(year);
        long more = reserve(correction);
        assertThat(more).isPositive();
        assertThat(held()).as("his account stays empty").isZero();
        long run = exits.gathered();
        assertThat(path.text(
                        "select holder_key || ' ' || total_fen || ' after ' || earlier_fen from entitlement_lines where run_id = ?",
                        run))
                .isEqualTo("M01 " + more + " after " + refund.fen());
        steps.released(steps.onNotice(run));
        assertThat(path.number(
                        "select sum(amount_fen)::bigint from payables where source_kind = 'ENTITLEMENT_LINE' and payer_id = ?",
                        county.cooperative))
                .isEqualTo(refund.fen() + more);
        assertThat(steps.balance("211")).isEqualTo(refund.fen() + more);
        long line = path.number("select id from entitlement_lines where run_id = ?", run);
        SettledRow settled = TestCounty.as(
                        county.chair, () -> context.getBean(CountedParts.class).settled(line))
                .orElseThrow();
        assertThat(settled.contributionFen() + settled.reserveFen() - settled.lossFen())
                .isEqualTo(refund.fen());
        assertThat(settled.laterReserveFen()).isEqualTo(more);
        assertNothingIsLeftToGather();
    }

    @Test
    void whatTheReserveOfOneWhoLeftTurnsOutSmallerHeOwesAndNobodyWithholdsIt() {
        long year = path.released();
        left();
        steps.released(steps.onNotice(exits.gathered()));
        county.trade(county.members.get(1), 90_000_00, 1_00, LocalDate.of(county.year, 10, 8));
        long less = reserve(path.corrected(year));
        assertThat(less).isNegative();
        assertThat(held()).isZero();
        long run = exits.gathered();
        steps.released(steps.onNotice(run));
        assertThat(path.number(
                        "select count(*) from payables p join entitlement_lines l on l.id = p.source_id"
                                + " where p.source_kind = 'ENTITLEMENT_LINE' and l.run_id = ?",
                        run))
                .isZero();
        List<OverpaymentRow> owed = TestCounty.as(
                county.bookkeeper, () -> context.getBean(Overpayments.class).of(LineKind.ENTITLEMENT_LINE, run));
        assertThat(owed).singleElement().satisfies(row -> {
            assertThat(row.openFen()).isEqualTo(-less);
            assertThat(row.consentOn()).isNull();
        });
        assertThat(path.number(
                        "select sum(debit_fen - credit_fen)::bigint from postings where organisation_id = ? and account_code = '114'"
                                + " and entry_id in (select id from journal_entries where source_kind = 'ENTITLEMENT_RUN')",
                        county.cooperative))
                .isEqualTo(-less);
        assertNothingIsLeftToGather();
    }

    @Test
    void theReserveOfAYearThatIsDividedAfterHeLeftIsHisToo() {
        long run = path.over(path.onNotice());
        Money refund = left();
        path.released(run);
        long reserve = reserve(run);
        assertThat(reserve).isPositive();
        assertThat(held()).isZero();
        assertThat(path.number("select total_fen from entitlement_lines where run_id = ?", exits.gathered()))
                .as("both in one line")
                .isEqualTo(refund.fen() + reserve);
    }

    @Test
    void whatCameMeanwhileIsGatheredBeforeItIsSubmitted() {
        long year = path.released();
        Money refund = left();
        long run = exits.gathered();
        county.trade(m01, 40_000_00, 1_00, LocalDate.of(county.year, 10, 8));
        long more = reserve(path.corrected(year));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(county.bookkeeper, () -> runs.submit(run)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(EntitlementReason.EXITS_CHANGED));
        assertThatThrownBy(() -> county.raw(
                        county.bookkeeper,
                        sql -> sql.sql("update entitlement_runs set state = 'SUBMITTED', submitted_by = drafted_by,"
                                        + " submitted_at = now() where id = ?")
                                .param(run)
                                .update()))
                .hasMessageContaining("do not sum to what was declared");
        assertThat(exits.gathered()).isEqualTo(run);
        assertThat(path.number("select total_fen from entitlement_lines where run_id = ?", run))
                .isEqualTo(refund.fen() + more);
        steps.released(steps.onNotice(run));
    }

    @Test
    void whoBoreAllOfHisAccountBoreSoMuchLessAndNobodyOwesForHavingLeft() {
        long year = path.released();
        exits.left(m01, noticed(), new Money(statementFen()));
        county.trade(county.members.get(1), 90_000_00, 1_00, LocalDate.of(county.year, 10, 8));
        long less = reserve(path.corrected(year));
        assertThat(less).isNegative();
        assertThat(path.text(
                        "select amount_fen || ' ' || borne_fen from settlement_supplements where member_id = ?",
                        m01.id()))
                .isEqualTo("0 " + -less);
        assertThat(held()).isZero();
        assertThat(steps.balance("211")).isZero();
        assertNothingIsLeftToGather();
    }

    @Test
    void whatHeirsTookOverGrowsAndShrinksWithTheReserveOfWhoDied() {
        long year = path.released();
        List<TestCounty.Member> heirs = county.members.subList(1, 3);
        exits.inherited(m01, heirs, 3, 1);
        long before = held(heirs.getFirst()) + held(heirs.getLast());
        county.trade(county.members.get(3), 90_000_00, 1_00, LocalDate.of(county.year, 10, 8));
        long correction = path.corrected(year);
        long ofTheDead = reserve(correction);
        assertThat(ofTheDead).isNegative();
        assertThat(held()).isZero();
        assertThat(path.number("select count(*) from settlement_supplements where member_id = ?", m01.id()))
                .isZero();
        assertThat(held(heirs.getFirst()) + held(heirs.getLast()) - before)
                .isEqualTo(ofTheDead + reserve(correction, heirs.getFirst()) + reserve(correction, heirs.getLast()));
        assertThat(path.text(
                        "select string_agg(amount_fen::text, ' ' order by line) from share_movements"
                                + " where kind = 'INHERITANCE' and share_class = 'RESERVE' and command_id = (select command_id"
                                + " from share_movements where member_id = ? and kind = 'QUANTIFICATION' and amount_fen = ?)",
                        m01.id(),
                        ofTheDead))
                .isEqualTo(-ofTheDead + " " + threeQuarters(ofTheDead) + " " + (ofTheDead - threeQuarters(ofTheDead)));
    }

    @Test
    void whoLeftWithNothingBecauseHePassedItOnIsNamedBeforeAnythingIsLaidOpen() {
        long year = path.released();
        county.share(m01, "RESERVE", -held(), LocalDate.of(county.year, 12, 31));
        county.share(m01, "CAPITAL", -20_000_00, LocalDate.of(county.year, 12, 31));
        assertThat(left()).isEqualTo(Money.ZERO);
        county.trade(county.members.get(1), 90_000_00, 1_00, LocalDate.of(county.year, 10, 8));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(
                        county.bookkeeper,
                        () -> context.getBean(Corrections.class).compute(year, "漏记一张过磅单")))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(RunReason.RESERVE_TURNED_INTO_OTHER));
    }

    @Test
    void whoTurnedHisReserveIntoCapitalIsNamedBeforeAnythingIsLaidOpen() {
        long year = path.released();
        TestCounty.Member m02 = county.members.get(1);
        long held = held(m02);
        county.share(m02, "RESERVE", -held, LocalDate.of(county.year + 1, 1, 2));
        county.trade(m01, 90_000_00, 1_00, LocalDate.of(county.year, 10, 8));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(
                        county.bookkeeper,
                        () -> context.getBean(Corrections.class).compute(year, "漏记一张过磅单")))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(RunReason.RESERVE_TURNED_INTO_OTHER);
                    assertThat(refused.facts()).hasSize(1);
                });
        county.share(m02, "RESERVE", held, LocalDate.of(county.year + 1, 1, 2));
        long correction = path.over(path.correctedOnNotice(year));
        county.share(m02, "RESERVE", -held, LocalDate.of(county.year + 1, 1, 2));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> path.released(correction))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(SharesReason.RESERVE_GONE));
        county.share(m02, "RESERVE", held, LocalDate.of(county.year + 1, 1, 2));
        path.released(correction);
    }

    private Money left() {
        return exits.left(m01, noticed());
    }

    /** He leaves after the year, and has left by the day on which it is released. */
    private LocalDate noticed() {
        return LocalDate.of(county.year, 9, 30);
    }

    private long statementFen() {
        return path.number(
                "select sum(amount_fen)::bigint from share_movements where member_id = ? and share_class in ('CAPITAL', 'RESERVE')",
                m01.id());
    }

    /** Three parts of four, to the fen: the larger rest is the larger heir's, a tie the first's. */
    private static long threeQuarters(long fen) {
        return Math.round(fen * 0.75);
    }

    private long reserve(long run) {
        return reserve(run, m01);
    }

    private long reserve(long run, TestCounty.Member member) {
        return path.number(
                "select reserve_fen from dividend_lines where run_id = ? and member_id = ?", run, member.id());
    }

    private long held() {
        return held(m01);
    }

    private long held(TestCounty.Member member) {
        return path.number(
                "select coalesce(sum(amount_fen), 0)::bigint from share_movements where member_id = ? and share_class = 'RESERVE'",
                member.id());
    }

    private void assertNothingIsLeftToGather() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(exits::gathered)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(EntitlementReason.EXITS_SETTLED_ALREADY));
    }
}
