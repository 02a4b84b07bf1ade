package liannong.meetings;

import static liannong.meetings.TestMeeting.item;
import static liannong.meetings.TestMeeting.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.IntStream;
import liannong.TestCounty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** A meeting is convened as the law asks, and moved until it is opened. */
@SpringBootTest
class ConvocationsTests {

    private final ApplicationContext context;
    private final Convocations convocations;
    private final Proceedings proceedings;
    private final MeetingBook meetings;
    private final TestMeeting test;

    @Autowired
    ConvocationsTests(
            ApplicationContext context, Convocations convocations, Proceedings proceedings, MeetingBook meetings) {
        this.context = context;
        this.convocations = convocations;
        this.proceedings = proceedings;
        this.meetings = meetings;
        this.test = new TestMeeting(context, 10);
    }

    @Test
    void numbersMeetingsThroughTheYearAndGivesEachItemItsMajority() {
        long first = test.convene(item(Matter.PLAN), item(Matter.CHARTER));
        test.convene(item(Matter.OTHER));
        String year = Integer.toString(test.today.getYear());
        assertThat(test.keeper(() -> meetings.rows(test.county.cooperative, 0, 10)))
                .extracting(MeetingRow::no)
                .containsExactly(year + "-02", year + "-01");
        assertThat(test.keeper(() -> meetings.items(first)))
                .extracting(ItemRow::majority)
                .containsExactly(Majority.HALF, Majority.TWO_THIRDS);
        assertThat(test.keeper(() -> meetings.count(test.county.cooperative))).isEqualTo(2);
        assertThat(test.card(first).quorum()).isEqualTo(new Quorum(0, 10, 7));
    }

    @Test
    void theSameCommandTwiceIsOneMeeting() {
        Convocation order = test.convocation(item(Matter.OTHER));
        long id = test.keeper(() -> convocations.convene(order));
        assertThat(test.keeper(() -> convocations.convene(order))).isEqualTo(id);
        Convocation other = new Convocation(
                order.commandId(),
                order.cooperativeId(),
                order.kind(),
                "另一次会议",
                null,
                order.convenedOn(),
                order.papersOpenFrom(),
                order.heldOn(),
                order.heldAt(),
                order.place(),
                order.chairName(),
                order.recorderName(),
                order.items());
        refuses(MeetingReason.OTHER_MEETING_SAME_COMMAND, other);
    }

    @Test
    void papersOfAPlanLieOpenFifteenDays() {
        LocalDate from = test.today.minusDays(3);
        refuses(
                MeetingReason.PAPERS_OPEN_TOO_SHORT,
                test.on(from.plusDays(14), from, from, null, item(Matter.OTHER), item(Matter.PLAN)));
        refuses(MeetingReason.PAPERS_OPEN_TOO_SHORT, test.on(from.plusDays(14), from, from, null, item(Matter.LOSS)));
        assertThat(convened(test.on(from.plusDays(15), from, from, null, item(Matter.PLAN))))
                .isPositive();
        assertThat(convened(test.on(from.plusDays(3), from, from, null, item(Matter.VALUATION))))
                .isPositive();
    }

    @Test
    void aCharterMayAskForMoreDays() {
        rules(20, Majority.HALF);
        LocalDate from = test.today.minusDays(3);
        refuses(MeetingReason.PAPERS_OPEN_TOO_SHORT, test.on(from.plusDays(19), from, from, null, item(Matter.PLAN)));
        assertThat(convened(test.on(from.plusDays(20), from, from, null, item(Matter.PLAN))))
                .isPositive();
    }

    @Test
    void refusesDaysThatCannotBeAndAnEmptyAgenda() {
        LocalDate day = test.today;
        refuses(
                MeetingReason.CONVENED_IN_THE_FUTURE,
                test.on(day.plusDays(9), day, day.plusDays(1), null, item(Matter.OTHER)));
        refuses(
                MeetingReason.HELD_BEFORE_CONVENED,
                test.on(day.minusDays(1), day.minusDays(1), day, null, item(Matter.OTHER)));
        refuses(MeetingReason.AGENDA_EMPTY, test.convocation());
        NewItem[] many =
                IntStream.range(0, 41).mapToObj(n -> item(Matter.OTHER)).toArray(NewItem[]::new);
        refuses(MeetingReason.AGENDA_TOO_LONG, test.convocation(many));
        refuses(MeetingReason.MEETING_TEXT_MISSING, test.convocation(new NewItem(Matter.OTHER, " 一 ")));
    }

    @Test
    void threeOfTenMembersMayAskForAnExtraordinaryMeetingAndTwoMayNot() {
        refuses(MeetingReason.TOO_FEW_ASKED, extraordinary(new AskedFor(AskedBy.MEMBERS, test.today, 2, "要求改选")));
        refuses(
                MeetingReason.ASKED_AFTER_CONVENED,
                extraordinary(new AskedFor(AskedBy.SUPERVISORS, test.today.plusDays(1), null, "要求改选")));
        long id = convened(extraordinary(new AskedFor(AskedBy.MEMBERS, test.today.minusDays(25), 3, "要求改选")));
        assertThat(test.card(id).daysLate())
                .as("25 days after it was asked for")
                .isEqualTo(5);
        assertThat(test.card(convened(extraordinary(new AskedFor(AskedBy.SUPERVISORS, test.today, null, "要求改选"))))
                        .daysLate())
                .isZero();
    }

    private Convocation extraordinary(AskedFor asked) {
        return test.on(test.today, test.today, test.today, asked, item(Matter.ELECTION));
    }

    @Test
    void isMovedAndItsAgendaChangedUntilItIsOpened() {
        long id = test.convene(item(Matter.OTHER));
        TestCounty.run(test.county.bookkeeper, () -> {
            convocations.addItem(id, item(Matter.CHARTER));
            convocations.removeItem(id, test.item(id, 1).id());
        });
        refused(MeetingReason.NO_SUCH_ITEM, test.county.bookkeeper, () -> convocations.removeItem(id, 1));
        refused(
                MeetingReason.MEETING_TEXT_MISSING,
                test.county.bookkeeper,
                () -> convocations.addItem(id, new NewItem(Matter.OTHER, "")));
        assertThat(test.item(id, 2).majority()).isEqualTo(Majority.TWO_THIRDS);
        move(id, test.today.plusDays(2));
        refused(MeetingReason.MEETING_DAY_NOT_COME, test.county.chair, () -> proceedings.open(id));
        move(id, test.today);
        TestCounty.run(test.county.chair, () -> proceedings.open(id));
        refused(
                MeetingReason.MEETING_NO_LONGER_PLANNED,
                test.county.bookkeeper,
                () -> convocations.addItem(id, item(Matter.OTHER)));
        refused(MeetingReason.MEETING_NO_LONGER_PLANNED, test.county.bookkeeper, () -> move(id, test.today));
    }

    private void move(long id, LocalDate day) {
        TestCounty.run(
                test.county.bookkeeper,
                () -> convocations.move(id, test.today.minusDays(30), day, LocalTime.of(14, 30), "文化活动室"));
    }

    @Test
    void aPlanIsNotOpenedBeforeItsPapersLayOpenLongEnough() {
        long id = test.convene(item(Matter.PLAN));
        refused(MeetingReason.PAPERS_NOT_LAID_OPEN, test.county.chair, () -> proceedings.open(id));
        refused(
                MeetingReason.PAPER_OPEN_IN_THE_FUTURE,
                test.county.bookkeeper,
                () -> convocations.layOpen(id, test.paper("分配方案"), test.today.plusDays(1)));
        test.layOpen(id, test.today.minusDays(14));
        refused(MeetingReason.PAPERS_NOT_LAID_OPEN, test.county.chair, () -> proceedings.open(id));
        test.layOpen(id, test.today.minusDays(15));
        TestCounty.run(test.county.chair, () -> proceedings.open(id));
        assertThat(test.card(id).state()).isEqualTo(MeetingState.OPEN);
        assertThat(test.keeper(() -> meetings.papers(id))).hasSize(2);
    }

    @Test
    void aMeetingWithoutAnAgendaIsNotOpened() {
        long id = test.convene(item(Matter.OTHER));
        TestCounty.run(
                test.county.bookkeeper,
                () -> convocations.removeItem(id, test.item(id, 1).id()));
        refused(MeetingReason.AGENDA_EMPTY, test.county.chair, () -> proceedings.open(id));
    }

    @Test
    void isCalledOffWithAReasonAndThenStays() {
        long id = test.convene(item(Matter.OTHER));
        refused(MeetingReason.MEETING_TEXT_MISSING, test.county.chair, () -> proceedings.cancel(id, ""));
        TestCounty.run(test.county.chair, () -> proceedings.cancel(id, "台风，改期另行通知"));
        assertThat(test.card(id).state()).isEqualTo(MeetingState.CANCELLED);
        refused(MeetingReason.MEETING_NOT_OPEN, test.county.chair, () -> proceedings.cancel(id, "再取消一次"));
        refused(MeetingReason.MEETING_NO_LONGER_PLANNED, test.county.chair, () -> proceedings.open(id));
    }

    @Test
    void theBookkeeperConvenesTheChairOpensAndNobodyElse() {
        long id = test.convene(item(Matter.OTHER));
        assertThatThrownBy(() -> TestCounty.run(test.county.bookkeeper, () -> proceedings.open(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> TestCounty.run(
                        test.county.chair, () -> convocations.convene(test.convocation(item(Matter.OTHER)))))
                .isInstanceOf(AccessDeniedException.class);
        TestCounty stranger = TestCounty.empty(context, TestCounty.TOWNSHIP);
        refused(
                MeetingReason.MEETING_NOT_YOURS,
                stranger.bookkeeper,
                () -> convocations.convene(test.convocation(item(Matter.OTHER))));
        refused(MeetingReason.NO_SUCH_MEETING, stranger.chair, () -> proceedings.open(id));
        assertThat(TestCounty.as(stranger.bookkeeper, () -> meetings.find(id))).isEmpty();
        assertThat(TestCounty.as(test.county.clerk, () -> meetings.find(id))).isPresent();
    }

    @Test
    void whatTheCharterAsksIsNeverBelowTheLaw() {
        refusesRules(MeetingReason.RULES_BELOW_THE_LAW, 14, Majority.HALF);
        refusesRules(MeetingReason.RULES_BELOW_THE_LAW, 15, new Majority(1, 2, false));
        rules(15, new Majority(2, 3, false));
        refusesRules(MeetingReason.RULES_DAY_TAKEN, 15, Majority.HALF);
        long id = test.convene(item(Matter.OTHER));
        assertThat(test.item(id, 1).majority()).isEqualTo(new Majority(2, 3, false));
    }

    private void rules(int days, Majority ordinary) {
        TestCounty.run(
                test.county.bookkeeper,
                () -> context.getBean(MeetingRules.class).enter(newRules(days, ordinary)));
    }

    private void refusesRules(MeetingReason reason, int days, Majority ordinary) {
        refused(
                reason,
                test.county.bookkeeper,
                () -> context.getBean(MeetingRules.class).enter(newRules(days, ordinary)));
    }

    private NewRules newRules(int days, Majority ordinary) {
        return new NewRules(
                test.county.cooperative,
                LocalDate.of(2024, 1, 1),
                ordinary,
                Majority.TWO_THIRDS,
                2,
                3,
                days,
                2,
                "章程第二十条（演示）");
    }

    private long convened(Convocation order) {
        return test.keeper(() -> convocations.convene(order));
    }

    private void refuses(MeetingReason reason, @Nullable Convocation order) {
        refused(reason, test.county.bookkeeper, () -> convocations.convene(java.util.Objects.requireNonNull(order)));
    }
}
