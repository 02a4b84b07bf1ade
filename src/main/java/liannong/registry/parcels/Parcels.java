package liannong.registry.parcels;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The land register as one reads it. Who sees which parcel is the database's decision: whoever works for its village,
 * its holder, and whoever uses it.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Parcels {

    /** A page of a list is never longer. */
    public static final int LONGEST_PAGE = 200;

    /** Who enters what concerns the land of his place. */
    static final String WRITERS = "hasAnyRole('VILLAGE_CLERK','TOWNSHIP_CLERK','BUREAU_OFFICER')";

    private final JdbcClient jdbc;

    Parcels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Parcels of a filter in the order of their codes. */
    public List<ParcelRow> list(ParcelFilter filter, int offset, int limit) {
        return jdbc.sql(ParcelSql.ROW + " from (select p.* " + ParcelSql.FILTERED
                        + " order by p.code offset :offset limit :limit) p " + ParcelSql.ROW_JOINS + " order by p.code")
                .params(ParcelSql.parameters(filter))
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(ParcelRow.class)
                .list();
    }

    /** What {@link #list} finds altogether; areas in 0.01 mu. */
    public ParcelTotals totals(ParcelFilter filter) {
        return jdbc.sql("""
                        select count(*)::int as parcels, coalesce(sum(p.contract_hundredths), 0)::bigint as contract_hundredths,
                               coalesce(sum(p.measured_hundredths), 0)::bigint as measured_hundredths,
                               count(*) filter (where p.measured_hundredths is null)::int as unmeasured
                        """ + ParcelSql.FILTERED)
                .params(ParcelSql.parameters(filter))
                .query(ParcelTotals.class)
                .single();
    }

    /** One entry; empty when it does not exist or is not the user's to see. */
    public Optional<Parcel> find(long id) {
        return jdbc.sql("""
                        select p.id, p.version, p.code, p.division_code, t.name || ' ' || d.name as place,
                               case when f.code <> p.division_code then f.name end as former_village, p.name, p.land_kind,
                               p.contract_hundredths, p.measured_hundredths, p.right_kind, p.right_from, p.right_to,
                               p.certificate_no, p.ended_on, p.end_reason, p.geometry::text as geometry,
                               p.geometry_hundredths, p.geometry_source
                        from parcels p join divisions d on d.code = p.division_code join divisions t on t.code = d.parent_code
                        left join divisions f on f.code = left(p.code, 12)
                        where p.id = :id""").param("id", id).query(Parcel.class).optional();
    }

    /** What a household holds on a day, in the order of the codes. */
    public List<ParcelRow> heldBy(long householdId, LocalDate on) {
        return jdbc.sql(ParcelSql.ROW + """
                        from (select p.* from parcel_holders n join parcels p on p.id = n.parcel_id
                              where n.household_id = :household and n.valid_from <= :today and n.valid_to > :today
                              order by p.code limit :limit) p
                        """ + ParcelSql.ROW_JOINS + " order by p.code")
                .param("household", householdId)
                .param("today", on)
                .param("limit", LONGEST_PAGE)
                .query(ParcelRow.class)
                .list();
    }

    /** What was corrected in an entry, newest first. */
    public List<ParcelChangeRow> changes(long parcelId) {
        return jdbc.sql("""
                        select c.field, c.before_text, c.after_text, c.document, u.display_name as recorded_by, c.recorded_at
                        from parcel_changes c left join users u on u.id = c.recorded_by
                        where c.parcel_id = :parcel order by c.id desc limit :limit""")
                .param("parcel", parcelId)
                .param("limit", LONGEST_PAGE)
                .query(ParcelChangeRow.class)
                .list();
    }
}
