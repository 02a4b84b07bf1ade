package liannong.registry.households;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.registry.search.AskedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The households of the user's division, in the order of their cards. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.OFFICIALS)
public class HouseholdList {

    /** A page of the list is never longer. */
    public static final int LONGEST_PAGE = 200;

    private static final int MOST_PEOPLE = 20_000;

    private final JdbcClient jdbc;

    HouseholdList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of households; at most {@link #LONGEST_PAGE}. */
    public List<HouseholdRow> rows(HouseholdFilter filter, int offset, int limit) {
        Map<String, Object> facts = new HashMap<>();
        String where = where(filter, facts);
        facts.put("offset", offset);
        facts.put("limit", Math.min(limit, LONGEST_PAGE));
        return jdbc.sql("""
                        select h.id, h.card_no, p.name as head_name, t.name || d.name as place, h.group_no, h.members_now as persons, h.status,
                               s.detail, h.attribute, a.account, h.phone_last4, h.ended_on
                        from (select * from households h
                        """ + where + " order by h.card_no offset :offset limit :limit) h" + """

                        join divisions d on d.code = h.division_code join divisions t on t.code = d.parent_code
                        left join household_statuses s on s.household_id = h.id and s.valid_to = 'infinity'
                        left join household_members m on m.household_id = h.id and m.relation = 'HEAD' and m.valid_to = 'infinity'
                        left join persons p on p.id = m.person_id
                        cross join lateral (select count(*) > 0 as account from accounts a
                            where a.household_id = h.id and a.valid_to = 'infinity') a
                        order by h.card_no""")
                .params(facts)
                .query(HouseholdRow.class)
                .list();
    }

    /** What {@link #rows} finds altogether. */
    public HouseholdTotals totals(HouseholdFilter filter) {
        Map<String, Object> facts = new HashMap<>();
        String where = where(filter, facts);
        facts.put("asked_village", filter.village());
        return jdbc.sql("""
                        select count(*)::int as households, coalesce(sum(h.members_now), 0)::int as persons,
                               (select name from divisions where code = :asked_village) as village
                        from households h
                        """ + where).params(facts).query(HouseholdTotals.class).single();
    }

    /** Equality and ranges only, so that an index is used although the policies stand before it. */
    static String where(HouseholdFilter filter, Map<String, Object> facts) {
        scope(facts).put("county", SystemUser.COUNTY);
        var where = new StringBuilder("where h.county_code = :county and h.division_code between :from and :to");
        if (filter.status().equals(HouseholdFilter.ENDED)) where.append(" and h.ended_on is not null");
        else where.append(" and h.ended_on is null");
        if (!filter.status().isEmpty() && !filter.status().equals(HouseholdFilter.ENDED))
            where.append(equal("h.status", "status", filter.status(), facts));
        if (!filter.village().isEmpty()) where.append(equal("h.division_code", "village", filter.village(), facts));
        if (!filter.attribute().isEmpty()) where.append(equal("h.attribute", "attribute", filter.attribute(), facts));
        if (!filter.detail().isEmpty()) {
            where.append(" and exists (select 1 from household_statuses s where s.household_id = h.id"
                    + " and s.valid_to = 'infinity'" + equal("s.detail", "detail", filter.detail(), facts) + ")");
        }
        if (filter.size() > 0) where.append(size(filter.size(), facts));
        if (!filter.text().isEmpty()) where.append(text(filter.text(), facts));
        return where.toString();
    }

    private static String equal(String column, String name, Object value, Map<String, Object> facts) {
        facts.put(name, value);
        return " and " + column + " = :" + name;
    }

    private static String size(int persons, Map<String, Object> facts) {
        facts.put("size", persons);
        return " and h.members_now " + (persons >= HouseholdFilter.LARGE ? ">= :size" : "= :size");
    }

    /** Digits are a card's number, four of them may end an identity number too; all else is a name or a village. */
    private static String text(String text, Map<String, Object> facts) {
        AskedText asked = AskedText.of(text);
        facts.put("text", asked.text());
        facts.put("most", MOST_PEOPLE);
        String card = " h.card_no between rpad(:text, 10, '0') and rpad(:text, 10, '9')";
        String people =
                " h.id in (select p.household_id from find_persons(:text, :most) f join persons p on p.id = f.person_id)";
        return switch (asked.kind()) {
            case CARD -> " and" + card;
            case CARD_OR_ENDING -> " and (" + card + " or" + people + ")";
            case ENDING, INITIALS -> " and" + people;
            case NAME ->
                " and (" + people
                        + " or h.division_code in (select code from divisions where name like '%' || :text || '%'))";
            case IDENTITY, NOTHING -> " and false";
        };
    }

    private static Map<String, Object> scope(Map<String, Object> facts) {
        String division = CurrentUser.get().division();
        String prefix = division == null ? "" : division;
        facts.put("from", prefix + "0".repeat(12 - prefix.length()));
        facts.put("to", prefix.isEmpty() ? "" : prefix + "9".repeat(12 - prefix.length()));
        return facts;
    }
}
