package liannong.dividends.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import liannong.Go;
import liannong.PageTest;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.dividends.OverpaymentRow;
import liannong.dividends.entitlements.SchemePath;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** 赖会计 corrects what a scheme paid, sees what it changes for whom, and settles what was too much. */
@SpringBootTest
class EntitlementCorrectionViewTests extends PageTest {

    @SuppressWarnings("NullAway.Init") // by prepared()
    private TestCounty county;

    @SuppressWarnings("NullAway.Init")
    private SchemePath path;

    private long run;

    @Override
    protected SignedIn prepared() {
        county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        path = new SchemePath(context, county);
        run = path.named(
                path.opened(path.publicPosts()),
                path.days(county.members.get(0), "20"),
                path.days(county.members.get(1), "10"));
        path.released(path.onNotice(path.computed(run, 900)));
        return county.bookkeeper;
    }

    @Test
    void whoMadeTheRunCorrectsItAndWhoReleasedItDoesNot() {
        see(run);
        assertThat(buttons()).contains("更正");
        signIn(county.approver);
        see(run);
        assertThat(buttons()).doesNotContain("更正");
    }

    @Test
    void theDialogBeginsACorrectionWithTheNamesAndAmountsOfBefore() {
        see(run);
        button("更正").click();
        var form = new CorrectionForm("", null, reason -> {});
        assertThat(form.isComplete()).as("says why").isFalse();
        long correction = path.correction(run);
        see(correction);
        assertThat(find(EntitlementFigures.class).single().fields.values())
                .singleElement()
                .satisfies(field -> assertThat(field.getValue()).isEqualByComparingTo("900"));
        assertThat(find(CorrectionPanel.class).all()).hasSize(1);
        assertThat(find(OverpaymentsPanel.class).all()).isEmpty();
        assertThat(buttons()).contains("算一算").doesNotContain("提交");
    }

    @Test
    void whatWasTooMuchIsListedOnceItIsReleased() {
        long correction = path.released(path.onNotice(path.computed(path.correction(run), 450)));
        see(correction);
        List<OverpaymentRow> rows = find(OverpaymentsPanel.class)
                .single()
                .grid
                .getGenericDataView()
                .getItems()
                .toList();
        assertThat(rows).extracting(OverpaymentRow::overpaidFen).containsExactly(240_00L, 120_00L);
        see(run);
        assertThat(find(OverpaymentsPanel.class).all())
                .as("nothing was overpaid by the run as it was known")
                .isEmpty();
        assertThat(find(CorrectionPanel.class).all()).hasSize(1);
    }

    private void see(long id) {
        Go.to("entitlements/" + id, EntitlementView.class);
    }
}
