package liannong.registry.families;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.registry.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The households as acts of family life find them. Whose they are is the database's decision. */
@Repository
class Families {

    private record Home(long id, String divisionCode, int groupNo, boolean ended) {}

    private final JdbcClient jdbc;

    Families(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing of these households changes until the transaction ends; always taken in the order of their ids. */
    void lock(List<Long> householdIds) {
        jdbc.sql("select id from households where id = any (:ids) order by id for update")
                .param("ids", householdIds.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    Optional<Family> find(long householdId) {
        return jdbc.sql("""
                        select id, division_code, group_no, ended_on is not null as ended from households where id = :id""")
                .param("id", householdId)
                .query(Home.class)
                .optional()
                .map(home ->
                        new Family(home.id(), home.divisionCode(), home.groupNo(), home.ended(), people(home.id())));
    }

    /** The household in which the person is now. */
    Optional<Long> householdOf(long personId) {
        return jdbc.sql("select household_id from household_members where person_id = :id and valid_to = 'infinity'")
                .param("id", personId)
                .query(Long.class)
                .optional();
    }

    private List<Family.Person> people(long householdId) {
        return jdbc.sql("""
                        select p.id, p.name, m.relation, m.valid_from as since
                        from household_members m join persons p on p.id = m.person_id
                        where m.household_id = :id and m.valid_to = 'infinity'
                        order by (m.relation = 'HEAD') desc, p.born_on, p.id limit 100""")
                .param("id", householdId)
                .query((row, number) -> new Family.Person(
                        row.getLong("id"),
                        row.getString("name"),
                        Relation.valueOf(row.getString("relation")),
                        row.getObject("since", LocalDate.class)))
                .list();
    }
}
