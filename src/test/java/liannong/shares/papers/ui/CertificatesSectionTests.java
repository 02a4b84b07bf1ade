package liannong.shares.papers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import liannong.Go;
import liannong.PageTest;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.shares.papers.CertificateRow;
import liannong.shares.papers.CertificateState;
import liannong.ui.Download;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** The bookkeeper issues, sees, downloads and voids at the member's account; who only reads has no button for it. */
@SpringBootTest
class CertificatesSectionTests extends PageTest {

    @SuppressWarnings("NullAway.Init") // by prepared()
    private TestCounty county;

    @SuppressWarnings("NullAway.Init")
    private TestCounty.Member member;

    @Override
    protected SignedIn prepared() {
        county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        member = county.farmer("M01", false);
        county.share(member, "CAPITAL", 2_000_00, LocalDate.of(2024, 6, 30));
        return county.bookkeeper;
    }

    @Test
    void issuesWhatTheDialogShowsAndListsIt() {
        assertThat(Objects.requireNonNull(open().grid.getEmptyStateComponent())
                        .getElement()
                        .getTextRecursively())
                .contains("还没有签发过股权证");
        button("签发股权证").click();
        IssueDialog dialog = find(IssueDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively()).contains("钟秀兰", "证上将印出下面的内容");
        dialog.save(command -> {
            throw new liannong.base.Refused(liannong.shares.papers.CertificateReason.CERTIFICATE_HOLDINGS_MOVED);
        });
        assertThat(dialog.problem.getElement().getTextRecursively()).contains("登记簿刚刚有变动");
        assertThat(dialog.isOpened()).isTrue();
        button("签发").click();
        assertThat(dialog.isOpened()).isFalse();
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.totalFen()).isEqualTo(2_000_00);
            assertThat(row.state()).isEqualTo(CertificateState.VALID);
        });
        button("签发股权证").click();
        assertThat(find(IssueDialog.class).single().getElement().getTextRecursively())
                .contains(rows().getFirst().serialNo() + " 号证即被替代");
    }

    @Test
    void voidsWithAReasonOnly() {
        CertificatesSection section = open();
        button("签发股权证").click();
        button("签发").click();
        section.cancel(rows().getFirst());
        VoidDialog dialog = find(VoidDialog.class).single();
        List<Button> buttons = dialog.getFooter()
                .getElement()
                .getChildren()
                .map(child -> (Button) child.getComponent().orElseThrow())
                .toList();
        buttons.getLast().click();
        assertThat(dialog.reason.isInvalid()).isTrue();
        assertThat(dialog.isOpened()).isTrue();
        dialog.reason.setValue("报失");
        buttons.getLast().click();
        assertThat(dialog.problem.getElement().getTextRecursively()).contains("4 到 200 个字");
        dialog.reason.setValue("成员报失");
        buttons.getLast().click();
        assertThat(dialog.isOpened()).isFalse();
        assertThat(rows().getFirst().state()).isEqualTo(CertificateState.VOIDED);
    }

    @Test
    void whoOnlyReadsDownloadsAndNothingElse() {
        open();
        button("签发股权证").click();
        button("签发").click();
        signIn(county.chair);
        open();
        assertThat(rows()).hasSize(1);
        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getText().contains("签发"));
        assertThat(find(Download.class).all()).isNotEmpty();
    }

    @Test
    void theRegisterOffersItsListsAndTheAccountItsPaper() {
        signIn(county.bookkeeper);
        Component register =
                (Component) Go.to("shares?c=" + county.cooperative, com.vaadin.flow.component.html.Div.class);
        assertThat(register.getElement().getTextRecursively()).contains("导出 Excel：股权登记簿", "导出 Excel：出资清单");
        open();
        assertThat(find(AccountDownload.class).single().getElement().getTextRecursively())
                .contains("打印成员账户");
    }

    private CertificatesSection open() {
        Go.to("shares/members/" + member.id(), com.vaadin.flow.component.html.Div.class);
        return find(CertificatesSection.class).single();
    }

    private List<CertificateRow> rows() {
        var grid = find(CertificatesSection.class).single().grid;
        return grid.getGenericDataView().getItems().toList();
    }
}
