package liannong.dividends.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import liannong.TestCounty;
import liannong.TestEntitlements;
import liannong.base.Money;
import liannong.base.papers.ReadPaper;
import liannong.dividends.RunReason;
import liannong.dividends.entitlements.Participant;
import liannong.dividends.entitlements.SchemePath;
import liannong.dividends.entitlements.TestExits;
import liannong.household.TestVillage;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The auditor's sheet of what schemes and exit statements give: the same facts on paper and in the file. */
@SpringBootTest
class EntitlementProofsTests {

    private final ApplicationContext context;
    private final EntitlementProofs proofs;
    private final TestProofs read;
    private final TestCounty county;
    private final TestEntitlements given;
    private final SchemePath steps;

    @Autowired
    EntitlementProofsTests(ApplicationContext context, EntitlementProofs proofs) {
        this.context = context;
        this.proofs = proofs;
        this.read = new TestProofs(proofs);
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.given = new TestEntitlements(context, county);
        this.steps = new SchemePath(context, county);
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    /** A floor of 10 % of 100,000 yuan of capital, and 40 % of the 10,000 that are left of 20,000. */
    @Test
    void whatTheLinesComeToStandsBesideEveryPool() {
        JsonNode sheet = read.sheet(county.approver, given.released(given.over(given.onNotice(given.floorAndRest()))));
        assertThat(sheet.get("figures").get(0).get("name").stringValue()).isEqualTo("净利润");
        assertThat(sheet.get("figures").get(0).get("amount_fen").longValue()).isEqualTo(20_000_00);
        JsonNode pools = sheet.get("pools");
        assertThat(pools.size()).isEqualTo(2);
        JsonNode rest = pools.get(1);
        assertThat(rest.get("name").stringValue()).isEqualTo("浮动");
        assertThat(rest.get("of_lines_fen")).isEqualTo(rest.get("pool_fen"));
        assertThat(rest.get("weight_sum")).isEqualTo(rest.get("weight_declared"));
        assertThat(rest.get("payees").intValue()).isEqualTo(6);
        assertThat(rest.get("largest_key").stringValue()).isEqualTo("E06");
        JsonNode steps = sheet.get("steps");
        assertThat(steps.get("total_of_lines_fen")).isEqualTo(steps.get("declared_fen"));
        assertThat(steps.get("lines").intValue()).isEqualTo(6);
        assertThat(sheet.get("seals").get("root").stringValue()).matches("[0-9a-f]{64}");
        assertThat(sheet.get("people").get("confirmed_at").stringValue()).isNotEmpty();
        assertThat(sheet.get("people").get("released_by").stringValue()).isNotEmpty();
    }

    /** 80 fen over three of one day each: two are left over, and the second got the last. */
    @Test
    void theLeftOverFenAndWhoGotTheLastOfThemAreSaid() {
        JsonNode pool = read.sheet(county.bookkeeper, steps.submitted(threeDays()))
                .get("pools")
                .get(0);
        assertThat(pool.get("pool_fen").longValue()).isEqualTo(80);
        assertThat(pool.get("of_lines_fen").longValue()).isEqualTo(80);
        assertThat(pool.get("fen_given").intValue()).isEqualTo(2);
        assertThat(pool.get("last_fen_to").stringValue()).isEqualTo("000002");
        assertThat(pool.get("largest_fen").longValue()).isEqualTo(27);
    }

    @Test
    void whereEachUnitHasItsPriceNoFenIsLeftOver() {
        TestCounty village = village();
        JsonNode pool = read.sheet(village.bookkeeper, new TestEntitlements(context, village).rent())
                .get("pools")
                .get(0);
        assertThat(pool.get("each_fen").longValue()).isEqualTo(800_00);
        assertThat(pool.get("fen_given").isNull()).isTrue();
        assertThat(pool.get("last_fen_to").isNull()).isTrue();
    }

    /** Whoever has the rows computes the fingerprint without us. */
    @Test
    void theFingerprintOfTheLinesIsThatOfTheirRows() {
        long run = given.floorAndRest();
        String rows = String.join(
                "\n",
                county.owner()
                        .sql(
                                "select 'L|' || holder_key || '|' || total_fen || '|' || earlier_fen from entitlement_lines"
                                        + " where run_id = :run order by holder_key collate \"C\"")
                        .param("run", run)
                        .query(String.class)
                        .list());
        String parts = String.join(
                "\n",
                county.owner()
                        .sql(
                                "select 'P|' || l.holder_key || '|' || p.position || '|' || trim_scale(p.weight) || '|' || p.amount_fen"
                                        + " || '|' || p.earlier_fen from entitlement_parts p join entitlement_lines l on l.id = p.line_id"
                                        + " where p.run_id = :run order by l.holder_key collate \"C\", p.position")
                        .param("run", run)
                        .query(String.class)
                        .list());
        JsonNode seals = read.sheet(county.bookkeeper, run).get("seals");
        assertThat(seals.get("lines_sha256").stringValue()).isEqualTo(TestProofs.sha256(rows + "\n" + parts));
        assertThat(seals.get("inputs_sha256").stringValue()).matches("[0-9a-f]{64}");
        assertThat(seals.get("root").isNull()).as("not laid open yet").isTrue();
    }

    @Test
    void aCorrectionSaysWhatWasGivenBeforeAndWhy() {
        long first = given.released(given.over(given.onNotice(given.posts())));
        long correction = steps.correction(first);
        TestCounty.run(county.bookkeeper, () -> {
            steps.runs()
                    .name(
                            correction,
                            List.of(steps.days(county.members.get(0), "21"), steps.days(county.members.get(1), "9")));
            steps.runs().compute(correction, Map.of("电费收入", new Money(900_00)));
            steps.runs().submit(correction);
        });
        JsonNode sheet = read.sheet(county.bookkeeper, correction);
        assertThat(sheet.get("inputs").get("correction_no").intValue()).isEqualTo(1);
        assertThat(sheet.get("inputs").get("reason").stringValue()).isEqualTo("出勤天数记错");
        assertThat(sheet.get("steps").get("earlier_of_lines_fen").longValue()).isEqualTo(720_00);
        assertThat(sheet.get("steps").get("total_of_lines_fen").longValue()).isZero();
        assertThat(sheet.get("steps").get("topped_up_fen"))
                .isEqualTo(sheet.get("steps").get("overpaid_fen"));
    }

    @Test
    void anExitRunSaysOfWhatItsStatementsConsist() {
        var exits = new TestExits(context, county);
        Money refund = exits.left(county.members.getFirst(), LocalDate.of(county.year, 9, 30));
        JsonNode sheet = read.sheet(county.bookkeeper, steps.submitted(exits.gathered()));
        JsonNode inputs = sheet.get("inputs");
        assertThat(inputs.get("exit_contribution_fen").longValue()
                        + inputs.get("exit_reserve_fen").longValue()
                        + inputs.get("exit_loss_fen").longValue()
                        + inputs.get("exit_later_reserve_fen").longValue())
                .isEqualTo(refund.fen())
                .isEqualTo(sheet.get("steps").get("total_of_lines_fen").longValue());
        assertThat(sheet.has("pools")).isFalse();
    }

    @Test
    void onPaperItIsTheSameFiguresInBothLanguagesAndNoPersonWhoIsPaid() {
        TestCounty village = village();
        var ofVillage = new TestEntitlements(context, village);
        long run = ofVillage.released(ofVillage.over(ofVillage.onNotice(ofVillage.rentInGrain())));
        for (Locale language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            ReadPaper paper = new ReadPaper(TestCounty.as(village.approver, () -> proofs.pdf(run, language)));
            for (int leaf = 0; leaf < paper.pages().size(); leaf++)
                paper.picture(leaf, "entitlement-proof-" + language.toLanguageTag() + "-" + leaf);
            assertThat(paper.text()).contains("1.31", "786.00", "收购价公告", "稻谷租金");
            assertThat(paper.text()).doesNotContain("钟秀兰", "{0}", "proof.", "scheme.");
        }
    }

    @Test
    void aDraftHasNoneAndAnotherCooperativeFindsNone() {
        long draft = threeDays();
        read.refused(ProofReason.NO_PROOF_OF_A_DRAFT, county.bookkeeper, draft);
        TestCounty stranger = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP);
        read.refused(RunReason.NO_SUCH_RUN, stranger.bookkeeper, steps.submitted(draft));
    }

    /** Whose members put land in. */
    private TestCounty village() {
        return new TestVillage(context.getBean("ownerDataSource", DataSource.class)).county(context);
    }

    private long threeDays() {
        long run = steps.opened(steps.publicPosts());
        steps.named(run, day(0), day(1), day(2));
        return steps.computed(run, 1);
    }

    private Participant day(int member) {
        return steps.days(county.members.get(member), "1");
    }
}
