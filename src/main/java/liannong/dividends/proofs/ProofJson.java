package liannong.dividends.proofs;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import liannong.base.Money;
import liannong.base.json.WrittenJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The sheet as a file: every fact by its name, amounts as whole fen, rates as decimals in quotes. */
final class ProofJson {

    private ProofJson() {}

    static void write(String number, List<ProofPart> parts, OutputStream out) throws IOException {
        WrittenJson.object(out, json -> {
            json.writeStringProperty("run", number);
            for (int at = 0; at < parts.size(); at++) {
                ProofPart part = parts.get(at);
                if (part.name() == null) {
                    json.writeObjectPropertyStart(part.key());
                    facts(json, part);
                } else {
                    if (at == 0 || !parts.get(at - 1).key().equals(part.key()))
                        json.writeArrayPropertyStart(part.key());
                    json.writeStartObject();
                    json.writeStringProperty("name", part.name());
                    facts(json, part);
                    if (at + 1 == parts.size() || !parts.get(at + 1).key().equals(part.key())) json.writeEndArray();
                }
            }
        });
    }

    private static void facts(JsonGenerator json, ProofPart part) {
        part.facts().forEach(fact -> write(json, fact.key(), fact.value()));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String key, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNullProperty(key);
            case Money money -> json.writeNumberProperty(key, money.fen());
            case Integer number -> json.writeNumberProperty(key, number.intValue());
            case Long number -> json.writeNumberProperty(key, number.longValue());
            case BigDecimal rate -> json.writeStringProperty(key, rate.toPlainString());
            default -> json.writeStringProperty(key, value.toString());
        }
    }
}
