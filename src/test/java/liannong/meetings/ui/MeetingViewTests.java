package liannong.meetings.ui;

import static liannong.meetings.TestMeeting.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import liannong.Go;
import liannong.TestCounty;
import liannong.access.ActingAs;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.Refused;
import liannong.meetings.Matter;
import liannong.meetings.MeetingBook;
import liannong.meetings.MeetingReason;
import liannong.meetings.MeetingRow;
import liannong.meetings.MeetingState;
import liannong.meetings.ResolutionRow;
import liannong.meetings.Resolutions;
import liannong.meetings.TestMeeting;
import liannong.ui.Banner;
import liannong.ui.EntryDialog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** From the convocation to the seal, as the bookkeeper and the chair see it; and what others see. */
@SpringBootTest
@ActingAs(value = Role.AUDITOR, division = "360781") // until the test says who
class MeetingViewTests extends SpringBrowserlessTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Resolutions resolutions;

    @Autowired
    MeetingBook book;

    @SuppressWarnings("NullAway.Init") // by cooperative()
    private TestMeeting test;

    @BeforeEach
    void cooperative() {
        test = new TestMeeting(context, 20);
        is(test.county.bookkeeper);
    }

    private static void is(SignedIn user) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }

    @Test
    void ticksVotesAndSeals() {
        long id = test.opened(item(Matter.VALUATION), item(Matter.CHARTER));
        MeetingView view = Go.to("meetings/" + id, MeetingView.class);
        assertThat(view.meter.sentence.getText()).isEqualTo("到会 0/20 人，法定 14 人，还差 14 人");
        RollPanel roll = Objects.requireNonNull(view.roll);
        assertThat(voters(roll)).hasSize(RollPanel.SHORT);
        roll.search.setValue("007");
        assertThat(voters(roll)).hasSize(12); // what is set by the test is not typed
        test(roll.search).setValue("00");
        assertThat(voters(roll)).hasSize(9);
        test(roll.search).setValue("zxl");
        assertThat(voters(roll)).as("钟秀兰, all of them").hasSize(RollPanel.SHORT);
        test(roll.search).setValue("013");
        test(voters(roll).getFirst()).click();
        assertThat(view.meter.sentence.getText()).startsWith("到会 1/20 人");
        assertThat(roll.search.getValue()).as("what was typed stays").isEqualTo("013");
        assertThat(vote(view, 1).isEnabled()).as("below the quorum").isFalse();

        test.present(id, 14);
        view.refresh();
        assertThat(view.meter.sentence.getText()).isEqualTo("到会 14/20 人，法定 14 人，已达到");
        VoteForm form = open(vote(view, 1));
        assertThat(form.outcome.getElement().getTextRecursively()).contains("赞成 14 票，反对 0 票", "通过");
        test(form.against).selectItem("001 钟秀兰", "002 钟秀兰", "003 钟秀兰");
        test(form.abstained).selectItem("004 钟秀兰");
        assertThat(form.outcome.getElement().getTextRecursively()).contains("赞成 10 票，反对 3 票，弃权 1 票", "未通过");
        test(form.abstained).selectItem("003 钟秀兰", "004 钟秀兰");
        assertThat(form.against.getValue()).as("nobody votes twice").hasSize(2);
        save();
        assertThat(text(view)).contains("赞成 10 票，反对 2 票，弃权 2 票，未投 6 票", "未通过");
        open(vote(view, 1)).against.clear();
        save();
        assertThat(text(view)).contains("赞成 12 票，反对 0 票，弃权 2 票");
        open(vote(view, 2));
        save();
        assertThat(text(view)).contains("赞成 14 票", "已表决 2 项");
        test.minutes(id);
        seals(id);
    }

    private void seals(long id) {
        is(test.county.chair);
        MeetingView view = Go.to("meetings/" + id, MeetingView.class);
        assertThat(buttons(view)).contains("封存", "取消会议").doesNotContain("改表决", "上传记录");
        test(button(view, "封存")).click();
        test(find(ConfirmDialog.class).single()).confirm();
        String page = text(view);
        assertThat(page).contains("已封存", "重新计算的指纹与封存时一致", "决议 ");
        assertThat(page)
                .contains(Objects.requireNonNull(TestCounty.as(test.county.chair, () -> book.find(id))
                        .orElseThrow()
                        .seal()));
        assertThat(buttons(view)).doesNotContain("封存", "取消会议", "表决");
        List<ResolutionRow> found = TestCounty.as(
                test.county.chair,
                () -> resolutions.of(test.county.cooperative, Set.of(Matter.VALUATION, Matter.CHARTER), 10));
        assertThat(found).extracting(ResolutionRow::matter).containsExactly(Matter.CHARTER, Matter.VALUATION);
        var field = new ResolutionField(resolutions, test.county.cooperative, Set.of(Matter.VALUATION));
        assertThat(field.getListDataView().getItems()).hasSize(1);
    }

    @Test
    void convenesOnADayThatLeavesThePapersOpenLongEnough() {
        MeetingsView list = Go.to("meetings?c=" + test.county.cooperative, MeetingsView.class);
        assertThat(text(list)).contains("还没有封存过一次成员大会", "基本表决权 20 票", "最多 4 票", "不超过 150 人");
        test(button(list, "召开会议")).click();
        EntryDialog dialog = find(EntryDialog.class).single();
        var form = (ConveneForm) dialog.entry;
        test(dialog.save).click();
        assertThat(form.place.isInvalid()).isTrue();
        assertThat(form.agenda.lines.getFirst().text.isInvalid()).isTrue();
        form.place.setValue("村礼堂");
        form.chair.setValue("温理事");
        form.agenda.lines.getFirst().matter.setValue(Matter.PLAN);
        form.agenda.lines.getFirst().text.setValue("通过年度盈余分配方案");
        LocalDate earliest = test.today.plusDays(15);
        assertThat(form.earliest.getText()).contains(earliest.toString());
        form.heldOn.setValue(earliest.minusDays(1));
        test(dialog.save).click();
        assertThat(find(Banner.class, dialog).single().getElement().getTextRecursively())
                .contains("第四十条", earliest.toString());
        form.heldOn.setValue(earliest);
        test(dialog.save).click();
        List<MeetingRow> rows = TestCounty.as(test.county.bookkeeper, () -> book.rows(test.county.cooperative, 0, 5));
        assertThat(rows).singleElement().extracting(MeetingRow::state).isEqualTo(MeetingState.CONVENED);
        MeetingView view = Go.to("meetings/" + rows.getFirst().id(), MeetingView.class);
        assertThat(text(view)).contains("通过年度盈余分配方案", "全部表决权的 1/2 以上", "20 票中的 11 票");
        assertThat(buttons(view)).contains("改期", "加一项议题", "放资料").doesNotContain("开始会议", "表决");
    }

    @Test
    void whoHadNoVoteThatDayIsMarkedAndNothingIsSealedUntilHeIsTakenOff() {
        long id = test.opened(item(Matter.OTHER));
        test.present(id, 20);
        MeetingView view = Go.to("meetings/" + id, MeetingView.class);
        open(vote(view, 1));
        save();
        test.minutes(id);
        view.refresh();
        assertThat(text(view)).contains("赞成 20 票").doesNotContain("那天没有这个表决权");
        test.leaves(test.county.members.getFirst().id());
        view.refresh();
        assertThat(text(view)).contains("赞成 20 票", "那天没有这个表决权", "1 人没有，在到会名单里标出");
        assertThat(open(vote(view, 1)).outcome.getElement().getTextRecursively())
                .contains("赞成 20 票");
        is(test.county.chair);
        MeetingView chair = Go.to("meetings/" + id, MeetingView.class);
        test(button(chair, "封存")).click();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> test(find(ConfirmDialog.class).single()).confirm())
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(MeetingReason.ROLL_NO_LONGER_FITS));
    }

    @Test
    void whatIsSealedIsWhatThePageShowedAndNotWhatCameSince() {
        long id = test.opened(item(Matter.OTHER));
        test.present(id, 19);
        MeetingView keeper = Go.to("meetings/" + id, MeetingView.class);
        open(vote(keeper, 1));
        save();
        RollPanel roll = Objects.requireNonNull(keeper.roll);
        test(roll.search).setValue("013");
        test.minutes(id);
        keeper.refresh();
        assertThat(text(keeper)).contains("温理事、赖会计");
        assertThat(roll.isAttached()).as("what is being typed stays").isTrue();
        is(test.county.chair);
        MeetingView chair = Go.to("meetings/" + id, MeetingView.class);
        test.present(id, 20);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> test(button(chair, "封存")).click())
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(MeetingReason.MEETING_CHANGED_MEANWHILE));
        assertThat(find(ConfirmDialog.class).all()).isEmpty();
        chair.refresh();
        test(button(chair, "封存")).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(text(chair)).contains("已封存");
    }

    @Test
    void anAuditorReadsAndIsOfferedNothing() {
        long id = test.opened(item(Matter.OTHER));
        test.present(id, 3);
        is(test.county.user(Role.AUDITOR, "360781", null, null));
        MeetingView view = Go.to("meetings/" + id, MeetingView.class);
        assertThat(text(view)).contains("到会 3/20 人", "会议正在进行");
        assertThat(voters(Objects.requireNonNull(view.roll))).isEmpty();
        assertThat(buttons(view)).doesNotContain("表决", "封存", "委托");
        MeetingsView list = Go.to("meetings?c=" + test.county.cooperative, MeetingsView.class);
        assertThat(buttons(list)).doesNotContain("召开会议", "登记章程规定", "登记附加表决权");
        assertThat(test(list.grid).size()).isOne();
    }

    private VoteForm open(Button vote) {
        test(vote).click();
        return (VoteForm) find(EntryDialog.class).single().entry;
    }

    private void save() {
        test(find(EntryDialog.class).single().save).click();
    }

    private Button vote(MeetingView view, int position) {
        return find(Button.class, view)
                .withCondition(button -> ("表决第 " + position + " 项议题")
                        .equals(button.getAriaLabel().orElse("")))
                .single();
    }

    private List<NativeButton> voters(RollPanel roll) {
        return find(NativeButton.class, roll).all();
    }

    private Button button(Component in, String text) {
        return find(Button.class, in)
                .withCondition(button -> button.getText().equals(text))
                .single();
    }

    private List<String> buttons(Component in) {
        return find(Button.class, in).all().stream().map(Button::getText).toList();
    }

    private static String text(Component view) {
        return view.getElement().getTextRecursively();
    }
}
