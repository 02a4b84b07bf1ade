package liannong.dividends.entitlements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.Scheme;
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
        for (int i = 0; i < pools.size(); i++)
            jdbc.sql(PoolColumns.INSERT)
                    .params(PoolColumns.of(versionId, i + 1, pools.get(i)))
                    .update();
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
                        .query((row, number) -> PoolColumns.read(row))
                        .list());
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
