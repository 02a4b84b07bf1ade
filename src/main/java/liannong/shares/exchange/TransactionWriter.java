package liannong.shares.exchange;

import static liannong.shares.exchange.TransactionFields.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import liannong.base.Money;
import liannong.base.json.StrictJson.Field;
import liannong.shares.MovementKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes transactions, one on a line: an act is in memory, and no more of the register. */
final class TransactionWriter {

    private final JsonGenerator json;
    private final List<FileMovement> act = new ArrayList<>();

    TransactionWriter(JsonGenerator json) {
        this.json = json;
    }

    /** The rows of an act come one after the other. */
    void add(FileMovement movement) {
        if (!act.isEmpty() && !isOf(movement.act())) flush();
        act.add(movement);
    }

    private boolean isOf(UUID id) {
        return act.getFirst().act().equals(id);
    }

    void flush() {
        act.forEach(this::write);
        act.clear();
    }

    private void write(FileMovement row) {
        TransactionType type =
                TransactionType.of(row.kind(), row.amount().fen(), row.area().hundredths());
        json.writeRaw('\n');
        json.writeStartObject();
        text(ID, row.id());
        text(TYPE, type.name());
        text(DATE, row.day().toString());
        text(SECURITY, row.security());
        text(STAKEHOLDER, row.memberId());
        text(CLASS, row.shareClass().name());
        ofType(type, row);
        text(ACT, row.act().toString());
        json.writeNumberProperty(LINE.name(), row.line());
        text(KIND, row.kind().name());
        text(SOURCE, row.source().name());
        text(AMOUNT, row.amount().toString());
        text(UNPAID, row.unpaid().toString());
        text(AREA, row.area().toString());
        day(ACQUIRED, row.acquiredOn());
        day(DUE, row.dueOn());
        text(DOCUMENT, row.document());
        text(RECORDED, row.recordedAt().toString());
        if (row.reverses() != null) text(REVERSES, row.reverses());
        if (!row.restsOn().isEmpty()) restsOn(row.restsOn());
        json.writeEndObject();
    }

    /** As {@link TransactionFields#of} has it. */
    private void ofType(TransactionType type, FileMovement row) {
        boolean issued = type == TransactionType.TX_STOCK_ISSUANCE;
        if (issued) text(CUSTOM_ID, row.security());
        if (issued) price(SHARE_PRICE);
        if (type == TransactionType.TX_STOCK_REPURCHASE) price(PRICE);
        if (type.counts())
            text(type == TransactionType.TX_STOCK_CONVERSION ? CONVERTED : QUANTITY, magnitude(row.amount()));
        if (type.results()) list(RESULTING, resulting(row));
        if (issued) list(EXEMPTIONS, List.of());
        if (issued) list(LEGENDS, List.of());
        if (type.reasons()) text(REASON, row.document());
    }

    private static String magnitude(Money amount) {
        return (amount.isNegative() ? amount.negated() : amount).toString();
    }

    /** Where what goes is found again: with those to whom something of the kind comes in the same act. */
    private List<String> resulting(FileMovement going) {
        return act.stream()
                .filter(row -> row.kind() == going.kind() && row.comes())
                .filter(row -> going.kind() == MovementKind.CONVERSION || row.shareClass() == going.shareClass())
                .map(FileMovement::security)
                .distinct()
                .toList();
    }

    private void price(Field<?> field) {
        json.writeObjectPropertyStart(field.name());
        text(MONEY_AMOUNT, ONE_YUAN);
        text(MONEY_CURRENCY, CURRENCY);
        json.writeEndObject();
    }

    private void list(Field<?> field, List<String> values) {
        json.writeArrayPropertyStart(field.name());
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private void restsOn(List<RestsOn> rows) {
        json.writeArrayPropertyStart(RESTS_ON.name());
        for (RestsOn row : rows) {
            json.writeStartObject();
            text(REST_KIND, row.kind().name());
            text(REST_ID, row.id());
            text(REST_TITLE, row.title());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void text(Field<?> field, String value) {
        json.writeStringProperty(field.name(), value);
    }

    private void day(Field<Optional<LocalDate>> field, @Nullable LocalDate day) {
        if (day != null) text(field, day.toString());
    }
}
