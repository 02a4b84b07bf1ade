package liannong.dividends;

import static liannong.dividends.RunCase.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What came to light after a year was paid is given and taken by runs of their own; what was paid stands as it was. */
@SpringBootTest
class CorrectionsTests {

    private final ApplicationContext context;
    private final RunCase test;
    private final TestCounty county;
    private final TestPath path;

    @Autowired
    CorrectionsTests(ApplicationContext context) {
        this.context = context;
        this.test = new RunCase(context);
        this.county = test.county;
        this.path = test.path;
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void aForgottenSlipIsCorrectedToTheFenAndTheFirstRunStaysAsItWas() {
        long run = path.released();
        List<String> before = test.lines(run);
        forgotten("M05", 25_000_00);
        long correction = path.corrected(run);
        assertThat(test.lines(run)).isEqualTo(before);
        assertThat(given()).isEqualTo(rightAnswer());
        assertThat(path.number("select sum(total_fen)::bigint from dividend_lines where run_id = ?", correction))
                .as("what one gets another gave")
                .isZero();
        assertThat(path.text("select number from dividend_runs where id = ?", correction))
                .isEqualTo("FP-" + county.year + "-" + county.cooperative + "-G1");
    }

    @Test
    void nothingIsCorrectedBeforeTheYearIsReleasedAndNothingWhereNothingChanged() {
        long run = path.onNotice();
        refused(RunReason.NOTHING_TO_CORRECT_YET, county.bookkeeper, () -> compute(run));
        path.released(path.over(run));
        long correction = TestCounty.as(county.bookkeeper, () -> compute(run));
        refused(RunReason.NOTHING_CHANGED, county.bookkeeper, () -> path.runs().submit(correction));
        forgotten("M05", 1_00);
        assertThat(TestCounty.as(county.bookkeeper, () -> compute(run)))
                .as("the draft takes the fact in")
                .isEqualTo(correction);
        TestCounty.run(county.bookkeeper, () -> path.runs().submit(correction));
        refused(RunReason.NOTHING_TO_CORRECT_YET, county.bookkeeper, () -> compute(run));
    }

    @Test
    void aCorrectionTakesNoOtherFiguresAndSaysWhy() {
        long run = path.released();
        forgotten("M05", 25_000_00);
        refused(
                RunReason.CORRECTION_SAYS_WHY,
                county.bookkeeper,
                () -> context.getBean(Corrections.class).compute(run, "  "));
        long correction = TestCounty.as(county.bookkeeper, () -> compute(run));
        refused(
                RunReason.CORRECTED_BY_ITSELF,
                county.bookkeeper,
                () -> path.runs().compute(correction, TestPath.SURPLUS, TestPath.LOSS));
        path.submitted(correction);
        refused(RunReason.CORRECTED_BY_ITSELF, county.chair, () -> path.runs().confirm(correction, path.plan()));
        refused(
                RunReason.NO_SUCH_RUN,
                county.chair,
                () -> context.getBean(Corrections.class).confirm(run));
    }

    @Test
    void correctionsOfCorrectionsComeToTheRightAnswerWhateverCameToLight() {
        Random dice = new Random(20261128);
        long run = path.released();
        for (int i = 0; i < 4; i++) {
            TestCounty.Member member = county.members.get(dice.nextInt(county.members.size()));
            county.trade(member, 1 + dice.nextInt(9_000_000), 1_00, LocalDate.of(county.year, 6, 1 + i));
            county.share(member, "CAPITAL", 1 + dice.nextInt(500_000), LocalDate.of(county.year, 3, 1));
            path.corrected(run);
            assertThat(given()).as("after correction %d", i + 1).isEqualTo(rightAnswer());
        }
        assertThat(path.number(
                        "select count(*) from dividend_runs where cooperative_id = ? and correction_no > 0",
                        county.cooperative))
                .isEqualTo(4);
        assertThat(reserveShares()).as("the register holds the right reserve").isEqualTo(rightReserve());
        assertThat(path.number(
                        "select count(*) from (select member_id, account_code, sum(credit_fen - debit_fen) as owed from postings"
                                + " where organisation_id = ? and account_code in ('221', '222') group by 1, 2) books"
                                + " where owed < 0",
                        county.cooperative))
                .as("nobody owes on an account of what is owed")
                .isZero();
    }

    @Test
    void whoTurnsOutToHaveLeftBeforeTheRecordDateGivesBackAllOfIt() {
        long run = path.released();
        TestCounty.Member m04 = county.members.get(3);
        LocalDate died = LocalDate.of(county.year, 6, 30);
        county.share(m04, "CAPITAL", -5_000_00, died);
        county.share(m04, "RESERVE", -500_00, died);
        county.share(m04, "FISCAL", -10_000_00, died);
        county.share(m04, "DONATION", -1_000_00, died);
        county.owner()
                .sql("update members set left_on = ? where id = ?")
                .params(died, m04.id())
                .update();
        long correction = path.corrected(run);
        assertThat(path.number(
                        "select total_fen from dividend_lines where run_id = ? and member_id = ?",
                        correction,
                        m04.id()))
                .isEqualTo(-15_961_26);
        assertThat(path.number("select sum(total_fen)::bigint from dividend_lines where run_id = ?", correction))
                .isZero();
    }

    @Test
    void noStatementCorrectsWhatWasNotReleasedOrDividesAnythingElse() {
        long run = path.onNotice();
        assertThatThrownBy(() -> rawCorrection(run, 1)).hasMessageContaining("nothing was released that");
        path.released(path.over(run));
        assertThatThrownBy(() -> rawCorrection(run, 2)).hasMessageContaining("nothing was released that");
        forgotten("M05", 25_000_00);
        long correction = TestCounty.as(county.bookkeeper, () -> compute(run));
        assertThatThrownBy(() -> rawSubmit(correction, "surplus_fen = surplus_fen + 100, loss_fen = loss_fen + 100"))
                .hasMessageContaining("does not divide what was passed");
        path.submitted(correction);
        assertThat(test.state(correction)).isEqualTo("SUBMITTED");
    }

    @Test
    void noStatementMakesUpWhatWasGivenBefore() {
        long run = path.released();
        forgotten("M05", 25_000_00);
        long correction = TestCounty.as(county.bookkeeper, () -> compute(run));
        assertThatThrownBy(() -> county.raw(county.chair, sql -> {
                    sql.sql("create temp table taken on commit drop as select * from dividend_lines where run_id = ?")
                            .param(correction)
                            .update();
                    sql.sql("delete from dividend_lines where run_id = ?")
                            .param(correction)
                            .update();
                    sql.sql("update taken set refund_fen = refund_fen + 1, total_fen = total_fen + 1,"
                                    + " earlier_refund_fen = earlier_refund_fen - 1 where earlier_refund_fen > 0")
                            .update();
                    sql.sql("insert into dividend_lines select * from taken").update();
                    submit(sql, correction, "version = version");
                }))
                .hasMessageContaining("is not what was given");
    }

    private long compute(long run) {
        return context.getBean(Corrections.class).compute(run, "漏记一张过磅单");
    }

    private void forgotten(String memberNo, long hundredths) {
        TestCounty.Member member = county.members.stream()
                .filter(one -> one.no().equals(memberNo))
                .findFirst()
                .orElseThrow();
        county.trade(member, hundredths, hundredths, LocalDate.of(county.year, 10, 8));
    }

    /** What all released runs of the year gave, member by member: reserve, refund, residual. */
    private List<String> given() {
        return county.owner()
                .sql(
                        "select m.member_no || '|' || sum(l.reserve_fen) || '|' || sum(l.refund_fen) || '|' || sum(l.residual_fen)"
                                + " from dividend_lines l join dividend_runs r on r.id = l.run_id join members m on m.id = l.member_id"
                                + " where r.cooperative_id = ? and r.state = 'RELEASED' group by m.member_no order by m.member_no")
                .param(county.cooperative)
                .query(String.class)
                .list();
    }

    /** What a first run would have given that had known what is known now: by the engine, from the register. */
    private List<String> rightAnswer() {
        return right().lines().stream()
                .map(line -> line.id() + "|" + line.reserve().fen() + "|"
                        + line.refund().fen() + "|" + line.residual().fen())
                .toList();
    }

    private List<String> rightReserve() {
        return right().lines().stream()
                .map(line -> line.id() + "|" + line.reserve().fen())
                .toList();
    }

    private Distribution right() {
        return Article44.distribute(RegisterByHand.plan(county, TestPath.SURPLUS, TestPath.LOSS));
    }

    private List<String> reserveShares() {
        return county.owner()
                .sql("select m.member_no || '|' || coalesce(sum(s.amount_fen) filter (where s.share_class = 'RESERVE'"
                        + " and s.effective_on = ?), 0) from members m left join share_movements s on s.member_id = m.id"
                        + " where m.cooperative_id = ? group by m.member_no order by m.member_no")
                .params(LocalDate.of(county.year, 12, 31), county.cooperative)
                .query(String.class)
                .list();
    }

    private void rawCorrection(long run, int no) {
        county.raw(
                county.bookkeeper,
                sql -> sql.sql(
                                "insert into dividend_runs select * from jsonb_populate_record(null::dividend_runs, (select"
                                        + " to_jsonb(r) || jsonb_build_object('id', nextval('dividend_runs_seq'), 'number', 'X' || :no || r.id,"
                                        + " 'correction_no', :no, 'reason', '自己写的', 'state', 'DRAFT', 'notice_id', null,"
                                        + " 'resolution_id', null) from dividend_runs r where r.id = :run))")
                        .param("no", no)
                        .param("run", run)
                        .update());
    }

    private void rawSubmit(long run, String also) {
        county.raw(county.bookkeeper, sql -> submit(sql, run, also));
    }

    private static void submit(org.springframework.jdbc.core.simple.JdbcClient sql, long run, String also) {
        sql.sql("update dividend_runs set state = 'SUBMITTED', submitted_by = drafted_by, submitted_at = now()"
                        + " where id = ?")
                .param(run)
                .update();
        sql.sql("update dividend_runs set state = 'DRAFT', submitted_by = null, submitted_at = null where id = ?")
                .param(run)
                .update();
        sql.sql("update dividend_runs set " + also + " where id = ?").param(run).update();
        sql.sql("update dividend_runs set state = 'SUBMITTED', submitted_by = drafted_by, submitted_at = now()"
                        + " where id = ?")
                .param(run)
                .update();
    }
}
