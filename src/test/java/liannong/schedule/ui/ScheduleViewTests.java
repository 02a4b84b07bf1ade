package liannong.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import liannong.Go;
import liannong.TestCounty;
import liannong.access.ActingAs;
import liannong.access.Role;
import liannong.ui.Banner;
import liannong.ui.EntryDialog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** The desk of the schedule, the plans and the working days on their screens. */
@SpringBootTest
@ActingAs(value = Role.ADMINISTRATOR, id = 1)
class ScheduleViewTests extends SpringBrowserlessTest {

    private final ApplicationContext context;

    @Autowired
    ScheduleViewTests(ApplicationContext context) {
        this.context = context;
    }

    @AfterEach
    void goOn() {
        TestCounty.owner(context)
                .sql("insert into schedule_acts (id, duty, act, reason, acted_by, acted_at, command_id)"
                        + " select nextval('schedule_acts_seq'), d, 'RESUME', '测试完毕', 1, now(), gen_random_uuid()"
                        + " from unnest(array['notices.close']) d where duty_paused(d)")
                .update();
    }

    @Test
    void pausesADutyWithAReasonAndSaysWhatThatMeans() {
        ScheduleView view = navigate(ScheduleView.class);
        test(button("notices.close", "schedule.act.pause")).click();
        EntryDialog dialog = find(EntryDialog.class).single();
        test(dialog.save).click();
        assertThat(dialog.isOpened()).as("without a reason").isTrue();
        ReasonForm form = (ReasonForm) dialog.entry;
        form.reason.setValue("机房检修");
        test(dialog.save).click();
        assertThat(dialog.isOpened()).isFalse();
        assertThat(find(Banner.class, view).all().stream()
                        .map(banner -> banner.getElement().getTextRecursively()))
                .anyMatch(said -> said.contains(Words.text("schedule.desk.paused", Words.duty("notices.close"))));
    }

    @Test
    @ActingAs(value = Role.AUDITOR, id = 1, division = "360781")
    void theAuditorReadsAndHasNothingToPress() {
        navigate(ScheduleView.class);
        assertThat(buttons()).noneMatch(button -> button.getText().equals(Words.text("schedule.act.pause")));
    }

    @Test
    @ActingAs(value = Role.BUREAU_OFFICER, id = 1, division = "360781")
    void aYearWithoutArrangementSaysSo() {
        WorkdaysView view = Go.to("workdays?year=2055", WorkdaysView.class);
        assertThat(find(Banner.class, view).single().getElement().getTextRecursively())
                .contains("2055");
        assertThat(find(MonthSheet.class, view).all()).hasSize(12);
    }

    @Test
    @ActingAs(value = Role.BUREAU_APPROVER, id = 1, division = "360781")
    void theBureauReadsPlansAndWritesNone() {
        PlansView view = navigate(PlansView.class);
        assertThat(find(Button.class, view).all())
                .noneMatch(button -> button.getText().equals(Words.text("plan.write")));
    }

    private List<Button> buttons() {
        return find(Button.class).all();
    }

    private Button button(String duty, String verb) {
        ScheduleView view = (ScheduleView) getCurrentView();
        int row = view.duties
                .getListDataView()
                .getItems()
                .map(each -> each.name())
                .toList()
                .indexOf(duty);
        return find(Button.class, test(view.duties).getCellComponent(row, 7)).all().stream()
                .filter(button -> button.getText().equals(Words.text(verb)))
                .findFirst()
                .orElseThrow();
    }
}
