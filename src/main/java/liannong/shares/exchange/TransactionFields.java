package liannong.shares.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.json.StrictJson;
import liannong.base.json.StrictJson.Field;
import liannong.base.json.StrictJson.Values;
import liannong.shares.Evidence;
import liannong.shares.MovementKind;
import liannong.shares.ShareClass;
import liannong.shares.ShareSource;

/** The fields of a transaction: those of the Open Cap Format, and ours, whose names begin with {@code ln_}. */
final class TransactionFields {

    static final int LONGEST_ID = 60;
    static final String CURRENCY = "CNY";
    static final String ONE_YUAN = "1.00";

    static final Field<String> ID = new Field<>("id", FileValues.text(LONGEST_ID));
    static final Field<TransactionType> TYPE = new Field<>("object_type", json -> json.choice(TransactionType.class));
    static final Field<LocalDate> DATE = new Field<>("date", FileValues::day);
    static final Field<String> SECURITY = new Field<>("security_id", FileValues.text(LONGEST_ID));
    static final Field<String> STAKEHOLDER = new Field<>("stakeholder_id", FileValues.text(LONGEST_ID));
    static final Field<ShareClass> CLASS = new Field<>("stock_class_id", json -> json.choice(ShareClass.class));

    static final Field<Optional<String>> CUSTOM_ID = optional("custom_id", FileValues.text(LONGEST_ID));
    static final Field<Optional<String>> SHARE_PRICE = optional("share_price", TransactionFields::price);
    static final Field<Optional<String>> PRICE = optional("price", TransactionFields::price);
    static final Field<Optional<Money>> QUANTITY = optional("quantity", FileValues::amount);
    static final Field<Optional<Money>> CONVERTED = optional("quantity_converted", FileValues::amount);
    static final Field<Optional<List<String>>> RESULTING =
            optional("resulting_security_ids", json -> json.list(RegisterFile.MOST_MEMBERS, each -> text(each)));
    static final Field<Optional<List<String>>> EXEMPTIONS =
            optional("security_law_exemptions", json -> json.list(0, StrictJson::text));
    static final Field<Optional<List<String>>> LEGENDS =
            optional("stock_legend_ids", json -> json.list(0, StrictJson::text));
    static final Field<Optional<String>> REASON = optional("reason_text", FileValues.text(Evidence.LONGEST));

    static final Field<UUID> ACT = new Field<>("ln_act", FileValues::act);
    static final Field<Integer> LINE = new Field<>("ln_line", StrictJson::integer);
    static final Field<MovementKind> KIND = new Field<>("ln_kind", json -> json.choice(MovementKind.class));
    static final Field<ShareSource> SOURCE = new Field<>("ln_source", json -> json.choice(ShareSource.class));
    static final Field<Money> AMOUNT = new Field<>("ln_amount", FileValues::amount);
    static final Field<Money> UNPAID = new Field<>("ln_unpaid", FileValues::amount);
    static final Field<Mu> AREA = new Field<>("ln_area_mu", FileValues::area);
    static final Field<Optional<LocalDate>> ACQUIRED = optional("ln_acquired_on", FileValues::day);
    static final Field<Optional<LocalDate>> DUE = optional("ln_due_on", FileValues::day);
    static final Field<String> DOCUMENT = new Field<>("ln_document", FileValues.text(Evidence.LONGEST));
    static final Field<Instant> RECORDED = new Field<>("ln_recorded_at", FileValues::moment);
    static final Field<Optional<String>> REVERSES = optional("ln_reverses", FileValues.text(LONGEST_ID));
    static final Field<List<RestsOn>> RESTS_ON =
            new Field<>("ln_rests_on", json -> json.list(RestsOn.MOST, TransactionFields::restsOn), List.of());

    static final List<Field<?>> ALL = List.of(
            ID,
            TYPE,
            DATE,
            SECURITY,
            STAKEHOLDER,
            CLASS,
            CUSTOM_ID,
            SHARE_PRICE,
            PRICE,
            QUANTITY,
            CONVERTED,
            RESULTING,
            EXEMPTIONS,
            LEGENDS,
            REASON,
            ACT,
            LINE,
            KIND,
            SOURCE,
            AMOUNT,
            UNPAID,
            AREA,
            ACQUIRED,
            DUE,
            DOCUMENT,
            RECORDED,
            REVERSES,
            RESTS_ON);

    /** What the format wants of each type, beside what all have. */
    static List<Field<?>> of(TransactionType type) {
        return switch (type) {
            case TX_STOCK_ISSUANCE -> List.of(CUSTOM_ID, SHARE_PRICE, QUANTITY, EXEMPTIONS, LEGENDS);
            case TX_STOCK_TRANSFER -> List.of(QUANTITY, RESULTING);
            case TX_STOCK_CONVERSION -> List.of(CONVERTED, RESULTING);
            case TX_STOCK_REPURCHASE -> List.of(PRICE, QUANTITY);
            case TX_STOCK_CANCELLATION -> List.of(QUANTITY, REASON);
            case TX_STOCK_RETRACTION -> List.of(REASON);
            case TX_LN_SUBSCRIPTION -> List.of();
        };
    }

    static final List<Field<?>> OF_TYPES =
            List.of(CUSTOM_ID, SHARE_PRICE, PRICE, QUANTITY, CONVERTED, RESULTING, EXEMPTIONS, LEGENDS, REASON);

    static final Field<String> MONEY_AMOUNT = new Field<>("amount", FileValues.fixed(ONE_YUAN));
    static final Field<String> MONEY_CURRENCY = new Field<>("currency", FileValues.fixed(CURRENCY));
    static final Field<RestsOn.Kind> REST_KIND = new Field<>("kind", json -> json.choice(RestsOn.Kind.class));
    static final Field<String> REST_ID = new Field<>("id", FileValues.text(LONGEST_ID));
    static final Field<String> REST_TITLE = new Field<>("title", FileValues.text(RestsOn.LONGEST));

    private TransactionFields() {}

    private static <T> Field<Optional<T>> optional(String name, java.util.function.Function<StrictJson, T> read) {
        return new Field<>(name, json -> Optional.of(read.apply(json)), Optional.empty());
    }

    private static String text(StrictJson json) {
        return FileValues.text(LONGEST_ID).apply(json);
    }

    /** A share is a yuan: amounts count, not shares. */
    private static String price(StrictJson json) {
        json.object(List.of(MONEY_AMOUNT, MONEY_CURRENCY));
        return ONE_YUAN;
    }

    private static RestsOn restsOn(StrictJson json) {
        Values values = json.object(List.of(REST_KIND, REST_ID, REST_TITLE));
        return new RestsOn(values.get(REST_KIND), values.get(REST_ID), values.get(REST_TITLE));
    }
}
