package liannong.payouts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static liannong.Visitor.button;
import static liannong.Visitor.link;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import liannong.DemonstrationIT;
import liannong.TestCounty;
import liannong.schedule.BusinessClock;
import liannong.schedule.DayRuns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came back waits with its reason; two persons decide that it goes again; only that goes, in a batch of its own. */
class FollowUpIT extends DemonstrationIT {

    /** A payment that came back for its name, alone in its batch to do so. */
    private record Returned(long payerId, long batchId, String batch, String payee, String due) {}

    private static final String WHY = "户名少一个字，已和银行核对";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DayRuns dayRuns;

    @Autowired
    private BusinessClock clock;

    private Returned returned = new Returned(0, 0, "", "", "");

    @BeforeAll
    void aPaymentThatCameBackAndPeopleOfItsPayer() {
        dayRuns.catchUp(clock.today());
        JdbcClient owner = TestCounty.owner(context);
        returned = owner.sql("""
                        select k.payer_id, i.batch_id, b.number as batch, a.holder_name as payee, b.due_on::text as due
                        from payment_holds k join payment_instructions i on i.id = k.instruction_id
                        join payment_results x on x.instruction_id = i.id join payment_batches b on b.id = i.batch_id
                        join accounts a on a.id = i.account_id
                        where k.reason = 'RETURNED' and k.outcome is null and x.reason_code = 'BE01' and k.payer_id > 2
                          and (select count(*) from payment_results r join payment_instructions o on o.id = r.instruction_id
                               where o.batch_id = i.batch_id and r.outcome = 'RETURNED') = 1
                          and (select count(*) from payment_holds q where q.payer_id = k.payer_id and q.outcome is null) = 1
                        order by k.id limit 1""").query(Returned.class).single();
        for (String who : new String[] {"kuaiji", "lishi"}) {
            owner.sql(
                            "insert into users (id, county_code, sign_in_name, display_name, role, organisation_ids, organisation_name,"
                                    + " password_hash, must_change, disabled, demo, created_at, version)"
                                    + " select nextval('users_seq'), county_code, ?, '演示人员', role, array[?::bigint], '演示合作社',"
                                    + " password_hash, false, false, demo, created_at, 0 from users where sign_in_name = ?")
                    .params(who + ".chongfa", returned.payerId(), who + ".liuhe")
                    .update();
        }
    }

    @Test
    void onlyWhatCameBackIsSentAgainAndOnlyWhenTwoHaveDecided() {
        visitor.as("kuaiji.chongfa", SECRET, page -> {
            visitor.open(page, "/payouts/" + returned.batchId());
            assertThat(page.getByText("可以重发 0 笔，共 0.00 元；1 笔还等账户改好").first()).isVisible();
            assertThat(button(page, "重发 1 笔")).hasCount(0);
            visitor.open(page, "/payouts/holds");
            assertThat(page.getByText(returned.payee()).first()).isVisible();
            visitor.look(page, "70-queue");
            say(page, "申请照发", "");
            assertThat(page.getByText("这一项要填").first()).isVisible();
            page.getByLabel("理由").fill(WHY);
            inDialog(page, "申请照发");
            assertThat(page.getByText("演示人员申请照发：" + WHY).first()).isVisible();
            assertThat(button(page, "同意照发")).hasCount(0);
        });
        visitor.as("lishi.chongfa", SECRET, page -> {
            visitor.open(page, "/payouts/holds");
            say(page, "同意照发", "核对过身份证");
            assertThat(page.getByText("没有等着办的付款").first()).isVisible();
        });
        visitor.as("kuaiji.chongfa", SECRET, page -> {
            visitor.open(page, "/payouts/" + returned.batchId());
            assertThat(page.getByText("可以重发 1 笔").first()).isVisible();
            visitor.look(page, "71-follow-up");
            button(page, "重发 1 笔").click();
            assertThat(page.getByText("重发批次 " + returned.batch() + " 的退票").first())
                    .isVisible();
            assertThat(page.getByText(returned.payee()).first()).isVisible();
            assertThat(link(page, "下载银行文件")).hasCount(0);
            visitor.look(page, "72-sent-again");
            visitor.open(page, "/payouts/" + returned.batchId());
            assertThat(page.getByText("1 笔已重发").first()).isVisible();
            assertThat(button(page, "重发 1 笔")).hasCount(0);
        });
    }

    private static void say(Page page, String what, String why) {
        button(page, what).first().click();
        if (!why.isEmpty()) page.getByLabel("理由").fill(why);
        inDialog(page, what);
    }

    private static void inDialog(Page page, String what) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(what))
                .click();
    }
}
