package liannong.registry.households;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import liannong.access.Roles;
import liannong.registry.templates.SheetKind;
import liannong.registry.templates.TemplateSheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of households, or of their people, as a workbook: a row for each person, the head of a household first. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.OFFICIALS)
public class HouseholdExport {

    private static final String PERSON = """
            m.relation, p.name, p.sex, p.born_on::text, repeat('*', 14) || p.identity_last4, p.nation, p.education, p.schooling,
            null as health, p.labour, upper(p.works_away::text), repeat('*', 7) || p.phone_last4
            """;

    /** What concerns the household stands on its head's row; causes are not for a list. */
    private static final String HOUSEHOLD_ROW =
            "select h.card_no, case when m.relation = 'HEAD' then t.name || d.name end,"
                    + " case when m.relation = 'HEAD' then h.group_no end, " + PERSON + """
            , case when m.relation = 'HEAD' then h.attribute end, null, null, null,
            case when m.relation = 'HEAD' then h.status end, case when m.relation = 'HEAD' then s.detail end,
            case when m.relation = 'HEAD' then h.status_since::text end, case when m.relation = 'HEAD' then a.bank end,
            case when m.relation = 'HEAD' then repeat('*', 4) || a.number_last4 end,
            case when m.relation = 'HEAD' then a.kind end
            """;

    private static final String FROM = """
             from (select * from households h {where}) h
            join household_members m on m.household_id = h.id and m.valid_to = 'infinity' join persons p on p.id = m.person_id
            join divisions d on d.code = h.division_code join divisions t on t.code = d.parent_code
            left join household_statuses s on s.household_id = h.id and s.valid_to = 'infinity'
            left join lateral (select * from accounts x where x.household_id = h.id and x.valid_to = 'infinity'
                order by x.valid_from desc, x.id desc limit 1) a on true
            order by h.card_no, m.relation <> 'HEAD', p.born_on, p.id
            """;

    private final JdbcClient jdbc;

    HouseholdExport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes what {@link HouseholdList#rows} finds.
     *
     * @param kind households, or persons
     */
    public void write(SheetKind kind, HouseholdFilter filter, Locale locale, OutputStream out) throws IOException {
        String select = switch (kind) {
            case HOUSEHOLDS -> HOUSEHOLD_ROW;
            case PERSONS -> "select h.card_no, " + PERSON;
            default -> throw new IllegalArgumentException(kind.name());
        };
        Map<String, Object> facts = new HashMap<>();
        String where = HouseholdList.where(filter, facts);
        TemplateSheet sheet = new TemplateSheet(kind, locale, out);
        jdbc.sql(select + FROM.replace("{where}", where))
                .params(facts)
                .withFetchSize(TemplateSheet.FETCH)
                .query(sheet::row);
        sheet.end();
    }
}
