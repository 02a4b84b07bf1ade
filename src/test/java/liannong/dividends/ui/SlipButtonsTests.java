package liannong.dividends.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import liannong.Go;
import liannong.PageTest;
import liannong.TestCounty;
import liannong.TestEntitlements;
import liannong.TestPath;
import liannong.access.SignedIn;
import liannong.dividends.Distributions;
import liannong.dividends.LineRow;
import liannong.dividends.RowsBehind;
import liannong.dividends.RunView;
import liannong.dividends.slips.Slips;
import liannong.ui.Download;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** The slips are offered where there are any, to those who hand them out. */
@SpringBootTest
class SlipButtonsTests extends PageTest {

    @SuppressWarnings("NullAway.Init") // by prepared()
    private TestCounty county;

    @SuppressWarnings("NullAway.Init")
    private TestPath path;

    @Override
    protected SignedIn prepared() {
        county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        path = new TestPath(context, county);
        return county.bookkeeper;
    }

    @Test
    void theBookkeeperHasAllOfARunOnNotice() {
        assertThat(offered(path.onNotice()))
                .singleElement()
                .satisfies(name -> assertThat(name).matches("分红条 瑞金市县测.*脐橙专业合作社 " + county.year + "\\.pdf"));
    }

    @Test
    void nobodyHasAnyOfARunThatIsNotLaidOpen() {
        assertThat(offered(path.submitted())).isEmpty();
    }

    @Test
    void whoReleasesARunHandsOutNoSlips() {
        long run = path.onNotice();
        signIn(county.approver);
        assertThat(offered(run)).isEmpty();
    }

    @Test
    void theExplanationOfALineHasItsSlip() {
        long run = path.submitted();
        explain(run);
        assertThat(downloads()).isEmpty();
        path.onNotice(run);
        explain(run);
        assertThat(downloads()).containsExactly("分红条 " + county.year + " E06 果业公司.pdf");
    }

    @Test
    void theSlipsOfARunByASchemeAreForWhoHandsThemOut() {
        TestEntitlements given = new TestEntitlements(context, county);
        long run = given.floorAndRest();
        Go.to("entitlements/" + run, EntitlementView.class);
        assertThat(downloads()).isEmpty();
        given.onNotice(run);
        Go.to("entitlements/" + run, EntitlementView.class);
        assertThat(downloads())
                .singleElement()
                .satisfies(name -> assertThat(name).matches("发放条 瑞金市县测.*脐橙专业合作社 BF-.*\\.pdf"));
        signIn(county.approver);
        Go.to("entitlements/" + run, EntitlementView.class);
        assertThat(downloads()).isEmpty();
    }

    private void explain(long run) {
        Distributions distributions = context.getBean(Distributions.class);
        RunView view = distributions.run(run).orElseThrow();
        LineRow first = distributions.lines(run, "", 0, 1).getFirst();
        new ExplanationDialog(
                        view,
                        distributions.line(first.id()).orElseThrow(),
                        context.getBean(Slips.class),
                        context.getBean(RowsBehind.class))
                .open();
    }

    private List<String> offered(long run) {
        Go.to("distributions/" + run, DistributionView.class);
        return downloads();
    }

    /** Those of slips: the page that lies behind a dialog has others. */
    private List<String> downloads() {
        return find(Download.class).all().stream()
                .map(download -> download.getElement().getAttribute("download"))
                .filter(name -> name.startsWith("分红条") || name.startsWith("发放条"))
                .toList();
    }
}
