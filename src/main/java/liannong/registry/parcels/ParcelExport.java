package liannong.registry.parcels;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import liannong.registry.templates.SheetKind;
import liannong.registry.templates.TemplateSheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of parcels as a workbook; areas are mu with two decimals. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class ParcelExport {

    private static final String ROWS = """
            select p.code, p.name, t.name || d.name, c.card_no, o.credit_code, p.land_kind, p.right_kind,
                   (p.contract_hundredths / 100.0)::numeric(12, 2)::text, (p.measured_hundredths / 100.0)::numeric(12, 2)::text,
                   p.right_from::text, p.right_to::text, p.certificate_no, h.document
            from (select p.* {filtered}) p
            join divisions d on d.code = p.division_code join divisions t on t.code = d.parent_code
            left join parcel_holders h on h.parcel_id = p.id and h.valid_from <= :today and h.valid_to > :today
            left join households c on c.id = h.household_id left join organisations o on o.id = h.organisation_id
            order by p.code
            """;

    private final JdbcClient jdbc;

    ParcelExport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes what {@link Parcels#list} finds. */
    public void write(ParcelFilter filter, Locale locale, OutputStream out) throws IOException {
        TemplateSheet sheet = new TemplateSheet(SheetKind.PARCELS, locale, out);
        jdbc.sql(ROWS.replace("{filtered}", ParcelSql.FILTERED))
                .params(ParcelSql.parameters(filter))
                .withFetchSize(TemplateSheet.FETCH)
                .query(sheet::row);
        sheet.end();
    }
}
