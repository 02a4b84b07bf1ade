package liannong.dividends;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.access.SignedIn;
import liannong.schedule.TestClock;
import liannong.shares.ShareClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** The slips and movements that are shown for a line are those it was computed from, and come to what it says. */
@SpringBootTest
class RowsBehindTests {

    private final ApplicationContext context;
    private final TestCounty county;
    private final TestPath path;
    private final RowsBehind rows;

    @Autowired
    RowsBehindTests(ApplicationContext context, RowsBehind rows) {
        this.context = context;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new TestPath(context, county);
        this.rows = rows;
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void theyComeToTheTradeTheContributionAndTheReserveOfEveryLine() {
        long run = path.released();
        for (TestCounty.Member member : county.members) {
            long line = line(run, member);
            TestCounty.run(county.bookkeeper, () -> {
                assertThat(rows.slips(line).stream()
                                .mapToLong(SlipBehind::quantityHundredths)
                                .sum())
                        .isEqualTo(input("trade_hundredths", run, member));
                assertThat(fen(line, false)).isEqualTo(input("contribution_fen", run, member));
                assertThat(fen(line, true)).isEqualTo(input("opening_reserve_fen", run, member));
            });
        }
    }

    @Test
    void whatCameToLightAfterwardsIsBehindTheCorrectionAndNotBehindTheFirstRun() {
        TestCounty.Member m05 = county.members.get(4);
        long run = path.released();
        county.trade(m05, 25_000_00, 1_00, LocalDate.of(county.year, 10, 8));
        long correction = path.corrected(run);
        TestCounty.run(county.bookkeeper, () -> {
            assertThat(rows.slips(line(run, m05))).isEmpty();
            assertThat(rows.slips(line(correction, m05)))
                    .singleElement()
                    .satisfies(slip -> assertThat(slip.quantityHundredths()).isEqualTo(25_000_00));
        });
    }

    @Test
    void aHouseholdSeesThoseOfItsOwnLineAndNoneOfANeighbours() {
        long line = line(path.onNotice(), county.members.getFirst());
        SignedIn own = county.householdUser(county.members.getFirst());
        SignedIn neighbour = county.householdUser(county.members.get(1));
        assertThat(TestCounty.as(own, () -> rows.slips(line))).isNotEmpty();
        assertThat(TestCounty.as(own, () -> rows.movements(line))).isNotEmpty();
        assertThat(TestCounty.as(neighbour, () -> rows.slips(line))).isEmpty();
        assertThat(TestCounty.as(neighbour, () -> rows.movements(line))).isEmpty();
    }

    private long fen(long line, boolean reserve) {
        return rows.movements(line).stream()
                .filter(move -> (move.shareClass() == ShareClass.RESERVE) == reserve)
                .mapToLong(MovementBehind::amountFen)
                .sum();
    }

    private long line(long run, TestCounty.Member member) {
        return path.number("select id from dividend_lines where run_id = ? and member_id = ?", run, member.id());
    }

    private long input(String column, long run, TestCounty.Member member) {
        return path.number(
                "select " + column + " from dividend_inputs where run_id = ? and member_id = ?", run, member.id());
    }
}
