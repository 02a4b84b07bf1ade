package liannong.household.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import java.time.LocalDate;
import liannong.Go;
import liannong.PageTest;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.dividends.entitlements.SchemePath;
import liannong.dividends.entitlements.TestExits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A member left: his household reads what is given back, and what came to its reserve, or went, after that. */
@SpringBootTest
@ViewPackages(packages = {"liannong.household.ui", "liannong.ui"})
class MyExitTests extends PageTest {

    private final TestCounty county;
    private final SchemePath steps;
    private final TestExits exits;
    private final TestCounty.Member mine;

    @Autowired
    MyExitTests(ApplicationContext context) {
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.steps = new SchemePath(context, county);
        this.exits = new TestExits(context, county);
        this.mine = county.members.getFirst();
    }

    @Override
    protected SignedIn prepared() {
        return county.householdUser(mine);
    }

    @Test
    void whatCameToItsReserveLaterIsPaidBesideWhatWasGivenBack() {
        long year = left();
        assertThat(page(paid())).contains("入的钱", "公积金里您的一份").doesNotContain("结算以后", "以前已经算给您");
        slip(mine, 40_000_00, year);
        assertThat(page(paid()))
                .contains("结算以后，又分到您账上的公积金", "以前已经算给您", "这次补给您", "会打到")
                .doesNotContain("少了", "元 元");
    }

    @Test
    void whatItsReserveTurnedOutSmallerIsNotSaidToBePaid() {
        long year = left();
        paid();
        slip(county.members.get(1), 90_000_00, year);
        assertThat(page(paid()))
                .contains("结算以后，公积金里您的一份少了", "以前已经算给您", "没有您签字同意，谁也不能从您别的钱里扣")
                .doesNotContain("又分到您账上", "会打到", "元 元", "给您 −");
    }

    private long left() {
        long year = steps.path().released();
        exits.left(mine, LocalDate.of(county.year, 9, 30));
        return year;
    }

    private long paid() {
        return steps.released(steps.onNotice(exits.gathered()));
    }

    private void slip(TestCounty.Member member, long hundredths, long year) {
        county.trade(member, hundredths, 1_00, LocalDate.of(county.year, 10, 8));
        steps.path().corrected(year);
    }

    private String page(long run) {
        long line = steps.path().number("select id from entitlement_lines where run_id = ?", run);
        return Go.to("my/entitlements/" + line, MyEntitlementView.class)
                .getElement()
                .getTextRecursively();
    }
}
