package liannong.dividends.schemes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A scheme, the period, what there is to divide, and who may take part. */
public record Plan(Scheme scheme, LocalDate first, LocalDate last, List<Figure> figures, List<Holder> holders) {

    public Plan {
        figures = List.copyOf(figures);
        holders = List.copyOf(holders);
    }

    long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
