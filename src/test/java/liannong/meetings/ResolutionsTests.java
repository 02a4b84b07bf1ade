package liannong.meetings;

import static liannong.meetings.TestMeeting.item;
import static liannong.meetings.TestMeeting.refused;
import static org.assertj.core.api.Assertions.assertThat;

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
