package liannong.schedule.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.schedule.ScheduleReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Only who may steps into the schedule, with a reason, and it stays on record. */
@SpringBootTest
class DutyActsTests {

    private static final String DUTY = "organisations.duties";
    private static final String WHY = "系统升级，先停一停";

    private final TestCounty county;
    private final DutyActs acts;
    private final ScheduleDesk desk;
    private final SignedIn administrator;
    private final SignedIn auditor;

    @Autowired
    DutyActsTests(ApplicationContext context, DutyActs acts, ScheduleDesk desk) {
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.acts = acts;
        this.desk = desk;
        this.administrator = county.user(Role.ADMINISTRATOR, null, null, null);
        this.auditor = county.user(Role.AUDITOR, "360781", null, null);
    }

    @AfterEach
    void goOn() {
        if (state() == DutyState.PAUSED) TestCounty.run(administrator, () -> acts.resume(UUID.randomUUID(), DUTY, WHY));
    }

    @Test
    void whatIsPausedIsSeenWithWhoAndWhyAndGoesOnWhenResumed() {
        TestCounty.run(administrator, () -> acts.pause(UUID.randomUUID(), DUTY, WHY));
        assertThat(state()).isEqualTo(DutyState.PAUSED);
        ActRow act = TestCounty.as(auditor, () -> acts.latest(1)).getFirst();
        assertThat(act.act()).isEqualTo(ActKind.PAUSE);
        assertThat(act.reason()).isEqualTo(WHY);
        assertThat(act.actor()).isEqualTo(administrator.displayName());
        refused(ScheduleReason.DUTY_PAUSED, () -> acts.pause(UUID.randomUUID(), DUTY, WHY));
        refused(ScheduleReason.DUTY_PAUSED, () -> acts.runNow(UUID.randomUUID(), DUTY, WHY));
        TestCounty.run(county.approver, () -> acts.resume(UUID.randomUUID(), DUTY, WHY));
        assertThat(state()).isNotEqualTo(DutyState.PAUSED);
        refused(ScheduleReason.DUTY_NOT_PAUSED, () -> acts.resume(UUID.randomUUID(), DUTY, WHY));
    }

    @Test
    void theSameCommandIsOneActAndNoOther() {
        UUID command = UUID.randomUUID();
        TestCounty.run(administrator, () -> acts.pause(command, DUTY, WHY));
        TestCounty.run(administrator, () -> acts.pause(command, DUTY, WHY));
        refused(ScheduleReason.SAME_COMMAND_OTHER_ACT, () -> acts.resume(command, DUTY, WHY));
    }

    @Test
    void withoutAReasonForAnUnknownDutyOrADayThatDidNotFailNothingIsDone() {
        refused(ScheduleReason.ACT_REASON_MISSING, () -> acts.pause(UUID.randomUUID(), DUTY, " 停 "));
        refused(ScheduleReason.NO_SUCH_DUTY, () -> acts.pause(UUID.randomUUID(), "no.such", WHY));
        refused(
                ScheduleReason.DAY_DID_NOT_FAIL,
                () -> acts.rerun(UUID.randomUUID(), DUTY, LocalDate.of(2026, 3, 2), WHY));
    }

    @Test
    void nobodyElseActsThroughTheServiceOrByPlainSqlNorInTheNameOfAnother() {
        for (SignedIn user : List.of(auditor, county.chair, county.clerk, county.bookkeeper)) {
            assertThatThrownBy(() -> TestCounty.run(user, () -> acts.pause(UUID.randomUUID(), DUTY, WHY)))
                    .hasMessageContaining("Access Denied");
            assertThatThrownBy(() -> insert(user, user.id())).hasStackTraceContaining("row-level security");
        }
        assertThatThrownBy(() -> insert(administrator, county.approver.id()))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> TestCounty.run(county.bookkeeper, desk::duties))
                .hasMessageContaining("Access Denied");
        TestCounty.run(administrator, () -> acts.pause(UUID.randomUUID(), DUTY, WHY));
        county.raw(
                county.bookkeeper,
                sql -> assertThat(sql.sql("select count(*) from schedule_acts")
                                .query(Long.class)
                                .single())
                        .isZero());
    }

    private void insert(SignedIn user, long by) {
        county.raw(
                user,
                sql -> sql.sql("insert into schedule_acts (id, duty, act, reason, acted_by, acted_at, command_id)"
                                + " values (nextval('schedule_acts_seq'), ?, 'PAUSE', ?, ?, now(), gen_random_uuid())")
                        .params(DUTY, WHY, by)
                        .update());
    }

    private DutyState state() {
        return TestCounty.as(auditor, desk::duties).stream()
                .filter(row -> row.name().equals(DUTY))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private void refused(Reason reason, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(administrator, act))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
