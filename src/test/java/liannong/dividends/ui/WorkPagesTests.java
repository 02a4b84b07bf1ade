package liannong.dividends.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Locale;
import liannong.Go;
import liannong.PageTest;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.dividends.DividendRuns;
import liannong.dividends.slips.SlipFiles;
import liannong.dividends.slips.SlipSource;
import liannong.schedule.works.Works;
import liannong.ui.Download;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** What a work in the background looks like: asked for, under way, done, come to nothing. */
@SpringBootTest
class WorkPagesTests extends PageTest {

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
    void slipsAreAskedForOnceAndTheyAreSeenComing() {
        long run = path.onNotice();
        assertThat(slips(run)).contains("共 6 张", "文件还没有制作");
        button("制作").click();
        assertThat(shown()).contains("正在制作条子", "可以离开这一页").doesNotContain("文件还没有制作");
        assertThat(find(ProgressBar.class).all()).hasSize(1);
        signIn(county.chair);
        assertThat(slips(run)).contains("正在制作条子");
        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getText().equals("制作"));
    }

    @Test
    void whoAsksWhileAnotherHasAskedIsToldAndSeesItComing() {
        long run = path.onNotice();
        slips(run);
        TestCounty.run(
                county.chair, () -> context.getBean(SlipFiles.class).ask(SlipSource.DISTRIBUTION, run, Locale.CHINESE));
        button("制作").click();
        assertThat(shown()).contains("已经有人要求做了", "正在制作条子");
    }

    @Test
    void whatIsMadeIsFetchedFileByFileWithItsSums() {
        long run = path.onNotice();
        file(run, 1, 4);
        assertThat(slips(run)).contains("文件还没有制作"); // the other two are missing
        file(run, 5, 6);
        assertThat(slips(run)).contains("条子文件").doesNotContain("文件还没有制作");
        assertThat(find(Download.class).all())
                .extracting(link -> link.getElement().getAttribute("download"))
                .allMatch(name -> name.matches("分红条 .* " + county.year + " 第[15]-[46]行\\.pdf"));
    }

    @Test
    void whatCameToNothingSaysWhyAndMayBeAskedForAgain() {
        long run = path.onNotice();
        slips(run);
        button("制作").click();
        end(run, "FAILED", "出了故障，编号 1a2b3c4d。");
        assertThat(slips(run)).contains("没有做成", "编号 1a2b3c4d");
        button("制作").click();
        assertThat(shown()).contains("正在制作条子").doesNotContain("没有做成");
    }

    @Test
    void noOneElseAndNothingThatIsNotLaidOpenHasThePage() {
        long run = path.submitted();
        assertThatThrownBy(() -> Go.to("distributions/" + run + "/slips", SlipsView.class))
                .isInstanceOf(ClassCastException.class); // the page that nothing is there
        path.onNotice(run);
        for (SignedIn other : List.of(county.approver, county.user(Role.SUPERVISOR, null, null, county.cooperative))) {
            signIn(other);
            assertThatThrownBy(() -> Go.to("distributions/" + run + "/slips", SlipsView.class))
                    .as(other.role().name())
                    .isInstanceOf(ClassCastException.class);
        }
    }

    @Test
    void whileAPlanIsComputedNothingElseIsDoneWithItAndARefusalLeavesWhatWasTyped() {
        long run = TestCounty.as(
                county.bookkeeper, () -> context.getBean(DividendRuns.class).open(county.cooperative, county.year));
        TestCounty.run(
                county.bookkeeper,
                () -> context.getBean(Works.class).ask("DIVIDEND_PLAN", run, county.cooperative, "123456:7800"));
        assertThat(plan(run)).contains("正在按记账日的股册计算方案");
        assertThat(find(FiguresForm.class).all()).isEmpty();
        end(run, "REFUSED", "亏损比盈余多，没有可以分的。");
        assertThat(plan(run)).contains("没有做成", "亏损比盈余多");
        FiguresForm form = find(FiguresForm.class).single();
        assertThat(form.surplus.getValue()).isEqualByComparingTo("1234.56");
        assertThat(form.loss.getValue()).isEqualByComparingTo("78");
        signIn(county.approver);
        assertThat(plan(run)).contains("没有做成"); // who may not compute reads it too
        assertThat(find(FiguresForm.class).all()).isEmpty();
    }

    private String slips(long run) {
        return Go.to("distributions/" + run + "/slips", SlipsView.class)
                .getElement()
                .getTextRecursively();
    }

    private String plan(long run) {
        return Go.to("distributions/" + run, DistributionView.class)
                .getElement()
                .getTextRecursively();
    }

    private void file(long run, int first, int last) {
        county.owner()
                .sql(
                        "insert into slip_files values (?, '360781', 'DIVIDEND_RUN', ?, ?, 'zh', ?, ?, 1, '\\x25', ?, now(),"
                                + " current_date)")
                .params(county.next("slip_files"), run, county.cooperative, first, last, county.bookkeeper.id())
                .update();
    }

    private void end(long run, String state, String why) {
        county.owner()
                .sql("update works set state = ?, refusal = ?, refusal_en = 'No.', finished_at = now()"
                        + " where subject_id = ? and state = 'WAITING'")
                .params(state, why, run)
                .update();
    }
}
