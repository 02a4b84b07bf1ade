package liannong.registry.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import liannong.registry.CreditCode;
import liannong.registry.organisations.Finding.Severity;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law on who a cooperative is made of, on both sides of each of its bounds. */
class CompositionRuleTests {

    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({"4, BROKEN", "5, KEPT"})
    void fiveMembersOrMore(int members, Severity expected) {
        assertThat(finding(FindingRule.FIVE_MEMBERS, members, 0, 0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"799, 201, BROKEN", "800, 200, KEPT", "4, 1, KEPT", "79, 20, BROKEN", "11, 3, BROKEN", "12, 3, KEPT"})
    void eightyOfAHundredAreFarmers(int farmers, int others, Severity expected) {
        assertThat(finding(FindingRule.FARMERS, farmers, others, 0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 1, KEPT", "20, 2, BROKEN", "21, 1, KEPT", "21, 2, BROKEN", "39, 1, KEPT", "39, 2, BROKEN",
        "40, 2, KEPT", "40, 3, BROKEN", "100, 5, KEPT", "100, 6, BROKEN", "5, 1, KEPT", "5, 0, KEPT"
    })
    void enterprisesUpToTheirCap(int members, int enterprises, Severity expected) {
        assertThat(finding(FindingRule.ENTERPRISES, members - enterprises, 0, enterprises))
                .isEqualTo(expected);
    }

    @Test
    void aVillageCollectiveIsNotCappedAndAPublicUnitIsNeverIn() {
        List<Stay> stays = farmers(20);
        stays.add(organisation(OrganisationKind.VILLAGE_COLLECTIVE, FOUNDED, null));
        stays.add(organisation(OrganisationKind.ENTERPRISE, FOUNDED, null));
        assertThat(severity(FindingRule.ENTERPRISES, stays)).isEqualTo(Severity.KEPT);
        assertThat(severity(FindingRule.PUBLIC_ADMINISTRATION, stays)).isEqualTo(Severity.KEPT);
        stays.add(organisation(OrganisationKind.PUBLIC_ADMINISTRATION, FOUNDED, null));
        assertThat(severity(FindingRule.PUBLIC_ADMINISTRATION, stays)).isEqualTo(Severity.BROKEN);
    }

    @Test
    void aFederationIsMeasuredByItsCooperatives() {
        List<Stay> two = List.of(
                organisation(OrganisationKind.COOPERATIVE, FOUNDED, null),
                organisation(OrganisationKind.COOPERATIVE, FOUNDED, null));
        List<Stay> three = new ArrayList<>(two);
        three.add(organisation(OrganisationKind.COOPERATIVE, FOUNDED, null));
        assertThat(new RosterHistory(two).findings(true, TODAY).getFirst().severity())
                .isEqualTo(Severity.BROKEN);
        assertThat(new RosterHistory(three).findings(true, TODAY))
                .extracting(Finding::severity)
                .containsOnly(Severity.KEPT);
    }

    @Test
    void countsFromTheFirstDayOfThePresentStretch() {
        LocalDate first = LocalDate.of(2024, 4, 1);
        LocalDate mended = LocalDate.of(2024, 5, 1);
        LocalDate again = LocalDate.of(2026, 1, 1);
        List<Stay> stays = farmers(4);
        stays.add(new Stay(MemberKind.FARMER, null, FOUNDED, first));
        stays.add(new Stay(MemberKind.FARMER, null, mended, again));
        Finding broken = new RosterHistory(stays).findings(false, TODAY).getFirst();
        assertThat(broken.rule()).isEqualTo(FindingRule.FIVE_MEMBERS);
        assertThat(broken.since()).isEqualTo(again);
        assertThat(new RosterHistory(stays).brokenSince(CompositionRule.FIVE_MEMBERS.kept(), mended))
                .isEmpty();
        assertThat(new RosterHistory(stays).brokenSince(CompositionRule.FIVE_MEMBERS.kept(), mended.minusDays(1)))
                .contains(first);
    }

    @Test
    void farmersAreToBeRestoredWithinSixMonthsAndNoOtherRuleNamesADay() {
        LocalDate fell = LocalDate.of(2025, 8, 31);
        List<Stay> stays = farmers(7);
        stays.add(new Stay(MemberKind.FARMER, null, FOUNDED, fell));
        stays.add(new Stay(MemberKind.OTHER_PERSON, null, FOUNDED, null));
        stays.add(new Stay(MemberKind.OTHER_PERSON, null, FOUNDED, null));
        List<Finding> found = new RosterHistory(stays).findings(false, TODAY);
        assertThat(found.get(1).since()).isEqualTo(fell);
        assertThat(found.get(1).until()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(found.getFirst().until()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "93360781MA0000000X, COOPERATIVE",
        "91360781MA0000000X, ENTERPRISE",
        "N2360781MA0000000X, VILLAGE_COLLECTIVE",
        "11360781MA0000000X, PUBLIC_ADMINISTRATION",
        "54360781MA0000000X, PUBLIC_ADMINISTRATION",
        "51360781MA0000000X, SOCIAL_ORGANISATION",
        "12360781MA0000000X, PUBLIC_INSTITUTION"
    })
    void theCreditCodeProposesTheKind(String code, OrganisationKind expected) {
        assertThat(OrganisationKind.proposed(CreditCode.parse(code))).isEqualTo(expected);
    }

    @Property
    void oneFarmerMoreNeverBreaksFarmersNorTheNumber(
            @ForAll @IntRange(max = 200) int farmers,
            @ForAll @IntRange(max = 60) int others,
            @ForAll @IntRange(max = 20) int enterprises) {
        Composition before = composition(farmers, others, enterprises);
        Composition after = composition(farmers + 1, others, enterprises);
        for (CompositionRule rule : CompositionRule.RULES) {
            if (rule.kept().test(before))
                assertThat(rule.kept().test(after)).as(rule.rule().name()).isTrue();
        }
    }

    @Property
    void whatTheCapLetsInIsNeverMoreThanOneInTwentyAboveTwenty(@ForAll @IntRange(min = 1, max = 5000) int members) {
        int cap = composition(members, 0, 0).cap();
        assertThat(cap).isPositive();
        if (members > 20) {
            assertThat(cap * 20).isLessThanOrEqualTo(members);
            assertThat((cap + 1) * 20).isGreaterThan(members);
        }
    }

    private static Severity finding(FindingRule rule, int farmers, int others, int enterprises) {
        List<Stay> stays = farmers(farmers);
        for (int i = 0; i < others; i++) stays.add(new Stay(MemberKind.OTHER_PERSON, null, FOUNDED, null));
        for (int i = 0; i < enterprises; i++) stays.add(organisation(OrganisationKind.ENTERPRISE, FOUNDED, null));
        return severity(rule, stays);
    }

    private static Severity severity(FindingRule rule, List<Stay> stays) {
        return new RosterHistory(stays)
                .findings(false, TODAY).stream()
                        .filter(found -> found.rule() == rule)
                        .findFirst()
                        .orElseThrow()
                        .severity();
    }

    private static Composition composition(int farmers, int others, int enterprises) {
        return new Composition(farmers + others + enterprises, farmers, enterprises, 0, 0);
    }

    private static List<Stay> farmers(int count) {
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < count; i++) stays.add(new Stay(MemberKind.FARMER, null, FOUNDED, null));
        return stays;
    }

    private static Stay organisation(OrganisationKind kind, LocalDate from, @Nullable LocalDate to) {
        return new Stay(MemberKind.ORGANISATION, kind, from, to);
    }
}
