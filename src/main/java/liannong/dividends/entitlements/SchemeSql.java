package liannong.dividends.entitlements;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import liannong.base.Money;
import liannong.dividends.schemes.Amount;
import liannong.dividends.schemes.Nature;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.Scheme;
import liannong.dividends.schemes.Weight;
import liannong.shares.ShareClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Schemes as rows. */
@Repository
class SchemeSql {

    private static final String VERSION = """
            select v.id, v.scheme_id, v.version_no, v.valid_from, v.rule_source, v.recorded_by, u1.display_name as recorder, v.recorded_at,
                   u2.display_name as confirmer, v.confirmed_at
            from scheme_versions v join user_names u1 on u1.id = v.recorded_by left join user_names u2 on u2.id = v.confirmed_by
            """;

    private final JdbcClient jdbc;

    SchemeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(long versionId, List<SchemeFigure> figures, List<Pool> pools) {
        for (int i = 0; i < figures.size(); i++) {
            jdbc.sql(
                            "insert into scheme_figures (version_id, position, name, source) values (:id, :position, :name, :source)")
                    .param("id", versionId)
                    .param("position", i + 1)
                    .param("name", figures.get(i).name())
                    .param("source", figures.get(i).source().name())
                    .update();
        }
        for (int i = 0; i < pools.size(); i++) write(versionId, i + 1, pools.get(i));
    }

    private void write(long versionId, int position, Pool pool) {
        Said said = Said.of(pool.amount());
        jdbc.sql("""
                        insert into scheme_pools (version_id, position, name, nature, figure, amount_kind, rate, each_fen, shortfall, weight,
                            classes, statuses, kept_by)
                        values (:id, :position, :name, :nature, :figure, :kind, :rate, :each, :shortfall, :weight, :classes, :statuses, :kept)""")
                .param("id", versionId)
                .param("position", position)
                .param("name", pool.name())
                .param("nature", pool.nature().name())
                .param("figure", pool.figure().isEmpty() ? null : pool.figure())
                .param("kind", said.kind())
                .param("rate", said.rate())
                .param("each", said.eachFen())
                .param("shortfall", pool.shortfall().name())
                .param("weight", pool.weight().name())
                .param(
                        "classes",
                        pool.classes().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("statuses", pool.statuses().stream().sorted().toArray(String[]::new))
                .param("kept", pool.keptBy())
                .update();
    }

    /** An amount as it stands in its row. */
    private record Said(
            String kind,
            @Nullable BigDecimal rate,
            @Nullable Long eachFen) {

        static Said of(Amount amount) {
            return switch (amount) {
                case Amount.Part part -> new Said("PART", part.rate(), null);
                case Amount.PartOfRest part -> new Said("PART_OF_REST", part.rate(), null);
                case Amount.Yield yield -> new Said("YIELD", yield.rate(), null);
                case Amount.PerUnit unit ->
                    new Said("PER_UNIT", null, unit.each().fen());
            };
        }

        static Amount read(ResultSet row) throws SQLException {
            String kind = row.getString("amount_kind");
            if (kind.equals("PER_UNIT")) return new Amount.PerUnit(new Money(row.getLong("each_fen")));
            BigDecimal rate = row.getBigDecimal("rate").stripTrailingZeros();
            return switch (kind) {
                case "PART" -> new Amount.Part(rate);
                case "PART_OF_REST" -> new Amount.PartOfRest(rate);
                default -> new Amount.Yield(rate);
            };
        }
    }

    Scheme scheme(long versionId) {
        record Named(String name, String source) {}
        Named named = jdbc.sql(
                        "select s.name, v.rule_source as source from scheme_versions v join schemes s on s.id = v.scheme_id"
                                + " where v.id = :id")
                .param("id", versionId)
                .query(Named.class)
                .single();
        return new Scheme(
                named.name(),
                named.source(),
                jdbc.sql("select * from scheme_pools where version_id = :id order by position")
                        .param("id", versionId)
                        .query((row, number) -> pool(row))
                        .list());
    }

    private static Pool pool(ResultSet row) throws SQLException {
        return new Pool(
                row.getString("name"),
                Nature.valueOf(row.getString("nature")),
                Objects.requireNonNullElse(row.getString("figure"), ""),
                Said.read(row),
                Pool.Shortfall.valueOf(row.getString("shortfall")),
                Weight.valueOf(row.getString("weight")),
                texts(row.getArray("classes")).stream().map(ShareClass::valueOf).collect(Collectors.toSet()),
                texts(row.getArray("statuses")).stream().collect(Collectors.toSet()),
                row.getString("kept_by"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    List<SchemeFigure> figures(long versionId) {
        return jdbc.sql("select name, source from scheme_figures where version_id = :id order by position")
                .param("id", versionId)
                .query(SchemeFigure.class)
                .list();
    }

    Optional<SchemeVersionRow> version(long versionId) {
        return jdbc.sql(VERSION + " where v.id = :id")
                .param("id", versionId)
                .query(SchemeVersionRow.class)
                .optional();
    }

    List<SchemeVersionRow> versions(long schemeId) {
        return jdbc.sql(VERSION + " where v.scheme_id = :id order by v.version_no desc")
                .param("id", schemeId)
                .query(SchemeVersionRow.class)
                .list();
    }

    /** The confirmed version that holds on a day. */
    Optional<Long> inForce(long schemeId, LocalDate day) {
        return jdbc.sql(
                        "select id from scheme_versions where scheme_id = :id and confirmed_at is not null and valid_from <= :day"
                                + " order by valid_from desc limit 1")
                .param("id", schemeId)
                .param("day", day)
                .query(Long.class)
                .optional();
    }

    long organisationOf(long schemeId) {
        return jdbc.sql("select organisation_id from schemes where id = :id")
                .param("id", schemeId)
                .query(Long.class)
                .single();
    }
}
