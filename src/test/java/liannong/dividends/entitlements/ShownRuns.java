package liannong.dividends.entitlements;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** Runs by schemes as their pages show them, for who recomputes them by hand. */
public final class ShownRuns {

    private static final int MOST_LINES = Entitlements.LONGEST_PAGE;

    private final Entitlements entitlements;
    private final CountedParts counted;
    private final SchemeBook book;

    public ShownRuns(ApplicationContext context) {
        entitlements = context.getBean(Entitlements.class);
        counted = context.getBean(CountedParts.class);
        book = context.getBean(SchemeBook.class);
    }

    /** What does not follow from what is shown of a run; empty when all of it does. */
    public List<String> wrong(long runId) {
        return EntitlementByHand.check(shown(runId));
    }

    EntitlementByHand.Shown shown(long runId) {
        EntitlementRow run = entitlements.run(runId).orElseThrow();
        Map<String, Long> named = entitlements.named(runId).stream()
                .collect(Collectors.toMap(Entitlements.EntitledName::key, Entitlements.EntitledName::tradeHundredths));
        return new EntitlementByHand.Shown(
                run,
                book.scheme(requireNonNull(run.schemeVersionId())).pools(),
                entitlements.pools(runId),
                entitlements.figures(runId),
                entitlements.lines(runId, 0, MOST_LINES).stream()
                        .map(row -> new EntitlementByHand.Line(
                                row,
                                counted.of(row.id()),
                                counted.held(row.id()),
                                counted.slips(row.id()),
                                named.getOrDefault(row.key(), 0L)))
                        .toList());
    }
}
