package liannong.meetings;

import static liannong.meetings.TestMeeting.item;
import static liannong.meetings.TestMeeting.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import liannong.TestCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Votes are taken above the quorum by heads, and counted against all votes that there are. */
@SpringBootTest
class BallotsTests {

    private final ApplicationContext context;
    private final Roll roll;
    private final Ballots ballots;
    private final TestMeeting test;

    @Autowired
    BallotsTests(ApplicationContext context, Roll roll, Ballots ballots) {
        this.context = context;
        this.roll = roll;
        this.ballots = ballots;
        this.test = new TestMeeting(context, 9);
    }

    @Test
    void additionalVotesCountInTheVoteAndNotInTheQuorum() {
        AdditionalVotes additional = context.getBean(AdditionalVotes.class);
        TestCounty.run(
                test.county.bookkeeper,
                () -> additional.grant(new GrantVotes(
                        test.county.cooperative,
                        test.county.members.getFirst().id(),
                        1,
                        LocalDate.of(2024, 1, 1),
                        "章程第十八条：交易量最大",
                        "成员大会决议")));
        long id = test.opened(item(Matter.VALUATION));
        test.present(id, 6);
        assertThat(test.card(id).quorum()).isEqualTo(new Quorum(6, 9, 6));
        assertThat(test.card(id).rights()).isEqualTo(10);
        test.vote(id, 1, 1); // the holder is against with both his votes
        assertThat(test.item(id, 1).count(10)).isEqualTo(new VoteCount(5, 2, 0, 10, 6));
        test.vote(id, 1, 0);
        assertThat(test.item(id, 1).count(10).passed()).isTrue();
        assertThat(test.keeper(() -> additional.on(test.county.cooperative, test.today)))
                .extracting(AdditionalVoteRow::votes)
                .containsExactly(1);
        refused(
                MeetingReason.RIGHTS_COUNTED_NOW,
                test.county.bookkeeper,
                () -> additional.end(
                        test.county.cooperative,
                        additional.rows(test.county.cooperative).getFirst().id(),
                        test.today));
    }

    @Test
    void noVoteIsTakenBelowTheQuorum() {
        long id = test.opened(item(Matter.OTHER));
        test.present(id, 5);
        refused(MeetingReason.QUORUM_NOT_MET, test.county.bookkeeper, () -> ballots.take(order(id, 0)));
        test.present(id, 6);
        TestCounty.run(test.county.bookkeeper, () -> ballots.take(order(id, 0)));
        refused(MeetingReason.VOTED_MEANWHILE, test.county.bookkeeper, () -> ballots.take(order(id, 0)));
        refused(
                MeetingReason.VOTES_BUT_IS_NOT_THERE,
                test.county.bookkeeper,
                () -> ballots.take(new TakeVote(
                        id,
                        test.item(id, 1).id(),
                        1,
                        test.there(id),
                        Set.of(test.county.members.getLast().id()),
                        Set.of(),
                        Set.of())));
        long elsewhere = test.item(test.convene(item(Matter.OTHER)), 1).id();
        refused(
                MeetingReason.NO_SUCH_ITEM,
                test.county.bookkeeper,
                () -> ballots.take(new TakeVote(id, elsewhere, 0, Set.of(), Set.of(), Set.of(), Set.of())));
    }

    private TakeVote order(long meeting, int seen) {
        return new TakeVote(
                meeting, test.item(meeting, 1).id(), seen, test.there(meeting), Set.of(), Set.of(), Set.of());
    }

    @Test
    void nobodyVotesWhomTheUserDidNotSee() {
        long id = test.opened(item(Matter.OTHER));
        test.present(id, 6);
        TakeVote six = order(id, 0);
        test.present(id, 7);
        refused(MeetingReason.VOTED_MEANWHILE, test.county.bookkeeper, () -> ballots.take(six));
        assertThat(test.item(id, 1).isVoted()).isFalse();
        TakeVote seven = order(id, 0);
        long gone = test.county.members.get(6).id();
        TestCounty.run(test.county.bookkeeper, () -> roll.untick(id, gone, false));
        refused(MeetingReason.VOTED_MEANWHILE, test.county.bookkeeper, () -> ballots.take(seven));
        TestCounty.run(test.county.bookkeeper, () -> ballots.take(six)); // those six are there again
        assertThat(test.item(id, 1).count(9)).isEqualTo(new VoteCount(6, 0, 0, 9, 5));
    }

    @Test
    void whoIsSilentIsInNoneOfTheThreeAndWhoWasNotThereTakesHisVoteAlong() {
        long id = test.opened(item(Matter.OTHER));
        test.present(id, 8);
        var members = test.county.members;
        TestCounty.run(
                test.county.bookkeeper,
                () -> ballots.take(new TakeVote(
                        id,
                        test.item(id, 1).id(),
                        0,
                        test.there(id),
                        Set.of(members.get(0).id()),
                        Set.of(members.get(1).id()),
                        Set.of(members.get(2).id()))));
        assertThat(test.item(id, 1).count(9)).isEqualTo(new VoteCount(5, 1, 1, 9, 5));
        assertThat(test.keeper(() -> ballots.rows(id, test.item(id, 1).id())))
                .extracting(BallotRow::choice)
                .startsWith(Choice.AGAINST, Choice.ABSTAIN, null, Choice.FOR);
        long gone = members.get(7).id();
        refused(MeetingReason.HAS_VOTED_ALREADY, test.county.bookkeeper, () -> roll.untick(id, gone, false));
        TestCounty.run(test.county.bookkeeper, () -> roll.untick(id, gone, true));
        assertThat(test.item(id, 1).count(9).passed()).isFalse();
    }
}
