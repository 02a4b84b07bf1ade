package liannong.meetings;

import static liannong.meetings.TestMeeting.item;
import static liannong.meetings.TestMeeting.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import liannong.TestCounty;
import liannong.access.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A sealed resolution carries acts of its matter, of its cooperative, each once. */
@SpringBootTest
class ResolutionsTests {

    private static final LocalDate JOINED = LocalDate.of(2015, 1, 1); // as the members of the test did

    private final ApplicationContext context;
    private final Resolutions resolutions;
    private final TestMeeting test;

    @Autowired
    ResolutionsTests(ApplicationContext context, Resolutions resolutions) {
        this.context = context;
        this.resolutions = resolutions;
        this.test = new TestMeeting(context, 9);
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
    void nothingRestsOnAResolutionThatWasPassedAfterItTookEffect() {
        test.sealed(item(Matter.EXPULSION));
        long cooperative = test.county.cooperative;
        ResolutionRow today = test.resolutions().getFirst();
        assertThat(test.keeper(() -> resolutions.require(today.id(), cooperative, test.today, Matter.EXPULSION)))
                .isEqualTo(today);
        SignedIn keeper = test.county.bookkeeper;
        LocalDate yesterday = test.today.minusDays(1);
        refused(
                MeetingReason.RESOLUTION_LATER,
                keeper,
                () -> resolutions.require(today.id(), cooperative, yesterday, Matter.EXPULSION));
        refused(
                MeetingReason.RESOLUTION_OF_ANOTHER_MATTER,
                keeper,
                () -> resolutions.require(today.id(), cooperative, yesterday, Matter.PLAN));
        ResolutionUses uses = context.getBean(ResolutionUses.class);
        long before = expelled(0, yesterday);
        refused(
                MeetingReason.RESOLUTION_LATER,
                keeper,
                () -> uses.tie(cooperative, today.id(), SubjectKind.EXPULSION, before));
        assertThatThrownBy(() -> tiePastTheService(today, before))
                .hasStackTraceContaining("this does not rest on that resolution");
        long then = expelled(1, test.today);
        TestCounty.run(keeper, () -> uses.tie(cooperative, today.id(), SubjectKind.EXPULSION, then));
    }

    private long expelled(int member, LocalDate day) {
        long id = test.county.members.get(member).id();
        test.county
                .owner()
                .sql("update members set left_on = ?, exit_reason = 'EXPELLED', exit_document = '决议', ended_by = 1,"
                        + " ended_at = now() where id = ?")
                .params(day, id)
                .update();
        return id;
    }

    private void tiePastTheService(ResolutionRow resolution, long member) {
        test.county
                .owner()
                .sql(
                        "insert into resolution_uses (id, county_code, cooperative_id, resolution_id, subject_kind, subject_id,"
                                + " recorded_by, recorded_at) values (nextval('resolution_uses_seq'), '360781', ?, ?, 'EXPULSION', ?, 1,"
                                + " now())")
                .params(test.county.cooperative, resolution.id(), member)
                .update();
    }

    @Test
    void aMemberAndAVersionOfTheCharterRestOnAResolutionOnceEach() {
        test.county.charter("TRADE", "CLOSING", "VOLUME", "0.10", "0.60");
        test.sealedOn(JOINED, item(Matter.CHARTER), item(Matter.ADMISSION));
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
        long stranger = test.stranger();
        refused(
                MeetingReason.SUBJECT_DOES_NOT_FIT,
                keeper,
                () -> uses.tie(cooperative, admission, SubjectKind.ADMISSION, stranger));
        refused(
                MeetingReason.MEETING_NOT_YOURS,
                TestCounty.empty(context, TestCounty.TOWNSHIP).chair,
                () -> uses.tie(cooperative, admission, SubjectKind.ADMISSION, 1));
    }
}
