package liannong.meetings;

import static liannong.meetings.TestMeeting.item;
import static liannong.meetings.TestMeeting.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import liannong.TestCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A meeting of delegates: for more than 150 members, with 51 delegates at least (COOP art 32). */
@SpringBootTest
class DelegatesMeetingTests {

    private final ApplicationContext context;
    private final Convocations convocations;
    private final Proceedings proceedings;
    private final TestMeeting test;

    @Autowired
    DelegatesMeetingTests(ApplicationContext context, Convocations convocations, Proceedings proceedings) {
        this.context = context;
        this.convocations = convocations;
        this.proceedings = proceedings;
        this.test = new TestMeeting(context, 10);
    }

    @Test
    void aDelegatesMeetingNeedsMoreThan150MembersAndFiftyOneDelegates() {
        refused(
                MeetingReason.DELEGATES_NEED_MORE_MEMBERS,
                test.county.bookkeeper,
                () -> convocations.convene(delegates(test)));
        TestMeeting large = new TestMeeting(context, 151);
        Delegates delegates = context.getBean(Delegates.class);
        elect(large, delegates, 0, 50);
        refused(MeetingReason.DELEGATES_TOO_FEW, large.county.bookkeeper, () -> convocations.convene(delegates(large)));
        elect(large, delegates, 50, 51);
        long id = large.keeper(() -> convocations.convene(delegates(large)));
        assertThat(large.card(id).quorum()).isEqualTo(new Quorum(0, 51, 34));
        TestCounty.run(large.county.chair, () -> proceedings.open(id));
        large.tick(id, large.county.members.getFirst().id());
        refused(
                MeetingReason.NOT_A_VOTER_THAT_DAY,
                large.county.bookkeeper,
                () -> context.getBean(Roll.class)
                        .tick(id, large.county.members.getLast().id()));
        assertThat(large.keeper(() -> context.getBean(Roll.class).rows(id))).hasSize(51);
        assertThat(large.card(id).rights()).as("a delegate has one vote").isEqualTo(51);
    }

    @Test
    void aRefusedElectionSaysOfWhomItSpeaksAndElectsNobody() {
        Delegates delegates = context.getBean(Delegates.class);
        elect(test, delegates, 0, 1);
        long gone = test.county.members.getLast().id();
        test.leaves(gone);
        assertThatThrownBy(() -> elect(test, delegates, 0, 1)).hasMessage("RIGHT_GIVEN_ALREADY [001 钟秀兰]");
        Set<Long> two = Set.of(test.county.members.get(4).id(), gone);
        assertThatThrownBy(() -> TestCounty.run(
                        test.county.bookkeeper,
                        () -> delegates.elect(test.county.cooperative, two, test.today, "选举决议")))
                .hasMessage("NOT_A_MEMBER_ON_THAT_DAY [" + test.today + ", 010 钟秀兰]");
        assertThat(test.keeper(() -> delegates.rows(test.county.cooperative))).hasSize(1);
    }

    private static void elect(TestMeeting large, Delegates delegates, int from, int to) {
        List<Long> ids = large.county.members.subList(from, to).stream()
                .map(TestCounty.Member::id)
                .toList();
        TestCounty.run(
                large.county.bookkeeper,
                () -> delegates.elect(large.county.cooperative, Set.copyOf(ids), LocalDate.of(2024, 1, 1), "选举决议"));
    }

    private static Convocation delegates(TestMeeting of) {
        Convocation general = of.convocation(item(Matter.OTHER));
        return new Convocation(
                UUID.randomUUID(),
                general.cooperativeId(),
                MeetingKind.DELEGATES,
                general.title(),
                null,
                general.convenedOn(),
                general.papersOpenFrom(),
                general.heldOn(),
                general.heldAt(),
                general.place(),
                general.chairName(),
                general.recorderName(),
                general.items());
    }
}
