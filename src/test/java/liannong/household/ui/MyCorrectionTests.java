package liannong.household.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import java.time.LocalDate;
import liannong.Go;
import liannong.PageTest;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.access.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A slip of a neighbour came to light: what the first household was given too much it reads while the notice runs. */
@SpringBootTest
@ViewPackages(packages = {"liannong.household.ui", "liannong.ui"})
class MyCorrectionTests extends PageTest {

    private final TestCounty county;
    private final TestPath path;

    @Autowired
    MyCorrectionTests(ApplicationContext context) {
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new TestPath(context, county);
    }

    @Override
    protected SignedIn prepared() {
        return county.householdUser(county.members.getFirst());
    }

    @Test
    void whatWasOverpaidIsNotSaidToGoToTheCardAndNoAmountHasItsUnitTwice() {
        assertThat(page(correction(county.members.get(4))))
                .contains("漏记一张过磅单", "以前已经算给您 42,256.42 元", "没有您签字同意，谁也不能从您别的钱里扣", "多发的钱定下来")
                .doesNotContain("元 元", "会打到", "打到您卡上");
    }

    @Test
    void whatWasTooLittleGoesToTheCard() {
        assertThat(page(correction(county.members.getFirst())))
                .contains("会打到", "打到您卡上")
                .doesNotContain("多发的钱定下来", "元 元");
    }

    private long correction(TestCounty.Member late) {
        long run = path.released(path.over(path.onNotice()));
        county.trade(late, 25_000_00, 1_00, LocalDate.of(county.year, 10, 8));
        return path.correctedOnNotice(run);
    }

    private String page(long run) {
        long line = county.owner()
                .sql("select id from dividend_lines where run_id = ? and household_id = ?")
                .params(run, county.members.getFirst().householdId())
                .query(Long.class)
                .single();
        return Go.to("my/dividends/" + line, MyDividendView.class).getElement().getTextRecursively();
    }
}
