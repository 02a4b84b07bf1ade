package liannong.dividends.entitlements;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import liannong.base.Money;
import liannong.dividends.schemes.GrainPrice;
import tools.jackson.databind.json.JsonMapper;

/** What was typed for a run, as one text, to be computed in the background. */
record TypedFigures(Map<String, Money> amounts, List<GrainPrice> prices) {

    /** Amounts in fen. */
    private record Written(Map<String, Long> fen, List<GrainPrice> prices) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    static TypedFigures of(String text) {
        Written written = JSON.readValue(text, Written.class);
        return new TypedFigures(
                written.fen().entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, figure -> new Money(figure.getValue()))),
                written.prices());
    }

    String text() {
        return JSON.writeValueAsString(new Written(
                amounts.entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey, figure -> figure.getValue().fen())),
                prices));
    }
}
