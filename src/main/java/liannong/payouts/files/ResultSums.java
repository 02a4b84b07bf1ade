package liannong.payouts.files;

import java.util.EnumMap;
import java.util.Map;
import liannong.base.Money;
import liannong.base.Refused;

/** What a result file says it holds, and what it holds. */
final class ResultSums {

    private final Map<Source, Long> said = new EnumMap<>(Source.class);
    private final Map<Answer, Integer> counts = new EnumMap<>(Answer.class);
    private final Map<Answer, Money> totals = new EnumMap<>(Answer.class);

    void says(Source source, long value) {
        said.put(source, value);
    }

    void add(Answer answer, Money amount) {
        counts.merge(answer, 1, Math::addExact);
        totals.merge(answer, amount, Money::plus);
    }

    int lines() {
        return counts.values().stream().reduce(0, Math::addExact);
    }

    void requireSame() {
        count(Source.COUNT, lines());
        count(Source.CREDITED_COUNT, counts.getOrDefault(Answer.CREDITED, 0));
        count(Source.RETURNED_COUNT, counts.getOrDefault(Answer.RETURNED, 0));
        total(Source.TOTAL, totals.values().stream().reduce(Money.ZERO, Money::plus));
        total(Source.CREDITED_TOTAL, totals.getOrDefault(Answer.CREDITED, Money.ZERO));
        total(Source.RETURNED_TOTAL, totals.getOrDefault(Answer.RETURNED, Money.ZERO));
    }

    private void count(Source source, long found) {
        long says = said.getOrDefault(source, found);
        if (says != found) throw new Refused(FileReason.RESULT_COUNT_DIFFERS, says, found);
    }

    private void total(Source source, Money found) {
        Money says = new Money(said.getOrDefault(source, found.fen()));
        if (!says.equals(found)) throw new Refused(FileReason.RESULT_TOTAL_DIFFERS, says, found);
    }
}
