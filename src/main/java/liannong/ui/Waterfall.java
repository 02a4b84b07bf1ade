package liannong.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import liannong.base.Money;
import org.jspecify.annotations.Nullable;

/** How an amount became others: totals stand on the ground, what is taken off hangs from the level before it. */
public class Waterfall extends Chart {

    /** What a bar is; it decides the colour, where the bar stands and whether it is read as a deduction. */
    public enum Kind {
        SURPLUS("--ln-c6", true, false),
        LOSS("--ln-red", false, true),
        RESERVE("--ln-c4", false, true),
        DISTRIBUTABLE("--ln-ink-2", true, false),
        REFUND("--ln-green", false, false),
        RESIDUAL("--ln-green-mid", false, false);

        private final String colour;
        private final boolean total;
        private final boolean deduction;

        Kind(String colour, boolean total, boolean deduction) {
            this.colour = colour;
            this.total = total;
            this.deduction = deduction;
        }
    }

    /** One bar; the amount is never negative, a deduction gets its sign from its kind. */
    public record Bar(Kind kind, String label, String note, Money amount) {

        private String written() {
            return Fmt.money(kind.deduction ? amount.negated() : amount);
        }
    }

    /** The least the refund must be by law, drawn as a line on its bar. */
    public record Floor(String label, Money amount) {}

    private static final Money TEN_THOUSAND_YUAN_TEN_TIMES = new Money(10_000_000);
    private static final int HEIGHT = 264;

    /** A note breaks after its first part, so that neighbours stay apart on a narrow page. */
    private static final Pattern COMMA = Pattern.compile("，|, ");

    private final boolean inWan;

    public Waterfall(String finding, List<Bar> bars, @Nullable Floor floor) {
        super(finding, HEIGHT);
        inWan = bars.stream().anyMatch(bar -> bar.amount().compareTo(TEN_THOUSAND_YUAN_TEN_TIMES) >= 0);
        atLeast(92 * bars.size());
        option(drawing(bars, floor));
        table(
                List.of(getTranslation("ui.item"), getTranslation("ui.amount-in-yuan")),
                bars.stream()
                        .map(bar -> List.of(joined(bar.label(), bar.note()), bar.written()))
                        .toList());
    }

    /** The unit of the labels on the bars: 元, or 万元 where the amounts are large. */
    public String unit() {
        return getTranslation(inWan ? "ui.unit-wan" : "ui.unit-yuan");
    }

    private Map<String, Object> drawing(List<Bar> bars, @Nullable Floor floor) {
        List<Object> ground = new ArrayList<>();
        List<Object> shown = new ArrayList<>();
        List<Object> lines = new ArrayList<>();
        List<Object> floors = new ArrayList<>();
        Money level = Money.ZERO;
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            Money top = bar.kind().total ? bar.amount() : level;
            level = bar.kind().total ? bar.amount() : level.minus(bar.amount());
            ground.add(bar.kind().total ? BigDecimal.ZERO : level.yuan());
            shown.add(shape(bar));
            if (i + 1 < bars.size()) {
                lines.add(List.of(point(i, level.yuan()), point(i + 1, level.yuan())));
            }
            if (floor != null && bar.kind() == Kind.REFUND) {
                floors.add(mark(i, top.minus(floor.amount()).yuan(), floor.label()));
            }
        }
        Map<String, Object> below = series("bar", ground);
        below.put("stack", "w");
        below.put("silent", true);
        below.put("itemStyle", Map.of("color", "transparent"));
        Map<String, Object> above = series("bar", shown);
        above.put("stack", "w");
        above.put("barWidth", "64%");
        Map<String, Object> connectors = new LinkedHashMap<>();
        connectors.put("silent", true);
        connectors.put("z", 1);
        connectors.put("symbol", "none");
        connectors.put("label", Map.of("show", false));
        connectors.put("lineStyle", Map.of("color", "--ln-line-strong", "type", "solid", "width", 1));
        connectors.put("data", lines);
        above.put("markLine", connectors);
        Map<String, Object> minimum = series("scatter", floors);
        minimum.put("silent", true);
        minimum.put("z", 4);
        return Map.of(
                "grid", Map.of("left", 4, "right", 4, "top", 26, "bottom", 60),
                "xAxis", axis(bars),
                "yAxis", Map.of("show", false, "min", 0, "max", highest(bars)),
                "series", List.of(below, above, minimum));
    }

    private static Map<String, Object> axis(List<Bar> bars) {
        Map<String, Object> label = new LinkedHashMap<>();
        label.put("interval", 0);
        label.put("lineHeight", 16);
        label.put("rich", Map.of("a", Map.of("fontSize", 13, "color", "--ln-ink"), "b", Map.of("color", "--ln-ink-3")));
        return Map.of(
                "type",
                "category",
                "axisLabel",
                label,
                "data",
                bars.stream()
                        .map(bar -> "{a|" + bar.label() + "}"
                                + (bar.note().isEmpty()
                                        ? ""
                                        : "\n{b|" + COMMA.matcher(bar.note()).replaceAll("}\n{b|") + "}"))
                        .toList());
    }

    private static BigDecimal highest(List<Bar> bars) {
        return bars.stream().map(bar -> bar.amount().yuan()).reduce(BigDecimal.ONE, BigDecimal::max);
    }

    private Map<String, Object> shape(Bar bar) {
        boolean outlined = bar.kind() == Kind.RESERVE;
        Map<String, Object> style = new LinkedHashMap<>();
        style.put("color", bar.kind().colour);
        style.put("borderColor", outlined ? "#a8924a" : "transparent");
        style.put("borderWidth", outlined ? 1 : 0);
        Map<String, Object> label = new LinkedHashMap<>();
        label.put("show", true);
        label.put("position", "top");
        label.put("fontSize", 14);
        label.put("fontWeight", 700);
        label.put("formatter", shortly(bar));
        return Map.of("value", bar.amount().yuan(), "itemStyle", style, "label", label);
    }

    private String shortly(Bar bar) {
        return inWan ? Fmt.wan(bar.kind().deduction ? bar.amount().negated() : bar.amount(), 3) : bar.written();
    }

    private static Map<String, Object> mark(int index, BigDecimal height, String label) {
        return Map.of(
                "value", List.of(index, height),
                "symbol", "rect",
                "symbolSize", List.of(84, 2),
                "itemStyle", Map.of("color", "--ln-orange-on-dark"),
                "label", Map.of("show", true, "position", "top", "color", "#fff", "fontSize", 12, "formatter", label));
    }

    private static Map<String, Object> series(String type, List<Object> data) {
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("type", type);
        series.put("data", data);
        return series;
    }

    private static Map<String, Object> point(int index, BigDecimal height) {
        return Map.of("coord", List.of(index, height));
    }

    private static String joined(String label, String note) {
        return note.isEmpty() ? label : String.format(Locale.ROOT, "%s (%s)", label, note);
    }
}
