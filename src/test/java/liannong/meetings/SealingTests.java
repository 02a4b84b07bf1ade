package liannong.meetings;

import static liannong.meetings.TestMeeting.item;
import static liannong.meetings.TestMeeting.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** From the minutes to the seal: everything that must be there, two people, one record. */
@SpringBootTest
class SealingTests {

    private final Sealing sealing;
    private final Roll roll;
    private final Proceedings proceedings;
    private final TestMeeting test;

    @Autowired
    SealingTests(ApplicationContext context, Sealing sealing, Roll roll, Proceedings proceedings) {
        this.sealing = sealing;
        this.roll = roll;
        this.proceedings = proceedings;
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
        test.leaves(gone);
        refused(MeetingReason.ROLL_NO_LONGER_FITS, test.county.chair, () -> sealing.seal(id, ""));
        assertThat(test.card(id).strangers()).isOne();
        assertThat(test.keeper(() -> roll.rows(id)).stream().filter(RollRow::stranger))
                .extracting(RollRow::memberId)
                .containsExactly(gone);
        TestCounty.run(test.county.bookkeeper, () -> roll.untick(id, gone, true));
        test.seal(id);
        assertThat(test.card(id).heads()).as("as it was opened").isEqualTo(9);
    }
}
