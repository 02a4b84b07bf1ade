package liannong.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import liannong.TestCounty;
import liannong.TestPath;
import liannong.notices.Objections;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** The bureau sees an objection until it is answered, also when the others of its run are paid. */
@SpringBootTest
class HeldLinesOfTheCountyTests {

    private final ApplicationContext context;
    private final CountyFigures figures;
    private final TestCounty county;
    private final TestPath path;

    @Autowired
    HeldLinesOfTheCountyTests(ApplicationContext context, CountyFigures figures) {
        this.context = context;
        this.figures = figures;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new TestPath(context, county);
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void aRunWithAnObjectionWaitsForItsReleaseAndTheObjectionStaysInSightAfterIt() {
        long run = path.onNotice();
        int before = work().objected();
        long objection = path.objection(run, county.members.getFirst());
        path.over(run); // and with it the notices of other tests
        OpenWork over = work();
        assertThat(over.objected()).isEqualTo(before + 1);
        path.released(run);
        assertThat(work().ready()).as("it was one of those").isEqualTo(over.ready() - 1);
        assertThat(work().objected()).isEqualTo(before + 1);
        TestCounty.run(county.chair, () -> context.getBean(Objections.class).answer(objection, "已核对过磅单"));
        assertThat(work().objected()).isEqualTo(before);
    }

    private OpenWork work() {
        return TestCounty.as(county.approver, () -> figures.of(county.year)).work();
    }
}
