package liannong.registry.organisations;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import liannong.registry.templates.SheetKind;
import liannong.registry.templates.TemplateSheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cooperatives of a list, and the present members of one, as workbooks. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(OrganisationRights.READ)
public class OrganisationExport {

    private final JdbcClient jdbc;
    private final OrganisationList list;

    OrganisationExport(JdbcClient jdbc, OrganisationList list) {
        this.jdbc = jdbc;
        this.list = list;
    }

    /** The cooperatives among what {@link OrganisationList#rows} finds. */
    public void cooperatives(OrganisationFilter filter, Locale locale, OutputStream out) throws IOException {
        TemplateSheet sheet = new TemplateSheet(SheetKind.COOPERATIVES, locale, out);
        list.asked(filter, """
                        select o.credit_code, o.name, o.short_name, t.name || d.name, o.industry, o.cooperative_type,
                               o.founded_on::text, (o.capital_fen / 100.0)::numeric(20, 2)::text, o.legal_representative,
                               o.registered_address
                        from found f join organisations o on o.id = f.id join divisions d on d.code = o.division_code
                        join divisions t on t.code = d.parent_code
                        where o.kind = 'COOPERATIVE' and (not :findings or f.findings > 0) order by o.name, o.id""").withFetchSize(TemplateSheet.FETCH).query(sheet::row);
        sheet.end();
    }

    /** An identity number by its last four, where the reader may see even those. */
    public void members(long cooperativeId, Locale locale, OutputStream out) throws IOException {
        TemplateSheet sheet = new TemplateSheet(SheetKind.MEMBERS, locale, out);
        jdbc.sql("""
                        select c.credit_code, m.member_no, m.kind, m.name,
                               coalesce(o.credit_code, repeat('*', 14) || p.identity_last4), m.joined_on::text, m.entry_document
                        from members m join organisations c on c.id = m.cooperative_id
                        left join organisations o on o.id = m.organisation_id left join persons p on p.id = m.person_id
                        where m.cooperative_id = :cooperative and m.left_on is null order by m.member_no collate "C", m.id""")
                .param("cooperative", cooperativeId)
                .withFetchSize(TemplateSheet.FETCH)
                .query(sheet::row);
        sheet.end();
    }
}
