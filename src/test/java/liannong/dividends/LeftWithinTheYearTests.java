package liannong.dividends;

import static liannong.dividends.RunCase.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.dividends.proofs.Proofs;
import liannong.registry.organisations.ExitReason;
import liannong.schedule.TestClock;
import liannong.shares.Evidence;
import liannong.shares.TestDepartures;
import liannong.shares.leaving.Departures;
import liannong.shares.leaving.NewDeparture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Who dies within the year has traded until then: that is returned to his heirs, and he takes part by nothing else. */
@SpringBootTest
class LeftWithinTheYearTests {

    private final ApplicationContext context;
    private final RunCase test;
    private final TestCounty county;
    private final TestPath path;
    private final TestDepartures departures;

    @Autowired
    LeftWithinTheYearTests(ApplicationContext context) {
        this.context = context;
        this.test = new RunCase(context);
        this.county = test.county;
        this.path = test.path;
        this.departures = new TestDepartures(context, county);
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    /** domain.md 1.10 with M04 dead in December: his trade counts, and five heads and five bases are left. */
    @Test
    void hisTradeIsReturnedAndTheRestIsDividedAmongThoseWhoAreThere() {
        departures.inherited(county.members.get(3), december(), List.of());
        long run = path.drafted();
        assertThat(test.lines(run))
                .containsExactly(
                        "E06|450000|5870000|2430000|2081970|4511970",
                        "M01|540000|4060000|2916000|1440000|4356000",
                        "M02|360000|3830000|1944000|1358424|3302424",
                        "M03|270000|2690000|1458000|954089|2412089",
                        "M04|180000|0|972000|0|972000",
                        "M05|0|1820000|0|645517|645517");
        Distributions distributions = context.getBean(Distributions.class);
        TestCounty.run(
                county.bookkeeper,
                () -> assertThat(ByHand.check(
                                distributions.run(run).orElseThrow(), distributions.explained(run, 0, 100)))
                        .isEmpty());
    }

    @Test
    void itIsPaidToHisHouseholdAndHisShareOfTheReserveIsASupplementToHisStatement() {
        TestCounty.Member dead = county.members.get(3);
        departures.inherited(dead, december(), List.of());
        path.released(path.over(path.onNotice(path.submitted())));
        assertThat(path.number(
                        "select p.amount_fen from payables p where p.source_kind = 'DIVIDEND_LINE' and p.household_id = ?",
                        dead.householdId()))
                .isEqualTo(9_720_00);
        assertThat(path.number("select amount_fen from settlement_supplements where member_id = ?", dead.id()))
                .isEqualTo(1_800_00);
    }

    @Test
    void whoTradedNothingBeforeHeLeftHasNoLine() {
        departures.inherited(county.members.get(4), december(), List.of());
        assertThat(test.lines(path.drafted())).hasSize(5).noneMatch(line -> line.startsWith("M05"));
    }

    @Test
    void whoDiedWithinTheYearIsSettledWithFirst() {
        notSettledYet(december());
    }

    @Test
    void soIsWhoDiedInAnEarlierYear() {
        notSettledYet(december().minusYears(1));
    }

    @Test
    void whoLeavesAfterTheRecordDateTakesPartInAllOfIt() {
        TestCounty.Member leaver = county.members.get(3);
        departed(leaver, ExitReason.WITHDRAWN, LocalDate.of(county.year, 9, 1));
        assertThat(test.lines(path.drafted())).contains("M04|180000|1830000|972000|624126|1596126");
    }

    private void notSettledYet(LocalDate death) {
        TestCounty.Member dead = county.members.get(3);
        departures.died(dead, death);
        departed(dead, ExitReason.DIED, death);
        long run = TestCounty.as(county.bookkeeper, () -> path.runs().open(county.cooperative, county.year));
        refused(
                RunReason.DEPARTURE_NOT_SETTLED,
                county.bookkeeper,
                () -> path.runs().compute(run, TestPath.SURPLUS, TestPath.LOSS));
    }

    /** It is known, and nobody settled with him yet. */
    private void departed(TestCounty.Member member, ExitReason reason, LocalDate notifiedOn) {
        TestCounty.run(
                county.bookkeeper,
                () -> context.getBean(Departures.class)
                        .notify(new NewDeparture(
                                UUID.randomUUID(),
                                county.cooperative,
                                member.id(),
                                reason,
                                notifiedOn,
                                null,
                                null,
                                Evidence.of("证明"))));
    }

    @Test
    void theAuditorsFingerprintHoldsTheDayOfLeaving() {
        departures.inherited(county.members.get(3), december(), List.of());
        long run = path.submitted();
        String rows = path.text(
                "select string_agg(member_key || '|' || contribution_fen || '|' || opening_reserve_fen || '|' || trade_hundredths"
                        + " || '|' || fiscal_held_fen || '|' || donation_held_fen, chr(10) order by member_key collate \"C\")"
                        + " || chr(10) from dividend_inputs where run_id = ?",
                run);
        String left = path.text(
                "select left_on::text from members where id = ?",
                county.members.get(3).id());
        String withTheDay = rows.replaceFirst("(?m)^(M04.*)$", "$1|" + left).stripTrailing();
        assertThat(fingerprint(run))
                .isEqualTo(path.text("select encode(sha256(convert_to(?, 'UTF8')), 'hex')", withTheDay));
    }

    private String fingerprint(long run) {
        var out = new ByteArrayOutputStream();
        TestCounty.run(county.bookkeeper, () -> {
            try {
                context.getBean(Proofs.class).json(run, out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
        return JsonMapper.shared()
                .readTree(out.toByteArray())
                .findPath("inputs_sha256")
                .asString();
    }

    @Test
    void noRowTakesPartByWhatWasGivenBack() {
        departures.inherited(county.members.get(3), december(), List.of());
        long run = path.drafted();
        assertThatThrownBy(() -> county.owner()
                        .sql("update dividend_inputs set contribution_fen = 1 where run_id = ? and left_on is not null")
                        .param(run)
                        .update())
                .hasStackTraceContaining("dividend_inputs");
    }

    private LocalDate december() {
        return LocalDate.of(county.year, 12, 20);
    }
}
