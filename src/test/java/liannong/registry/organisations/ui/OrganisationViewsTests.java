package liannong.registry.organisations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.List;
import liannong.Go;
import liannong.TestCounty;
import liannong.access.ActingAs;
import liannong.access.Role;
import liannong.access.SystemUser;
import liannong.registry.organisations.Duties;
import liannong.registry.organisations.Evidence;
import liannong.registry.organisations.FilingEntry;
import liannong.registry.organisations.FilingKind;
import liannong.registry.organisations.Filings;
import liannong.registry.organisations.OrganisationKind;
import liannong.registry.organisations.OrganisationState;
import liannong.registry.organisations.Organisations;
import liannong.ui.Banner;
import liannong.ui.EntryDialog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Two cooperatives of a township, one as the law wants it and one with too few members. */
@SpringBootTest
@ActingAs(value = Role.TOWNSHIP_CLERK, division = OrganisationViewsTests.TOWNSHIP)
class OrganisationViewsTests extends SpringBrowserlessTest {

    static final String TOWNSHIP = "360781205";

    @SuppressWarnings("NullAway.Init") // by township()
    private static TestCounty good;

    @SuppressWarnings("NullAway.Init") // by township()
    private static TestCounty small;

    @Autowired
    Organisations organisations;

    @BeforeAll
    static void township(@Autowired ApplicationContext context) {
        if (good != null) return;
        good = TestCounty.golden(context, TOWNSHIP, "CLOSING");
        small = TestCounty.empty(context, TOWNSHIP);
        small.farmer("001", false);
        TestCounty.run(
                good.bookkeeper,
                () -> context.getBean(Filings.class)
                        .enter(new FilingEntry(
                                good.cooperative,
                                FilingKind.ANNUAL_REPORT,
                                good.year,
                                LocalDate.of(good.year + 1, 2, 1),
                                true,
                                null,
                                Evidence.of("年度报告（演示）"))));
        SystemUser.act(() -> context.getBean(Duties.class).keep(LocalDate.of(good.year + 1, 7, 1)));
    }

    @Test
    void findsThoseInWhichTheLawFindsSomething() {
        OrganisationsView view = Go.to("organisations?kind=COOPERATIVE&findings=1", OrganisationsView.class);
        assertThat(view.kind.getValue()).isEqualTo(OrganisationKind.COOPERATIVE);
        assertThat(view.findings.getValue()).isTrue();
        assertThat(ids(view)).contains(small.cooperative).doesNotContain(good.cooperative);
        assertThat(ids(Go.to("organisations", OrganisationsView.class))).contains(small.cooperative, good.cooperative);
    }

    @Test
    void aWordThatThereIsNotAsksForNothing() {
        OrganisationsView view = Go.to("organisations?kind=NO_SUCH&q=没有这样的", OrganisationsView.class);
        assertThat(view.kind.getValue()).isNull();
        assertThat(test(view.grid).size()).isZero();
    }

    @Test
    void showsEachRuleWithItsArticleAndWhatIsNotKnown() {
        String page = text("organisations/" + small.cooperative);
        assertThat(page).contains("第十二条", "1 名成员", "这里还不知道", "没有登记章程", "从 2015-01-01 起");
        String lawful = text("organisations/" + good.cooperative);
        assertThat(lawful).contains("农民 5 名，成员 6 名", "60%", "第 1 版");
    }

    @Test
    void whatIsMissingIsSaidAtTheFieldAndWhatWasTypedStays() {
        EntryDialog dialog = opened(Go.to("organisations/" + small.cooperative, OrganisationView.class), "登记成员");
        var entry = (AdmitEntry) dialog.entry;
        entry.name.setValue("钟演示");
        test(dialog.save).click();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(entry.identity.isInvalid()).isTrue();
        assertThat(entry.document.title.isInvalid()).isTrue();
        entry.identity.setValue("99999919680501001");
        entry.memberNo.setValue("002");
        entry.document.title.setValue("决议（演示）");
        test(dialog.save).click();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(find(Banner.class, dialog).single().getElement().getTextRecursively())
                .contains(entry.identity.getErrorMessage());
        assertThat(entry.name.getValue()).isEqualTo("钟演示");
    }

    @Test
    void theCreditCodeProposesTheKindAndAsksWhenItsCheckDigitFails() {
        EntryDialog dialog = opened(Go.to("organisations", OrganisationsView.class), "登记主体");
        OrganisationForm form = ((OrganisationEntry) dialog.entry).form;
        test(form.code).setValue("N2360781MA0000000X");
        assertThat(form.kind.getValue()).isEqualTo(OrganisationKind.VILLAGE_COLLECTIVE);
        assertThat(form.confirmed.isVisible()).isTrue();
        test(form.code).setValue("91350100M000100Y43");
        assertThat(form.kind.getValue()).isEqualTo(OrganisationKind.ENTERPRISE);
        assertThat(form.confirmed.isVisible()).isFalse();
    }

    @Test
    void changesTheStatusAndKeepsTheTrace() {
        assertThat(text("organisations/" + small.cooperative)).doesNotContain("列入决定书（演示）");
        TestCounty.run(
                small.clerk,
                () -> organisations.stand(
                        small.cooperative,
                        OrganisationState.ABNORMAL,
                        LocalDate.of(2025, 7, 1),
                        Evidence.of("列入决定书（演示）")));
        String page = text("organisations/" + small.cooperative);
        assertThat(page).contains("经营异常名录", "列入决定书（演示）", "存续 → 经营异常名录");
    }

    @Test
    void listsWhatIsDueTheNearestDayFirst() {
        DutiesView view = Go.to("duties?kind=ANNUAL_REPORT", DutiesView.class);
        List<LocalDate> days = java.util.stream.IntStream.range(
                        0, test(view.grid).size())
                .mapToObj(i -> test(view.grid).getRow(i).dueOn())
                .toList();
        assertThat(days).isNotEmpty().isSorted();
        assertThat(java.util.stream.IntStream.range(0, days.size())
                        .mapToObj(i -> test(view.grid).getRow(i).organisationId()))
                .contains(small.cooperative)
                .doesNotContain(good.cooperative);
        assertThat(test(Go.to("duties?state=DONE&kind=ANNUAL_REPORT", DutiesView.class).grid)
                        .size())
                .isPositive();
    }

    @Test
    @ActingAs(value = Role.AUDITOR, division = "360781")
    void anAuditorReadsAndIsOfferedNothingToWrite() {
        OrganisationView view = Go.to("organisations/" + good.cooperative, OrganisationView.class);
        assertThat(find(Button.class, view).all()).extracting(Button::getText).doesNotContain("登记成员", "修改登记", "登记新版");
        assertThat(view.getElement().getTextRecursively()).contains("成员 6 名", "农民 5 · 其他个人 0 · 单位 1");
    }

    private List<Long> ids(OrganisationsView view) {
        return java.util.stream.IntStream.range(0, test(view.grid).size())
                .mapToObj(i -> test(view.grid).getRow(i).id())
                .toList();
    }

    private String text(String address) {
        return Go.to(address, OrganisationView.class).getElement().getTextRecursively();
    }

    private EntryDialog opened(com.vaadin.flow.component.Component in, String text) {
        test(find(Button.class, in)
                        .withCondition(button -> button.getText().equals(text))
                        .single())
                .click();
        return find(EntryDialog.class).single();
    }
}
