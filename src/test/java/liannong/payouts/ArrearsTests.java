package liannong.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import liannong.TestCounty;
import liannong.TestPath;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What is past its day and has not arrived is summed over all payers, not only over those of a page. */
@SpringBootTest
class ArrearsTests {

    private final ApplicationContext context;
    private final ReceivedMoney received;

    @Autowired
    ArrearsTests(ApplicationContext context, ReceivedMoney received) {
        this.context = context;
        this.received = received;
    }

    @BeforeEach
    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void whatIsPastItsDayIsSummedAndListedPageByPage() {
        TestCounty late = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        var path = new TestPath(context, late);
        long run = path.released();
        assertThat(sums(late)).isEqualTo(new ReceivedMoney.ArrearsSums(0, 0, 0, 0));
        TestClock.moveTo(context, path.dueOn(run).plusDays(40));
        assertThat(sums(late)).isEqualTo(new ReceivedMoney.ArrearsSums(1, 6, 162_000_00, 1));
        assertThat(TestCounty.as(late.bookkeeper, () -> received.arrears(0, 5)))
                .singleElement()
                .satisfies(row -> assertThat(row.days()).isEqualTo(40));
        assertThat(TestCounty.as(late.bookkeeper, () -> received.arrears(1, 5))).isEmpty();
    }

    private ReceivedMoney.ArrearsSums sums(TestCounty of) {
        return TestCounty.as(of.bookkeeper, received::arrearsSums);
    }
}
