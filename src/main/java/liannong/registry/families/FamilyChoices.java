package liannong.registry.families;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.access.SystemUser;
import liannong.registry.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a form about family life offers to choose from; never more than a page. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('VILLAGE_CLERK','TOWNSHIP_CLERK','BUREAU_OFFICER','BUREAU_APPROVER')")
public class FamilyChoices {

    private static final int LONGEST_PAGE = 200;

    private static final String HOUSEHOLDS = """
            from households h join household_members m on m.household_id = h.id and m.relation = 'HEAD' and m.valid_to = 'infinity'
            join persons p on p.id = m.person_id join divisions d on d.code = h.division_code
            where h.county_code = :county and h.ended_on is null and h.id <> :except
              and (:text = '' or h.card_no like :text || '%' or p.name like :text || '%' or p.initials like lower(:text) || '%')
            """;

    private record Home(long id, String cardNo, String place, String divisionCode, int groupNo, boolean ended) {}

    private final JdbcClient jdbc;

    FamilyChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The household and who lives in it now; empty when it does not exist or is not the user's. */
    public Optional<FamilyHome> home(long householdId) {
        return jdbc.sql("""
                        select h.id, h.card_no, t.name || ' ' || d.name as place, h.division_code, h.group_no,
                               h.ended_on is not null as ended
                        from households h join divisions d on d.code = h.division_code join divisions t on t.code = d.parent_code
                        where h.id = :id""")
                .param("id", householdId)
                .query(Home.class)
                .optional()
                .map(this::home);
    }

    private FamilyHome home(Home home) {
        List<FamilyHome.Person> people = people(home.id());
        String head = people.stream()
                .filter(FamilyHome.Person::isHead)
                .map(FamilyHome.Person::name)
                .findFirst()
                .orElse(home.cardNo());
        return new FamilyHome(
                home.id(),
                home.cardNo(),
                head,
                home.place(),
                home.divisionCode(),
                home.groupNo(),
                home.ended(),
                people);
    }

    /** Who lives in a household now, the head first. */
    public List<FamilyHome.Person> people(long householdId) {
        return jdbc.sql("""
                        select p.id, p.name, m.relation, p.born_on, p.sex
                        from household_members m join persons p on p.id = m.person_id
                        where m.household_id = :id and m.valid_to = 'infinity'
                        order by (m.relation = 'HEAD') desc, p.born_on, p.id limit 100""")
                .param("id", householdId)
                .query((row, number) -> new FamilyHome.Person(
                        row.getLong("id"),
                        row.getString("name"),
                        Relation.valueOf(row.getString("relation")),
                        row.getObject("born_on", LocalDate.class),
                        row.getString("sex")))
                .list();
    }

    /** Other households of the user's area, by card number, head's name or its initials. */
    public List<HouseholdChoice> households(String text, long except, int offset, int limit) {
        return jdbc.sql("select h.id, h.card_no, p.name as head_name, d.name as place " + HOUSEHOLDS
                        + " order by h.card_no offset :offset limit :limit")
                .param("county", SystemUser.COUNTY)
                .param("except", except)
                .param("text", text.strip())
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(HouseholdChoice.class)
                .list();
    }

    public int countHouseholds(String text, long except) {
        return jdbc.sql("select count(*)::int " + HOUSEHOLDS)
                .param("county", SystemUser.COUNTY)
                .param("except", except)
                .param("text", text.strip())
                .query(Integer.class)
                .single();
    }
}
