package liannong.household.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import liannong.Go;
import liannong.PageTest;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.dividends.entitlements.SchemePath;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Days of work were written down wrongly: a household reads what is right, what it had, and where the rest is. */
@SpringBootTest
@ViewPackages(packages = {"liannong.household.ui", "liannong.ui"})
class MyGivenCorrectionTests extends PageTest {

    private final TestCounty county;
    private final SchemePath path;
    private final TestCounty.Member mine;
    private final TestCounty.Member neighbour;

    @Autowired
    MyGivenCorrectionTests(ApplicationContext context) {
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new SchemePath(context, county);
        this.mine = county.members.get(0);
        this.neighbour = county.members.get(1);
    }

    @Override
    protected SignedIn prepared() {
        return county.householdUser(mine);
    }

    @Test
    void whatWasTooMuchIsNotSaidToGoToTheCardAndTheRunOfBeforeLeadsToIt() {
        long run = released("20", "10");
        long correction = corrected(run, "10", "20");
        assertThat(page(correction))
                .contains("公益岗位（补退）", "重新算，您家该得 240.00 元", "为什么重算：出勤天数记错")
                .contains("以前已经算给您 480.00 元", "没有您签字同意，谁也不能从您别的钱里扣", "多发的钱定下来")
                .contains("村里公示中，还没定下来", "答复以前这一笔不算定下来")
                .doesNotContain("元 元", "会打到", "打到您卡上", "给您家 −");
        assertThat(page(run)).contains("这一笔后来更正过：多发了 240.00 元，点这里看");
        path.released(correction);
        assertThat(page(correction)).contains("还有 240.00 元 没有退").doesNotContain("会打到", "元 元");
    }

    @Test
    void whatWasTooLittleGoesToTheCard() {
        assertThat(page(corrected(released("10", "20"), "20", "10")))
                .contains("重新算，您家该得 480.00 元", "以前已经算给您 240.00 元", "这次补给您240.00", "会打到")
                .doesNotContain("多发的钱定下来", "元 元");
    }

    @Test
    void whoHasNoPartInItAnyMoreReadsThat() {
        long run = released("20", "10");
        long correction = path.named(path.correction(run), path.days(neighbour, "10"));
        assertThat(page(path.onNotice(path.computed(correction, 900))))
                .contains("您家该得 0.00 元", "重新算以后，这一项没有您家的份", "以前已经算给您 480.00 元")
                .doesNotContain("记在您家名下的数是 0", "会打到");
    }

    private long released(String days, String ofNeighbour) {
        long run =
                path.named(path.opened(path.publicPosts()), path.days(mine, days), path.days(neighbour, ofNeighbour));
        return path.released(path.onNotice(path.computed(run, 900)));
    }

    private long corrected(long run, String days, String ofNeighbour) {
        long correction = path.named(path.correction(run), path.days(mine, days), path.days(neighbour, ofNeighbour));
        return path.onNotice(path.computed(correction, 900));
    }

    private String page(long run) {
        long line = county.owner()
                .sql("select id from entitlement_lines where run_id = ? and household_id = ?")
                .params(run, mine.householdId())
                .query(Long.class)
                .single();
        return Go.to("my/entitlements/" + line, MyEntitlementView.class)
                .getElement()
                .getTextRecursively();
    }
}
