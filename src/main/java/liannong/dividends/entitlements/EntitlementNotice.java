package liannong.dividends.entitlements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import liannong.base.Money;
import liannong.dividends.CorrectedLines;
import liannong.dividends.RunTexts;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.Scheme;
import liannong.notices.NoticeLine;
import liannong.notices.OpenNotice;
import liannong.notices.SummaryLine;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the public notice of a run: what was divided, by which rule, and what each is to get; names masked. */
@Component
class EntitlementNotice {

    /** More columns than these do not fit on a wall or a phone: then the sum alone is laid open. */
    private static final int MOST_COLUMNS = 4;

    private record Line(
            long id, String name, String place, @Nullable Long householdId, long totalFen, long earlierFen)
            implements CorrectedLines.Line {}

    private record PoolAmount(int position, long amountFen, long keptFen) {}

    private record Part(long lineId, int position, long amountFen) {}

    private record FigureAmount(String name, long amountFen, long leftFen) {}

    private final JdbcClient jdbc;
    private final SchemeSql schemes;
    private final GrainPriceSql prices;
    private final Entitlements entitlements;
    private final RunTexts texts;

    EntitlementNotice(
            JdbcClient jdbc, SchemeSql schemes, GrainPriceSql prices, Entitlements entitlements, RunTexts texts) {
        this.jdbc = jdbc;
        this.schemes = schemes;
        this.prices = prices;
        this.entitlements = entitlements;
        this.texts = texts;
    }

    /**
     * @param passed the sentence that says who passed it, empty where nobody votes
     * @param root of the lines, which the notice prints
     */
    OpenNotice of(EntitlementRun run, String passed, String root) {
        List<Line> lines =
                jdbc.sql("""
                        select l.id, h.name, h.place, l.household_id, l.total_fen, l.earlier_fen
                        from entitlement_lines l join entitlement_holders h on h.run_id = l.run_id and h.holder_key = l.holder_key
                        where l.run_id = :run order by l.holder_key collate "C\"""").param("run", run.id()).query(Line.class).list();
        String organisation = jdbc.sql("select name from organisations where id = :id")
                .param("id", run.organisationId)
                .query(String.class)
                .single();
        if (run.isCorrection()) return correction(run, organisation, passed, lines, root);
        return run.kind == RunKind.EXIT
                ? exits(run, organisation, lines, root)
                : scheme(run, organisation, passed, lines, root);
    }

    private OpenNotice exits(EntitlementRun run, String organisation, List<Line> lines, String root) {
        return open(
                run,
                organisation,
                texts.text("entitlement.notice.exit-title"),
                texts.text("entitlement.notice.exit-intro", lines.size()),
                List.of(new SummaryLine(texts.text("entitlement.notice.total"), amount(run.totalFen), true, false)),
                List.of(texts.text("entitlement.notice.refund")),
                List.of(amount(run.totalFen)),
                lines.stream()
                        .map(line -> line(line, List.of(amount(line.totalFen()))))
                        .toList(),
                root);
    }

    private OpenNotice scheme(EntitlementRun run, String organisation, String passed, List<Line> lines, String root) {
        Scheme scheme = schemes.scheme(run.schemeVersion());
        List<PoolAmount> amounts = amounts(run.id());
        List<Integer> shown = IntStream.range(0, scheme.pools().size())
                .filter(i -> scheme.pools().get(i).keptBy() == null)
                .boxed()
                .toList();
        if (shown.size() > MOST_COLUMNS || shown.size() == 1) shown = List.of();
        Map<Long, Map<Integer, Long>> parts = parts(run.id());
        List<Integer> columns = shown;
        List<String> headings = new ArrayList<>();
        columns.forEach(i -> headings.add(scheme.pools().get(i).name()));
        headings.add(texts.text("entitlement.notice.total"));
        List<String> totals = new ArrayList<>();
        columns.forEach(i -> totals.add(amount(amounts.get(i).amountFen())));
        totals.add(amount(run.totalFen));
        return open(
                run,
                organisation,
                texts.text("entitlement.notice.title", scheme.name()),
                passed
                        + texts.text(
                                "entitlement.notice.intro",
                                scheme.name(),
                                scheme.source(),
                                Fmt.date(run.firstDay),
                                Fmt.date(run.lastDay)),
                summary(run, scheme, amounts),
                headings,
                totals,
                lines.stream()
                        .map(line -> {
                            Map<Integer, Long> own = parts.getOrDefault(line.id(), Map.of());
                            List<String> cells = new ArrayList<>();
                            columns.forEach(i -> cells.add(amount(own.getOrDefault(i + 1, 0L))));
                            cells.add(amount(line.totalFen()));
                            return line(line, cells);
                        })
                        .toList(),
                root);
    }

    /** Everybody's right amount, what he was given before, and the difference. */
    private OpenNotice correction(
            EntitlementRun run, String organisation, String passed, List<Line> lines, String root) {
        Scheme scheme = schemes.scheme(run.schemeVersion());
        List<SummaryLine> summary = new ArrayList<>();
        entitlements.figuresBeside(run.id()).forEach(figure -> summary.add(figure(figure)));
        entitlements.pricesBeside(run.id()).stream()
                .filter(price -> !price.isSame())
                .forEach(price -> summary.add(price(price)));
        summary.addAll(pools(run, scheme, amounts(run.id())));
        var corrected = new CorrectedLines(lines, texts);
        summary.addAll(corrected.summary());
        return open(
                run,
                organisation,
                texts.text("entitlement.notice.corrected-title", scheme.name(), run.correctionNo),
                passed
                        + texts.text(
                                "entitlement.notice.corrected-intro",
                                scheme.name(),
                                scheme.source(),
                                Fmt.date(run.firstDay),
                                Fmt.date(run.lastDay),
                                Objects.requireNonNull(run.reason)),
                summary,
                corrected.headings(),
                corrected.totals(),
                lines.stream()
                        .map(line -> line(line, CorrectedLines.cells(line)))
                        .toList(),
                root);
    }

    private SummaryLine price(PriceBeside price) {
        String label = texts.text("entitlement.notice.price-before", price.grain(), price.before());
        return new SummaryLine(label, price.now(), true, false);
    }

    private SummaryLine figure(FigureBeside figure) {
        String label = figure.isSame()
                ? figure.name()
                : texts.text("entitlement.notice.figure-before", figure.name(), amount(figure.beforeFen()));
        return new SummaryLine(label, amount(figure.amountFen()), true, false);
    }

    private Map<Long, Map<Integer, Long>> parts(long runId) {
        return jdbc
                .sql("select line_id, position, amount_fen from entitlement_parts where run_id = :run")
                .param("run", runId)
                .query(Part.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Part::lineId, Collectors.toMap(Part::position, Part::amountFen)));
    }

    private List<SummaryLine> summary(EntitlementRun run, Scheme scheme, List<PoolAmount> amounts) {
        List<SummaryLine> summary = new ArrayList<>();
        jdbc.sql("select name, amount_fen, left_fen from entitlement_figures where run_id = :run order by name")
                .param("run", run.id())
                .query(FigureAmount.class)
                .list()
                .forEach(
                        figure -> summary.add(new SummaryLine(figure.name(), amount(figure.amountFen()), true, false)));
        summary.addAll(pools(run, scheme, amounts));
        summary.add(new SummaryLine(texts.text("entitlement.notice.total"), amount(run.totalFen), true, false));
        return summary;
    }

    private List<PoolAmount> amounts(long runId) {
        return jdbc.sql(
                        "select position, amount_fen, kept_fen from entitlement_pools where run_id = :run order by position")
                .param("run", runId)
                .query(PoolAmount.class)
                .list();
    }

    /** What each pool is, and by what price where it has one. */
    private List<SummaryLine> pools(EntitlementRun run, Scheme scheme, List<PoolAmount> amounts) {
        List<SummaryLine> summary = new ArrayList<>();
        var price = new PriceSentence(texts::text, run.firstDay, run.lastDay, prices.of(run.id()));
        for (int i = 0; i < scheme.pools().size(); i++) {
            Pool pool = scheme.pools().get(i);
            String label = pool.keptBy() == null
                    ? pool.name()
                    : texts.text("entitlement.notice.kept", pool.name(), pool.keptBy());
            label = price.of(pool)
                    .map(said -> texts.text("entitlement.notice.priced", said))
                    .map(label::concat)
                    .orElse(label);
            summary.add(new SummaryLine(label, amount(amounts.get(i).amountFen()), false, true));
        }
        return summary;
    }

    private static OpenNotice open(
            EntitlementRun run,
            String organisation,
            String title,
            String intro,
            List<SummaryLine> summary,
            List<String> headings,
            List<String> totals,
            List<NoticeLine> lines,
            String root) {
        return new OpenNotice(
                "ENTITLEMENT",
                EntitlementRelease.RUN,
                run.id(),
                run.organisationId,
                run.divisionCode,
                organisation,
                title,
                intro,
                summary,
                headings,
                totals,
                lines,
                root);
    }

    private static NoticeLine line(Line line, List<String> cells) {
        return new NoticeLine(
                line.id(), line.householdId() == null ? line.name() : Fmt.masked(line.name()), line.place(), cells);
    }

    private static String amount(long fen) {
        return Fmt.money(new Money(fen));
    }
}
