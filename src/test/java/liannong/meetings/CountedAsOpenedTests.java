package liannong.meetings;

import static liannong.meetings.TestMeeting.item;
import static liannong.meetings.TestMeeting.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import liannong.TestCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A meeting counts by the members of its day who were known when it was opened. */
@SpringBootTest
class CountedAsOpenedTests {

    private final ApplicationContext context;
    private final Roll roll;
    private final TestMeeting test;

    @Autowired
    CountedAsOpenedTests(ApplicationContext context, Roll roll) {
        this.context = context;
        this.roll = roll;
        this.test = new TestMeeting(context, 9);
    }

    @Test
    void whoIsEnteredBeforeTheOpeningCountsAndWhoIsEnteredAfterItDoesNot() {
        long before = test.admitted("010");
        long id = test.opened(item(Matter.OTHER));
        long after = test.admitted("011");
        test.admitted("012");
        assertThat(test.card(id).quorum()).isEqualTo(new Quorum(0, 10, 7));
        assertThat(test.card(id).rights()).isEqualTo(10);
        assertThat(test.keeper(() -> roll.rows(id)))
                .extracting(RollRow::memberId)
                .contains(before)
                .doesNotContain(after)
                .hasSize(10);
        test.tick(id, before);
        refused(MeetingReason.NOT_A_VOTER_THAT_DAY, test.county.bookkeeper, () -> roll.tick(id, after));
        test.present(id, 6);
        test.vote(id, 1, 1);
        assertThat(test.item(id, 1).count(test.card(id).rights())).isEqualTo(new VoteCount(6, 1, 0, 10, 6));
        test.minutes(id);
        test.seal(id);
        assertThat(test.card(id).heads()).isEqualTo(10);
        assertThat(test.resolutions()).hasSize(1); // of twelve it would have needed seven
        assertThat(test.card(test.convene(item(Matter.OTHER))).heads())
                .as("the next meeting")
                .isEqualTo(12);
    }

    @Test
    void whoIsEnteredAsGoneAfterTheOpeningCountsInTheWholeAndHasNoVoteHimself() {
        test.leaves(test.county.members.getLast().id());
        long id = test.opened(item(Matter.OTHER));
        long gone = test.county.members.get(7).id();
        test.leaves(gone);
        assertThat(test.card(id).quorum()).isEqualTo(new Quorum(0, 8, 6));
        refused(MeetingReason.NOT_A_VOTER_THAT_DAY, test.county.bookkeeper, () -> roll.tick(id, gone));
        test.present(id, 5);
        assertThat(test.card(id).quorum().isMet())
                .as("five of the seven that are left, of eight")
                .isFalse();
        test.present(id, 6);
        assertThat(test.card(id).quorum().isMet()).isTrue();
    }

    @Test
    void additionalVotesAreCheckedWhenGivenAndAtTheOpeningAndThenStayAsCounted() {
        TestMeeting ten = new TestMeeting(context, 10);
        AdditionalVotes additional = context.getBean(AdditionalVotes.class);
        TestCounty.run(ten.county.bookkeeper, () -> additional.grant(two(ten, 0)));
        refused(
                MeetingReason.ADDITIONAL_VOTES_OVER_THE_CAP,
                ten.county.bookkeeper,
                () -> additional.grant(two(ten, 1)));
        long id = ten.opened(item(Matter.OTHER));
        long next = ten.convene(item(Matter.OTHER));
        ten.leaves(ten.county.members.getLast().id()); // of nine basic votes two are more than a fifth
        assertThat(ten.card(id).rights()).isEqualTo(12);
        ten.present(id, 8);
        ten.vote(id, 1, 0);
        ten.minutes(id);
        ten.seal(id);
        assertThat(ten.card(id).rights()).isEqualTo(12);
        refused(MeetingReason.ADDITIONAL_VOTES_OVER_THE_CAP, ten.county.chair, () -> open(next));
    }

    private static GrantVotes two(TestMeeting of, int member) {
        return new GrantVotes(
                of.county.cooperative,
                of.county.members.get(member).id(),
                2,
                LocalDate.of(2024, 1, 1),
                "章程第十八条：出资最多",
                "成员大会决议");
    }

    private void open(long meeting) {
        context.getBean(Proceedings.class).open(meeting);
    }

    @Test
    void aMeetingOfNobodyIsNotOpened() {
        TestMeeting nobody = new TestMeeting(context, 0);
        long id = nobody.convene(item(Matter.OTHER));
        refused(MeetingReason.NOBODY_VOTES_THAT_DAY, nobody.county.chair, () -> open(id));
    }

    @Test
    void theDatabaseItselfCountsAtTheOpeningAndNeverAgain() {
        long id = test.convene(item(Matter.OTHER));
        assertThatThrownBy(() -> update(id, "heads = 3, rights = 3"))
                .hasStackTraceContaining("only the plan of a meeting changes");
        update(id, "state = 'OPEN', opened_by = 1, opened_at = now(), heads = 3, rights = 3");
        assertThat(test.card(id).heads()).isEqualTo(9);
        assertThatThrownBy(() -> update(id, "heads = 3, rights = 3"))
                .hasStackTraceContaining("the voting rights of the day are others");
        for (String heads : List.of("3", "null")) {
            String cancelled =
                    "state = 'CANCELLED', cancelled_by = 1, cancelled_at = now(), cancelled_why = '作废', heads = ";
            assertThatThrownBy(() -> update(id, cancelled + heads))
                    .as(heads)
                    .hasStackTraceContaining("the voting rights of the day are others");
        }
        TestCounty.run(
                test.county.chair, () -> context.getBean(Proceedings.class).cancel(id, "台风，另行通知"));
        assertThat(test.card(id).heads()).isEqualTo(9);
    }

    private void update(long meeting, String what) {
        test.county
                .owner()
                .sql("update meetings set " + what + " where id = ?")
                .param(meeting)
                .update();
    }
}
