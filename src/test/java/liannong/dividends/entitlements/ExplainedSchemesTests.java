package liannong.dividends.entitlements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import liannong.TestCounty;
import liannong.TestEntitlements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Every line of a scheme follows from its own explanation, recomputed by somebody who has nothing else. */
@SpringBootTest
class ExplainedSchemesTests {

    private final ApplicationContext context;
    private TestCounty county;
    private TestEntitlements year;
    private ShownRuns shown;

    @Autowired
    ExplainedSchemesTests(ApplicationContext context) {
        this.context = context;
    }

    @BeforeEach
    void aCooperative() {
        county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        year = new TestEntitlements(context, county);
        shown = new ShownRuns(context);
    }

    @Test
    void aFloorAndAPartOfTheRestDoAndSoDoWagesRentByDaysAndRentInGrain() {
        for (TestCounty.Member member : county.members.subList(0, 3)) {
            county.land(member, 320, 540_000, LocalDate.of(county.year - 1, 3, 5));
        }
        for (long run : List.of(year.floorAndRest(), year.posts(), year.rent(), year.rentInGrain())) {
            EntitlementByHand.Shown all = TestCounty.as(county.bookkeeper, () -> shown.shown(run));
            assertThat(all.lines()).isNotEmpty();
            assertThat(EntitlementByHand.check(all)).isEmpty();
        }
    }

    @Test
    void anAmountThatIsAFenOffIsFoundAndSoIsAHoldingThatIsNotWhatWasCounted() {
        long run = year.floorAndRest();
        EntitlementByHand.Shown all = TestCounty.as(county.bookkeeper, () -> shown.shown(run));
        EntitlementByHand.Line line = all.lines().getFirst();
        CountedPart part = line.parts().getFirst();
        assertThat(EntitlementByHand.check(with(all, withParts(line, oneFenMore(part)))))
                .anyMatch(said -> said.contains(line.row().key() + " of " + part.pool()));
        var more = new EntitlementByHand.Line(
                line.row(),
                line.parts(),
                List.of(line.held().getFirst(), line.held().getFirst()),
                line.slips(),
                0);
        assertThat(EntitlementByHand.check(with(all, more)))
                .anyMatch(said -> said.contains(line.row().key() + " counts for " + part.pool()));
    }

    private static EntitlementByHand.Shown with(EntitlementByHand.Shown all, EntitlementByHand.Line first) {
        List<EntitlementByHand.Line> lines = new ArrayList<>(all.lines());
        lines.set(0, first);
        return new EntitlementByHand.Shown(all.run(), all.pools(), all.filled(), all.figures(), lines);
    }

    private static EntitlementByHand.Line withParts(EntitlementByHand.Line line, CountedPart first) {
        List<CountedPart> parts = new ArrayList<>(line.parts());
        parts.set(0, first);
        return new EntitlementByHand.Line(line.row(), parts, line.held(), line.slips(), line.named());
    }

    private static CountedPart oneFenMore(CountedPart part) {
        return new CountedPart(
                part.position(),
                part.pool(),
                part.nature(),
                part.weight(),
                part.amountKind(),
                part.rate(),
                part.eachFen(),
                part.figure(),
                part.figureFen(),
                part.asPromised(),
                part.poolFen(),
                part.all(),
                part.mine(),
                part.amountFen() + 1);
    }
}
