package liannong.dividends.entitlements;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import liannong.base.Money;
import liannong.dividends.schemes.Amount;
import liannong.dividends.schemes.Nature;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.Presence;
import liannong.dividends.schemes.Weight;
import liannong.shares.ShareClass;
import org.jspecify.annotations.Nullable;

/** A pool as it stands in its row. */
final class PoolColumns {

    static final String INSERT = """
            insert into scheme_pools (version_id, position, name, nature, figure, amount_kind, rate, each_fen, step_days, step_fens,
                rent_since, step_years, step_rate, grain, grain_jin, floor_fen, shortfall, weight, classes, statuses, presence, kept_by)
            values (:id, :position, :name, :nature, :figure, :kind, :rate, :each, :stepDays::date[], :stepFens,
                :since, :years, :stepRate, :grain, :jin, :floor, :shortfall, :weight, :classes, :statuses, :presence, :kept)""";

    private PoolColumns() {}

    static Map<String, @Nullable Object> of(long versionId, int position, Pool pool) {
        Map<String, @Nullable Object> row = new HashMap<>();
        for (String absent :
                List.of("rate", "each", "stepDays", "stepFens", "since", "years", "stepRate", "grain", "jin", "floor"))
            row.put(absent, null);
        row.put("id", versionId);
        row.put("position", position);
        row.put("name", pool.name());
        row.put("nature", pool.nature().name());
        row.put("figure", pool.figure().isEmpty() ? null : pool.figure());
        row.put("shortfall", pool.shortfall().name());
        row.put("weight", pool.weight().name());
        row.put("classes", pool.classes().stream().map(Enum::name).sorted().toArray(String[]::new));
        row.put("statuses", pool.statuses().stream().sorted().toArray(String[]::new));
        row.put("presence", pool.presence().name());
        row.put("kept", pool.keptBy());
        put(row, pool.amount());
        return row;
    }

    private static void put(Map<String, @Nullable Object> row, Amount amount) {
        switch (amount) {
            case Amount.Part part -> rate(row, "PART", part.rate());
            case Amount.PartOfRest part -> rate(row, "PART_OF_REST", part.rate());
            case Amount.Yield yield -> rate(row, "YIELD", yield.rate());
            case Amount.PerUnit unit -> each(row, "PER_UNIT", unit.each());
            case Amount.Stepped rent -> {
                each(row, "STEPPED", rent.first());
                row.put(
                        "stepDays",
                        rent.steps().stream()
                                .map(step -> step.from().toString())
                                .toArray(String[]::new));
                row.put(
                        "stepFens",
                        rent.steps().stream().map(step -> step.each().fen()).toArray(Long[]::new));
            }
            case Amount.Rising rent -> {
                each(row, "RISING", rent.first());
                row.put("since", rent.since());
                row.put("years", rent.everyYears());
                row.put("stepRate", rent.rate());
            }
            case Amount.Grain rent -> {
                Money floor = rent.floor();
                row.put("kind", "GRAIN");
                row.put("grain", rent.grain());
                row.put("jin", rent.jin());
                row.put("floor", floor == null ? null : floor.fen());
            }
        }
    }

    private static void rate(Map<String, @Nullable Object> row, String kind, BigDecimal rate) {
        row.put("kind", kind);
        row.put("rate", rate);
    }

    private static void each(Map<String, @Nullable Object> row, String kind, Money each) {
        row.put("kind", kind);
        row.put("each", each.fen());
    }

    static Pool read(ResultSet row) throws SQLException {
        return new Pool(
                row.getString("name"),
                Nature.valueOf(row.getString("nature")),
                Objects.requireNonNullElse(row.getString("figure"), ""),
                amount(row),
                Pool.Shortfall.valueOf(row.getString("shortfall")),
                Weight.valueOf(row.getString("weight")),
                texts(row.getArray("classes")).stream().map(ShareClass::valueOf).collect(Collectors.toSet()),
                texts(row.getArray("statuses")).stream().collect(Collectors.toSet()),
                Presence.valueOf(row.getString("presence")),
                row.getString("kept_by"));
    }

    private static Amount amount(ResultSet row) throws SQLException {
        return switch (row.getString("amount_kind")) {
            case "PART" -> new Amount.Part(rate(row));
            case "PART_OF_REST" -> new Amount.PartOfRest(rate(row));
            case "YIELD" -> new Amount.Yield(rate(row));
            case "STEPPED" -> new Amount.Stepped(each(row), steps(row));
            case "RISING" -> rising(row);
            case "GRAIN" -> grain(row);
            default -> new Amount.PerUnit(each(row));
        };
    }

    private static Amount rising(ResultSet row) throws SQLException {
        return new Amount.Rising(
                each(row),
                row.getObject("rent_since", LocalDate.class),
                row.getInt("step_years"),
                number(row, "step_rate"));
    }

    private static Amount grain(ResultSet row) throws SQLException {
        Long floor = row.getObject("floor_fen", Long.class);
        return new Amount.Grain(
                number(row, "grain_jin"), row.getString("grain"), floor == null ? null : new Money(floor));
    }

    private static List<Amount.Step> steps(ResultSet row) throws SQLException {
        java.sql.Date[] days = (java.sql.Date[]) row.getArray("step_days").getArray();
        Long[] fens = (Long[]) row.getArray("step_fens").getArray();
        return IntStream.range(0, days.length)
                .mapToObj(i -> new Amount.Step(days[i].toLocalDate(), new Money(fens[i])))
                .toList();
    }

    private static BigDecimal rate(ResultSet row) throws SQLException {
        return number(row, "rate");
    }

    private static Money each(ResultSet row) throws SQLException {
        return new Money(row.getLong("each_fen"));
    }

    private static BigDecimal number(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
