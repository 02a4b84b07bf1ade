package liannong.dividends.schemes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A scheme, the period, what there is to divide, what grain cost, and who may take part. */
public record Plan(
        Scheme scheme,
        LocalDate first,
        LocalDate last,
        List<Figure> figures,
        List<GrainPrice> prices,
        List<Holder> holders) {

    /** One in which nothing is paid by a price of grain. */
    public Plan(Scheme scheme, LocalDate first, LocalDate last, List<Figure> figures, List<Holder> holders) {
        this(scheme, first, last, figures, List.of(), holders);
    }

    public Plan {
        figures = List.copyOf(figures);
        prices = List.copyOf(prices);
        holders = List.copyOf(holders);
    }

    long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
