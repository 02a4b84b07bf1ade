package liannong.dividends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import liannong.DemonstrationIT;
import liannong.access.SystemUser;
import liannong.dividends.entitlements.EntitlementRow;
import liannong.dividends.entitlements.Entitlements;
import liannong.dividends.entitlements.ShownRuns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every line of the demonstration county follows from its own explanation. */
class ExplanationIT extends DemonstrationIT {

    @Autowired
    private Distributions distributions;

    @Autowired
    private Entitlements entitlements;

    @Autowired
    private ApplicationContext context;

    @Test
    void whatIsShownOfALineGivesItsAmountForEveryLineOfTheCounty() {
        List<String> wrong = new ArrayList<>();
        int lines = SystemUser.act(() -> recompute(wrong));
        assertThat(wrong).isEmpty();
        assertThat(lines).as("lines of all years").isGreaterThan(40_000);
    }

    @Test
    void soDoesEveryLineOfItsRunsBySchemes() {
        List<EntitlementRow> runs = SystemUser.act(() -> entitlements.runs(""));
        assertThat(runs).extracting(EntitlementRow::state).contains(RunState.RELEASED, RunState.ON_NOTICE);
        var shown = new ShownRuns(context);
        for (EntitlementRow run : runs)
            assertThat(SystemUser.act(() -> shown.wrong(run.id()))).isEmpty();
        assertThat(runs.stream().mapToInt(EntitlementRow::lineCount).sum())
                .as("lines")
                .isGreaterThan(40);
    }

    private int recompute(List<String> wrong) {
        var all = new Distributions.Filter(0, "", "");
        int lines = 0;
        int runs = distributions.totals(all).runs();
        for (int at = 0; at < runs; at += Distributions.LONGEST_PAGE) {
            for (RunRow row : distributions.list(all, at, Distributions.LONGEST_PAGE)) {
                if (row.lines() == 0) continue;
                RunView run = distributions.run(row.id()).orElseThrow();
                List<ExplainedLine> explained = distributions.explained(row.id(), 0, 2_000);
                assertThat(explained).hasSize(run.lineCount());
                wrong.addAll(ByHand.check(run, explained));
                lines += explained.size();
            }
        }
        return lines;
    }
}
