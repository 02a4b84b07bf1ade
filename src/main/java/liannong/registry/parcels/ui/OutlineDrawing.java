package liannong.registry.parcels.ui;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import liannong.registry.parcels.Outline;
import liannong.registry.parcels.OutlineShape;

/** The outline of a parcel as it lies on the ground, north up, with a bar that says how long it is. */
class OutlineDrawing extends Div {

    private static final BigDecimal WIDTH = BigDecimal.valueOf(320);
    private static final BigDecimal MARGIN = BigDecimal.valueOf(16);
    private static final int BAR_ROOM = 30;

    /** Lengths a bar may have, in metres. */
    private static final List<Integer> LENGTHS =
            List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000);

    private final BigDecimal scale;
    private final BigDecimal height;
    private final OutlineShape shape;

    OutlineDrawing(Outline outline, String description) {
        shape = OutlineShape.of(outline);
        BigDecimal room = WIDTH.subtract(MARGIN).subtract(MARGIN);
        scale = room.divide(shape.width().max(shape.height()), MathContext.DECIMAL64);
        height = shape.height().multiply(scale).add(MARGIN).add(MARGIN);
        addClassName("outline");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", description);
        getElement().setProperty("innerHTML", svg());
    }

    /** Numbers only: nothing that a person typed stands in it. */
    private String svg() {
        BigDecimal total = height.add(BigDecimal.valueOf(BAR_ROOM));
        return String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %s %s\" aria-hidden=\"true\"><path class=\"land\" fill-rule=\"evenodd\" d=\"%s\"/>%s%s</svg>",
                WIDTH,
                written(total),
                path(),
                bar(),
                north());
    }

    private String path() {
        return shape.lines().stream()
                .map(line -> line.stream().map(this::point).collect(Collectors.joining("L", "M", "Z")))
                .collect(Collectors.joining());
    }

    private String point(OutlineShape.Point point) {
        BigDecimal left = WIDTH.subtract(shape.width().multiply(scale)).divide(BigDecimal.TWO, MathContext.DECIMAL64);
        BigDecimal x = left.add(point.east().multiply(scale));
        BigDecimal y = height.subtract(MARGIN).subtract(point.north().multiply(scale));
        return written(x) + " " + written(y);
    }

    private String bar() {
        BigDecimal longest = WIDTH.divide(BigDecimal.valueOf(3), MathContext.DECIMAL64);
        int metres = LENGTHS.stream()
                .filter(length -> BigDecimal.valueOf(length).multiply(scale).compareTo(longest) <= 0)
                .reduce((shorter, longer) -> longer)
                .orElse(LENGTHS.getFirst());
        String y = written(height.add(BigDecimal.valueOf(14)));
        String end = written(MARGIN.add(BigDecimal.valueOf(metres).multiply(scale)));
        return String.format(
                Locale.ROOT,
                "<path class=\"bar\" d=\"M%s %sv6h%sv-6\"/><text x=\"%s\" y=\"%s\">%s m</text>",
                MARGIN,
                y,
                written(BigDecimal.valueOf(metres).multiply(scale)),
                written(new BigDecimal(end).add(BigDecimal.valueOf(6))),
                written(height.add(BigDecimal.valueOf(20))),
                metres);
    }

    private String north() {
        String y = written(height.add(BigDecimal.valueOf(20)));
        return "<path class=\"north\" d=\"M296 " + y + "v-14l-4 6m4-6l4 6\"/><text x=\"304\" y=\"" + y + "\">N</text>";
    }

    private static String written(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
