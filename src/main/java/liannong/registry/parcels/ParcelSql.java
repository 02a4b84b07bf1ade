package liannong.registry.parcels;

import java.util.HashMap;
import java.util.Map;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import org.jspecify.annotations.Nullable;

/** The statements behind the lists of parcels. */
final class ParcelSql {

    /** Parcels of a filter, as {@code p}; its parameters come from {@link #parameters}. */
    static final String FILTERED = """
            from parcels p
            where p.county_code = :county and starts_with(p.division_code, :division)
              and (:land::text is null or p.land_kind = :land)
              and case :state
                  when 'EXPIRING' then p.ended_on is null and p.right_to >= :today and p.right_to < :soon
                  when 'EXPIRED' then p.ended_on is null and p.right_to < :today
                  when 'ENDED' then p.ended_on is not null
                  when 'DIFFERS' then abs(p.geometry_hundredths - p.measured_hundredths) * 100 > 5 * p.measured_hundredths
                  when 'NO_OUTLINE' then p.geometry is null
                  else true end
              and case when :use = '' then true
                  when :use = 'NONE' then not exists (select 1 from parcel_uses u where u.parcel_id = p.id
                      and u.valid_from <= :today and u.valid_to > :today)
                  else exists (select 1 from parcel_uses u where u.parcel_id = p.id and u.purpose = :use
                      and u.valid_from <= :today and u.valid_to > :today) end
              and (:text = '' or starts_with(p.code, :text) or p.name like '%' || :like || '%'
                  or p.id in (select h.parcel_id from parcel_holders h join households c on c.id = h.household_id
                      where h.valid_to > :today and starts_with(c.card_no, :text))
                  or p.id in (select h.parcel_id from persons e join household_members m on m.person_id = e.id
                      join parcel_holders h on h.household_id = m.household_id
                      where m.relation = 'HEAD' and m.valid_to = 'infinity' and h.valid_to > :today and e.name like :like || '%')
                  or p.id in (select u.parcel_id from organisations o join parcel_uses u on u.organisation_id = o.id
                      where o.name like '%' || :like || '%' and u.valid_from <= :today and u.valid_to > :today))
            """;

    /** Rows over parcels {@code p}, with who holds and who uses them on the day {@code :today}. */
    static final String ROW = """
            select p.id, p.code, p.division_code, t.name || ' ' || d.name as place, p.name, p.land_kind,
                   p.contract_hundredths, p.measured_hundredths, p.geometry_hundredths, p.right_kind, p.right_from,
                   p.right_to, p.ended_on, h.household_id as holder_household_id, c.card_no as holder_card,
                   coalesce(e.name, ho.name) as holder_name, u.purpose as use_purpose,
                   coalesce(uo.name, ue.name) as user_name, u.valid_to as use_to
            """;

    /** Each looked up for its row: joined as a whole, everybody's holders would be read for one page. */
    static final String ROW_JOINS = """
            join divisions d on d.code = p.division_code join divisions t on t.code = d.parent_code
            left join lateral (select * from parcel_holders x where x.parcel_id = p.id
                and x.valid_from <= :today and x.valid_to > :today limit 1) h on true
            left join households c on c.id = h.household_id
            left join lateral (select y.name from household_members x join persons y on y.id = x.person_id
                where x.household_id = h.household_id and x.relation = 'HEAD' and x.valid_to = 'infinity' limit 1) e on true
            left join organisations ho on ho.id = h.organisation_id
            left join lateral (select * from parcel_uses x where x.parcel_id = p.id
                and x.valid_from <= :today and x.valid_to > :today limit 1) u on true
            left join organisations uo on uo.id = u.organisation_id
            left join lateral (select y.name from household_members x join persons y on y.id = x.person_id
                where x.household_id = u.household_id and x.relation = 'HEAD' and x.valid_to = 'infinity' limit 1) ue on true
            """;

    private ParcelSql() {}

    static Map<String, @Nullable Object> parameters(ParcelFilter filter) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        String text = filter.text().strip();
        parameters.put("county", SystemUser.COUNTY);
        parameters.put("division", filter.division());
        parameters.put("land", filter.land() == null ? null : filter.land().name());
        parameters.put("state", filter.state() == null ? "" : filter.state().name());
        parameters.put("use", filter.use() == null ? "" : filter.use().name());
        parameters.put("today", filter.today());
        parameters.put("soon", filter.today().plusYears(ParcelFindings.SOON_YEARS));
        parameters.put("text", text);
        parameters.put("like", literally(text));
        return parameters;
    }

    /** The text with its wildcards taken for what they are. */
    static String literally(String text) {
        return text.replaceAll("([%_\\\\])", "\\\\$1");
    }

    /** The place that the acting user works for, as a prefix of divisions; empty for who works for none. */
    static String ownDivision() {
        String division = CurrentUser.get().division();
        return division == null ? "" : division;
    }
}
