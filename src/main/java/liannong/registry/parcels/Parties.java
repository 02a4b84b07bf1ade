package liannong.registry.parcels;

import java.util.List;
import java.util.Map;
import liannong.access.SystemUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The households and organisations that may hold or use land, for choosing one. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Parcels.WRITERS)
public class Parties {

    private static final int LONGEST_PAGE = 50;

    private static final String FOUND = """
            from (
                select true as household, c.id, e.name, c.card_no as detail, c.card_no as place_in_list from households c
                join household_members m on m.household_id = c.id and m.relation = 'HEAD' and m.valid_to = 'infinity'
                join persons e on e.id = m.person_id
                where c.county_code = :county and (starts_with(c.card_no, :text) or e.name like :like || '%')
                union all
                select false, o.id, o.name, d.name, o.name from organisations o join divisions d on d.code = o.division_code
                where o.county_code = :county and o.kind not in ('BANK', 'INSURER') and o.name like '%' || :like || '%'
            ) found
            """;

    private final JdbcClient jdbc;

    Parties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Households whose card begins with the text or whose head's name does, then organisations whose name holds it. */
    public List<Party> list(String text, int offset, int limit) {
        return jdbc.sql("select household, id, name, detail " + FOUND
                        + " order by household desc, place_in_list, id offset :offset limit :limit")
                .params(parameters(text))
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(Party.class)
                .list();
    }

    public int count(String text) {
        return jdbc.sql("select count(*)::int " + FOUND)
                .params(parameters(text))
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> parameters(String text) {
        return Map.of("county", SystemUser.COUNTY, "text", text.strip(), "like", ParcelSql.literally(text.strip()));
    }
}
