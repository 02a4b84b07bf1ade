package liannong.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bounds of COOP arts 22 and 30, exactly. */
class VoteCountTests {

    private static final int MANY = 400;

    @ParameterizedTest
    @CsvSource({
        "10, 5, false",
        "10, 6, true",
        "9, 4, false",
        "9, 5, true",
        "1, 0, false",
        "1, 1, true",
        "103, 51, false",
        "103, 52, true"
    })
    void anOrdinaryDecisionNeedsMoreThanHalfOfAllVotingRights(int rights, int inFavour, boolean passes) {
        assertThat(VoteCount.of(inFavour, 0, 0, rights, Majority.HALF).passed()).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"9, 5, false", "9, 6, true", "10, 6, false", "10, 7, true", "3, 2, true", "3, 1, false", "1, 1, true"})
    void aGraveOneNeedsTwoThirds(int rights, int inFavour, boolean passes) {
        assertThat(VoteCount.of(inFavour, 0, 0, rights, Majority.TWO_THIRDS).passed())
                .isEqualTo(passes);
    }

    @Test
    void countsAgainstAllRightsAndNotAgainstThosePresent() {
        VoteCount six = VoteCount.of(5, 0, 1, 10, Majority.HALF);
        assertThat(six.passed()).as("five of six present, of ten").isFalse();
        assertThat(six.unused()).isEqualTo(4);
        assertThat(six.needed()).isEqualTo(6);
    }

    @Test
    void whatIsNeededIsTheLeastThatIsEnough() {
        for (Majority majority :
                Set.of(Majority.HALF, Majority.TWO_THIRDS, new Majority(3, 4, false), new Majority(3, 5, true))) {
            for (long rights = 1; rights <= MANY; rights++) {
                long needed = majority.needed(rights);
                assertThat(enough(majority, needed, rights)).isTrue();
                assertThat(enough(majority, needed - 1, rights)).isFalse();
            }
        }
    }

    private static boolean enough(Majority majority, long votes, long rights) {
        long got = votes * majority.denominator();
        long wanted = rights * majority.numerator();
        return majority.moreThan() ? got > wanted : got >= wanted;
    }

    @Test
    void countsMoreVotesThanRightsAndNeverFewerThanNone() {
        VoteCount eleven = VoteCount.of(6, 3, 2, 10, Majority.HALF); // somebody of them had no vote, as is known since
        assertThat(eleven.unused()).isZero();
        assertThat(eleven.passed()).isTrue();
        assertThat(VoteCount.of(5, 4, 2, 10, Majority.HALF).passed()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> VoteCount.of(-1, 3, 2, 10, Majority.HALF));
    }

    @Test
    void aCharterAsksAsMuchAsTheLawOrMore() {
        assertThat(new Majority(2, 3, false).isAtLeast(Majority.HALF)).isTrue();
        assertThat(new Majority(1, 2, false).isAtLeast(Majority.HALF))
                .as("half is not more than half")
                .isFalse();
        assertThat(new Majority(2, 4, true).isAtLeast(Majority.HALF)).isTrue();
        assertThat(new Majority(66, 100, false).isAtLeast(Majority.TWO_THIRDS)).isFalse();
        assertThat(new Majority(667, 1000, false).isAtLeast(Majority.TWO_THIRDS))
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Majority(1, 1, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Majority(0, 2, false));
    }

    @ParameterizedTest
    @CsvSource({"86, 57, false", "86, 58, true", "6, 3, false", "6, 4, true", "9, 6, true", "9, 5, false", "0, 0, false"
    })
    void theQuorumIsTwoThirdsOfTheHeads(int heads, int present, boolean met) {
        assertThat(Quorum.of(present, heads, 2, 3).isMet()).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"10, 2", "9, 1", "4, 0", "5, 1", "86, 17"})
    void additionalVotesAreAtMostAFifthOfTheBasicOnes(int members, int most) {
        assertThat(MeetingLaw.mostAdditionalVotes(members)).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({"10, 3", "11, 4", "86, 26", "1, 1"})
    void threeTenthsOfTheMembersMayAsk(int members, int needed) {
        assertThat(MeetingLaw.askersNeeded(members)).isEqualTo(needed);
    }

    @Test
    void delegatesAreATenthButNeverFewerThanFiftyOne() {
        assertThat(MeetingLaw.customaryDelegates(151)).isEqualTo(51);
        assertThat(MeetingLaw.customaryDelegates(511)).isEqualTo(52);
        assertThat(new VotingRights(150, 0, 51).mayHaveDelegates()).isFalse();
        assertThat(new VotingRights(151, 0, 51).mayHaveDelegates()).isTrue();
    }

    @Test
    void everyMatterKnowsItsMajority() {
        assertThat(Stream.of(Matter.values()).filter(Matter::isGrave).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        Matter.CHARTER, Matter.MERGER, Matter.DIVISION, Matter.DISSOLUTION, Matter.FEDERATION);
        assertThat(Matter.CHARTER.lawful()).isEqualTo(Majority.TWO_THIRDS);
        assertThat(Matter.PLAN.lawful()).isEqualTo(Majority.HALF);
        assertThat(Stream.of(Matter.values()).filter(Matter::needsPapers)).containsExactly(Matter.PLAN, Matter.LOSS);
    }
}
