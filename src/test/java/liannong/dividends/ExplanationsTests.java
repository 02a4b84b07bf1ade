package liannong.dividends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import liannong.TestCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** The explanation of the golden run (domain.md 1.10) gives the run, and a fen elsewhere is found. */
@SpringBootTest
class ExplanationsTests {

    private final Distributions distributions;
    private final RunCase test;

    @Autowired
    ExplanationsTests(ApplicationContext context, Distributions distributions) {
        this.distributions = distributions;
        this.test = new RunCase(context);
    }

    @Test
    void everyAmountFollowsFromWhatIsShownAndAFenMoreDoesNot() {
        long run = test.path.drafted();
        TestCounty.run(test.county.bookkeeper, () -> {
            RunView shown = distributions.run(run).orElseThrow();
            List<ExplainedLine> lines = distributions.explained(run, 0, 100);
            assertThat(lines).hasSize(6);
            assertThat(ByHand.check(shown, lines)).isEmpty();
            assertThat(distributions.explained(run, 4, 100)).isEqualTo(lines.subList(4, 6));
        });
        List<ExplainedLine> lines = TestCounty.as(test.county.bookkeeper, () -> distributions.explained(run, 0, 100));
        RunView shown = TestCounty.as(
                test.county.bookkeeper, () -> distributions.run(run).orElseThrow());
        assertThat(ByHand.check(shown, lines.subList(1, 6)))
                .as("one line less")
                .anyMatch(said -> said.contains("refund: computed"));
    }
}
