package liannong.dividends.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.base.papers.ReadPaper;
import liannong.dividends.RunReason;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The auditor's sheet of the golden run (domain.md 1.10): the same facts on paper and in the file. */
@SpringBootTest
class ProofsTests {

    private final ApplicationContext context;
    private final Proofs proofs;
    private final TestProofs read;
    private final TestCounty county;
    private final TestPath path;

    @Autowired
    ProofsTests(ApplicationContext context, Proofs proofs) {
        this.context = context;
        this.proofs = proofs;
        this.read = new TestProofs(proofs);
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new TestPath(context, county);
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void whatTheLinesComeToStandsBesideWhatWasDeclared() {
        JsonNode sheet = read.sheet(county.approver, path.released());
        JsonNode steps = sheet.get("steps");
        assertThat(steps.get("distributable_fen").longValue()).isEqualTo(162_000_00);
        assertThat(steps.get("total_of_lines_fen").longValue()).isEqualTo(162_000_00);
        assertThat(steps.get("refund_of_lines_fen")).isEqualTo(steps.get("refund_pool_fen"));
        assertThat(steps.get("residual_of_lines_fen")).isEqualTo(steps.get("residual_pool_fen"));
        assertThat(steps.get("base_fen").longValue()).isEqualTo(190_000_00);
        JsonNode fen = sheet.get("fen");
        assertThat(fen.get("largest_to").stringValue()).isEqualTo("E06");
        assertThat(fen.get("largest_fen").longValue()).isEqualTo(43_569_48);
        assertThat(fen.get("refund_fen_given").intValue()).as("comes out even").isZero();
        assertThat(fen.get("refund_last_to").isNull()).isTrue();
        assertThat(fen.get("residual_fen_given").intValue()).isEqualTo(1);
        assertThat(fen.get("residual_last_to").stringValue()).isEqualTo("E06");
        assertThat(sheet.get("people").get("resolution").stringValue()).isNotEmpty();
        assertThat(sheet.get("people").get("released_by").stringValue()).isNotEmpty();
        assertThat(sheet.get("seals").get("root").stringValue()).matches("[0-9a-f]{64}");
    }

    /** Whoever has the rows computes the fingerprint without us. */
    @Test
    void theFingerprintOfTheLinesIsThatOfTheirRows() {
        long run = path.submitted();
        String rows = path.text(
                "select string_agg(m.member_no || '|' || reserve_fen || '|' || fiscal_fen || '|' || donation_fen || '|' || base_fen"
                        + " || '|' || refund_fen || '|' || residual_fen || '|' || total_fen, E'\\n' order by m.member_no collate \"C\")"
                        + " from dividend_lines l join members m on m.id = l.member_id where run_id = ?",
                run);
        assertThat(read.sheet(county.bookkeeper, run)
                        .get("seals")
                        .get("lines_sha256")
                        .stringValue())
                .isEqualTo(TestProofs.sha256(rows));
    }

    @Test
    void onPaperItIsOneLeafWithTheSameFigures() {
        long run = path.released();
        for (Locale language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            ReadPaper paper = new ReadPaper(TestCounty.as(county.approver, () -> proofs.pdf(run, language)));
            assertThat(paper.pages()).hasSize(1);
            assertThat(paper.text()).contains("162,000.00", "43,569.48", "190,000.00", "E06");
            assertThat(paper.text()).doesNotContain("钟秀兰", "{0}", "proof.");
        }
    }

    @Test
    void aDraftHasNoneAndAnotherCooperativeFindsNone() {
        long run = path.drafted();
        read.refused(ProofReason.NO_PROOF_OF_A_DRAFT, county.bookkeeper, run);
        TestCounty stranger = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP);
        read.refused(RunReason.NO_SUCH_RUN, stranger.bookkeeper, path.submitted(run));
    }
}
