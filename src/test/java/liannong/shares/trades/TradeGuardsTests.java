package liannong.shares.trades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import liannong.TestCounty;
import liannong.shares.TestRegister;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What no statement enters, whoever sends it: a taking back that is no mirror, a number twice, a row in another's name. */
@SpringBootTest
class TradeGuardsTests {

    private static final LocalDate DAY = TestRegister.DAY;

    private final TestCounty county;
    private final TestTrades test;

    @Autowired
    TradeGuardsTests(ApplicationContext context, Trades trades, TradeSlips slips) {
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.test = new TestTrades(county, county.farmer("M01", true), trades, slips);
    }

    @Test
    void theDatabaseTakesNothingElseForATakingBackAndNoSecondSlipOfANumber() {
        test.enter(test.slip("0012", DAY));
        long slip = test.only().id();
        breaks("trade_mirrors", "quantity_hundredths = -1", "corrects_id = " + slip, "reason = '抄错'");
        breaks("trade_mirrors", mirror(slip, "traded_on = traded_on + 1"));
        breaks("trade_mirrors", mirror(slip, "product = '脐橙二级'"));
        breaks("says_why", mirror(slip, "reason = null"));
        breaks("trades_slip_once", "product = product");
        breaks("slip_entered_again", "entry_no = 2");
        breaks("trade_is_a_members", "slip_no = '0013'", "traded_on = '2014-12-31'");
        breaks("lies in the future", "slip_no = '0013'", "traded_on = current_date + 400");
        breaks("trades_words", "slip_no = ' 0013'");
        breaks("trades_worth", "slip_no = '0013'", "amount_fen = -1");
        breaks("row-level security", "slip_no = '0013'", "recorded_by = 1");
        breaks(
                "row-level security",
                "slip_no = '0013'",
                "command_id = null",
                "command_print = null",
                "recorded_by = null");
        test.copy(county.bookkeeper, mirror(slip, "reason = '抄错'"));
        breaks("trades_taken_back_once", mirror(slip, "reason = '抄错'"));
        breaks("trade_mirrors", mirror(test.rows(DAY.getYear()).getFirst().id(), "reason = '恢复'"));
        test.copy(county.bookkeeper, "entry_no = 2");
        assertThat(test.totals(DAY.getYear(), "").slips()).isOne();
    }

    private static String[] mirror(long slip, String otherwise) {
        return new String[] {
            "quantity_hundredths = -quantity_hundredths",
            "amount_fen = -amount_fen",
            "corrects_id = " + slip,
            "reason = '抄错'",
            otherwise
        };
    }

    private void breaks(String promise, String... otherwise) {
        assertThatThrownBy(() -> test.copy(county.bookkeeper, otherwise))
                .rootCause()
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        broken -> assertThat(broken.getMessage() + " " + promiseOf(broken))
                                .contains(promise));
    }

    private static String promiseOf(PSQLException broken) {
        ServerErrorMessage said = broken.getServerErrorMessage();
        return said == null || said.getConstraint() == null ? "" : said.getConstraint();
    }
}
