package liannong.meetings;

import static liannong.meetings.TestMeeting.item;
import static liannong.meetings.TestMeeting.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Set;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** From the first tick to the seal: quorum by heads, majorities of all votes, minutes, two people, one record. */
@SpringBootTest
class SealingTests {

    private final ApplicationContext context;
    private final Sealing sealing;
    private final Roll roll;
    private final Ballots ballots;
    private final Proceedings proceedings;
    private final Resolutions resolutions;
    private final TestMeeting test;

    @Autowired
    SealingTests(
            ApplicationContext context,
            Sealing sealing,
            Roll roll,
            Ballots ballots,
            Proceedings proceedings,
            Resolutions resolutions) {
        this.context = context;
        this.sealing = sealing;
        this.roll = roll;
        this.ballots = ballots;
        this.proceedings = proceedings;
        this.resolutions = resolutions;
        this.test = new TestMeeting(context, 9);
    }

    @Test
    void whatPassesBecomesAResolutionAndWhatDoesNotDoesNot() {
        long id = test.opened(item(Matter.PLAN), item(Matter.VALUATION), item(Matter.CHARTER), item(Matter.OTHER));
        test.present(id, 7);
        test.vote(id, 1, 2); // 5 of 9: passes
        test.vote(id, 2, 3); // 4 of 9: does not, although 4 of the 7 present
        test.vote(id, 3, 2); // 5 of 9: not two thirds
        test.vote(id, 4, 1); // 6 of 9
        test.minutes(id);
        test.seal(id);
        assertThat(test.resolutions()).extracting(ResolutionRow::matter).containsExactly(Matter.OTHER, Matter.PLAN);
        ResolutionRow plan = test.resolutions().getLast();
        assertThat(plan.no()).isEqualTo(test.card(id).no() + "-01");
        assertThat(plan.passedOn()).isEqualTo(test.today);
        assertThat(plan.meetingId()).isEqualTo(id);
        assertThat(test.item(id, 2).count(test.card(id).rights())).isEqualTo(new VoteCount(4, 3, 0, 9, 5));
        assertThat(test.item(id, 1).resolutionId()).isEqualTo(plan.id());
        assertThat(test.item(id, 2).resolutionId()).isNull();
    }

    @Test
    void theSealIsTheFingerprintOfTheRecordAndAnybodyCanComputeIt() throws Exception {
        long id = test.sealed(item(Matter.VALUATION));
        MeetingCard card = test.card(id);
        String record = test.keeper(() -> sealing.record(id)).orElseThrow();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(record.getBytes(StandardCharsets.UTF_8));
        assertThat(card.seal()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(TestCounty.as(test.county.clerk, () -> sealing.fingerprint(id)))
                .contains(card.seal());
        assertThat(record.lines()).hasSize(1 + 1 + 9 + 9 + 1 + 1);
        // who leaves later, by an entry of later, does not change what was sealed
        test.county
                .owner()
                .sql("update members set left_on = ?, exit_reason = 'WITHDRAWN', exit_document = '退社申请', ended_by = 1,"
                        + " ended_at = now() where id = ?")
                .params(LocalDate.of(2025, 1, 1), test.county.members.getFirst().id())
                .update();
        assertThat(test.card(id).heads()).isEqualTo(9);
        assertThat(test.keeper(() -> sealing.fingerprint(id))).contains(card.seal());
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
                        Set.of(test.county.members.getLast().id()),
                        Set.of(),
                        Set.of())));
        refused(
                MeetingReason.NO_SUCH_ITEM,
                test.county.bookkeeper,
                () -> ballots.take(new TakeVote(id, 1, 0, Set.of(), Set.of(), Set.of())));
    }

    private TakeVote order(long meeting, int seen) {
        return new TakeVote(meeting, test.item(meeting, 1).id(), seen, Set.of(), Set.of(), Set.of());
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

    @Test
    void aProxyIsHeldBySomebodyWhoIsThereAndByNoMoreThanTheCharterAllows() {
        long id = test.opened(item(Matter.OTHER));
        var members = test.county.members;
        long holder = members.get(0).id();
        refuseProxy(MeetingReason.PROXY_HOLDER_NOT_THERE, id, members.get(1).id(), holder);
        test.tick(id, holder);
        refuseProxy(MeetingReason.PROXY_HOLDER_NOT_THERE, id, holder, holder);
        TestCounty.run(
                test.county.bookkeeper, () -> roll.represent(id, members.get(1).id(), holder));
        refuseProxy(MeetingReason.PROXY_HOLDS_TOO_MANY, id, members.get(2).id(), holder);
        refuseProxy(
                MeetingReason.PROXY_HOLDER_NOT_THERE,
                id,
                members.get(2).id(),
                members.get(1).id());
        refused(
                MeetingReason.PRESENT_OTHERWISE,
                test.county.bookkeeper,
                () -> roll.tick(id, members.get(1).id()));
        refused(MeetingReason.HOLDS_PROXIES_OF_OTHERS, test.county.bookkeeper, () -> roll.untick(id, holder, false));
        assertThat(test.card(id).proxied()).isOne();
        assertThat(test.keeper(() -> roll.rows(id)).get(1).holder()).isEqualTo("钟秀兰");
        refused(MeetingReason.NOT_A_VOTER_THAT_DAY, test.county.bookkeeper, () -> roll.tick(id, 1));
    }

    private void refuseProxy(MeetingReason reason, long meeting, long member, long holder) {
        refused(reason, test.county.bookkeeper, () -> roll.represent(meeting, member, holder));
    }

    @Test
    void isNotSealedBeforeEverythingIsThere() {
        long id = test.opened(item(Matter.OTHER), item(Matter.OTHER));
        refused(MeetingReason.QUORUM_NOT_MET, test.county.chair, () -> sealing.seal(id, ""));
        test.present(id, 6);
        test.vote(id, 1, 0);
        refused(MeetingReason.ITEMS_NOT_VOTED, test.county.chair, () -> sealing.seal(id, ""));
        test.vote(id, 2, 0);
        refused(MeetingReason.MINUTES_MISSING, test.county.chair, () -> sealing.seal(id, ""));
        refused(
                MeetingReason.SIGNERS_MISSING,
                test.county.bookkeeper,
                () -> proceedings.minutes(id, test.paper("会议记录"), " "));
        test.minutes(id);
        String seen = test.keeper(() -> sealing.fingerprint(id)).orElseThrow();
        test.vote(id, 2, 1);
        refused(MeetingReason.MEETING_CHANGED_MEANWHILE, test.county.chair, () -> sealing.seal(id, seen));
        assertThatThrownBy(() -> test.keeper(() -> {
                    sealing.seal(id, seen);
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
        test.seal(id);
        refused(MeetingReason.MEETING_NOT_OPEN, test.county.chair, () -> sealing.seal(id, seen));
        refused(MeetingReason.MEETING_NOT_OPEN, test.county.bookkeeper, () -> roll.untick(id, 1, true));
    }

    @Test
    void whoRecordedDoesNotSealEvenWithTheRightRole() {
        long id = test.opened(item(Matter.OTHER));
        test.present(id, 9);
        test.vote(id, 1, 0);
        test.minutes(id);
        SignedIn keeper = test.county.bookkeeper;
        SignedIn both = new SignedIn(
                keeper.id(), "x", "x", Role.CHAIR, null, keeper.organisationIds(), null, null, false, false, "!");
        refused(MeetingReason.RECORDER_DOES_NOT_SEAL, both, () -> sealing.seal(id, ""));
    }

    @Test
    void whoByTheRosterOfNowHadNoVoteIsTakenOffFirst() {
        long id = test.opened(item(Matter.OTHER));
        test.present(id, 9);
        test.vote(id, 1, 0);
        test.minutes(id);
        long gone = test.county.members.getLast().id();
        test.county
                .owner()
                .sql("update members set left_on = ?, exit_reason = 'DIED', exit_document = '证明', ended_by = 1,"
                        + " ended_at = now() where id = ?")
                .params(test.today.minusDays(1), gone)
                .update();
        refused(MeetingReason.ROLL_NO_LONGER_FITS, test.county.chair, () -> sealing.seal(id, ""));
        TestCounty.run(test.county.bookkeeper, () -> roll.untick(id, gone, true));
        test.seal(id);
        assertThat(test.card(id).heads()).isEqualTo(8);
    }

    @Test
    void otherModulesFindResolutionsOfTheirMattersAndOfNoOther() {
        test.sealed(item(Matter.VALUATION), item(Matter.ADMISSION));
        ResolutionRow valuation = test.resolutions().getLast();
        long cooperative = test.county.cooperative;
        assertThat(test.keeper(() -> resolutions.of(cooperative, Set.of(Matter.VALUATION), 10)))
                .containsExactly(valuation);
        assertThat(test.keeper(
                        () -> resolutions.require(valuation.id(), cooperative, Matter.CONTRIBUTION, Matter.VALUATION)))
                .isEqualTo(valuation);
        refused(
                MeetingReason.RESOLUTION_OF_ANOTHER_MATTER,
                test.county.bookkeeper,
                () -> resolutions.require(valuation.id(), cooperative, Matter.PLAN));
        refused(
                MeetingReason.NO_SUCH_RESOLUTION,
                test.county.clerk,
                () -> resolutions.require(valuation.id(), cooperative + 1, Matter.VALUATION));
        refused(
                MeetingReason.NO_SUCH_RESOLUTION,
                TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP).bookkeeper,
                () -> resolutions.require(valuation.id(), cooperative, Matter.VALUATION));
    }

    @Test
    void aMemberAndAVersionOfTheCharterRestOnAResolutionOnceEach() {
        test.county.charter("TRADE", "CLOSING", "VOLUME", "0.10", "0.60");
        test.sealed(item(Matter.CHARTER), item(Matter.ADMISSION));
        ResolutionUses uses = context.getBean(ResolutionUses.class);
        long cooperative = test.county.cooperative;
        long charter = test.resolutions().getLast().id();
        long admission = test.resolutions().getFirst().id();
        UseRow version = test.keeper(() -> uses.candidates(cooperative, SubjectKind.CHARTER, "", 0, 10))
                .getFirst();
        UseRow member = test.keeper(() -> uses.candidates(cooperative, SubjectKind.ADMISSION, "003", 0, 10))
                .getFirst();
        assertThat(test.keeper(() -> uses.candidates(cooperative, SubjectKind.EXPULSION, "", 0, 10)))
                .isEmpty();
        SignedIn keeper = test.county.bookkeeper;
        TestCounty.run(keeper, () -> {
            uses.tie(cooperative, charter, SubjectKind.CHARTER, version.subjectId());
            uses.tie(cooperative, admission, SubjectKind.ADMISSION, member.subjectId());
        });
        assertThat(test.keeper(
                        () -> uses.ofMeeting(test.resolutions().getFirst().meetingId())))
                .extracting(UseRow::no)
                .containsExactlyInAnyOrder("1", "003");
        refused(
                MeetingReason.SUBJECT_RESTS_ALREADY,
                keeper,
                () -> uses.tie(cooperative, admission, SubjectKind.ADMISSION, member.subjectId()));
        refused(
                MeetingReason.RESOLUTION_OF_ANOTHER_MATTER,
                keeper,
                () -> uses.tie(cooperative, charter, SubjectKind.ADMISSION, member.subjectId()));
        refused(
                MeetingReason.SUBJECT_DOES_NOT_FIT,
                keeper,
                () -> uses.tie(cooperative, admission, SubjectKind.ADMISSION, 1));
        refused(
                MeetingReason.MEETING_NOT_YOURS,
                TestCounty.empty(context, TestCounty.TOWNSHIP).chair,
                () -> uses.tie(cooperative, admission, SubjectKind.ADMISSION, 1));
    }
}
