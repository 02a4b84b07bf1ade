package liannong.registry.families;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.registry.Relation;
import org.springframework.context.ApplicationContext;

/** Households with people of their own, as the owner of the tables enters them, and the acts that are tried on them. */
final class TestFamily {

    static final LocalDate BEGUN = LocalDate.of(2000, 1, 1);

    final TestCounty county;
    final SignedIn clerk;

    TestFamily(ApplicationContext context) {
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.clerk = county.clerk;
    }

    /** The head first; each of these is to the head what is said. */
    long household(Relation... others) {
        return householdIn(county.village, others);
    }

    long householdIn(String village, Relation... others) {
        long household = county.next("households");
        county.owner()
                .sql(
                        "insert into households (id, county_code, card_no, division_code, group_no, status, status_since, formed_on)"
                                + " values (?, '360781', (5000000000 + ?)::text, ?, 3, 'ORDINARY', '2000-01-01', '2000-01-01')")
                .params(household, household, village)
                .update();
        county.owner()
                .sql(
                        "insert into household_statuses (id, county_code, household_id, from_status, status, valid_from, reason,"
                                + " recorded_by, recorded_at) values (?, '360781', ?, 'NONE', 'ORDINARY', '2000-01-01', '建档', 1, now())")
                .params(county.next("household_statuses"), household)
                .update();
        long first = person();
        join(household, first, Relation.HEAD);
        for (Relation relation : others) join(household, person(), relation);
        return household;
    }

    long person() {
        long person = county.next("persons");
        county.owner()
                .sql("insert into persons (id, county_code, name, sex, born_on, initials)"
                        + " values (?, '360781', '钟秀兰', 'F', '1968-05-01', 'zxl')")
                .param(person)
                .update();
        return person;
    }

    private void join(long household, long person, Relation relation) {
        county.owner()
                .sql("insert into household_members (id, county_code, household_id, person_id, relation, valid_from)"
                        + " values (?, '360781', ?, ?, ?, ?)")
                .params(county.next("household_members"), household, person, relation.name(), BEGUN)
                .update();
    }

    /** A membership in the county's cooperative with so many fen of capital. */
    void member(long household, long person, long fen) {
        long id = county.next("members");
        county.owner()
                .sql(
                        "insert into members (id, county_code, cooperative_id, member_no, kind, household_id, person_id, name,"
                                + " division_code, group_no, joined_on)"
                                + " values (?, '360781', ?, ?, 'FARMER', ?, ?, '钟秀兰', ?, 3, '2015-01-01')")
                .params(id, county.cooperative, "F" + id, household, person, county.village)
                .update();
        county.share(
                new TestCounty.Member(id, "F" + id, household, null, ""), "CAPITAL", fen, LocalDate.of(2016, 1, 1));
    }

    FamilyAct.Entry entry(long household, LocalDate on) {
        return new FamilyAct.Entry(UUID.randomUUID(), household, on, "户口簿 测试", null);
    }

    /** Those in the household on a day, the head first, then by id. */
    List<Long> people(long household, LocalDate day) {
        return county.owner()
                .sql(
                        "select person_id from household_members where household_id = ? and valid_from <= ? and valid_to > ?"
                                + " order by (relation = 'HEAD') desc, person_id")
                .params(household, day, day)
                .query(Long.class)
                .list();
    }

    Relation relation(long person) {
        return Relation.valueOf(county.owner()
                .sql("select relation from household_members where person_id = ? and valid_to = 'infinity'")
                .param(person)
                .query(String.class)
                .single());
    }

    long holdings(long household) {
        return county.owner()
                .sql(
                        "select coalesce(sum(s.amount_fen), 0)::bigint from members m join share_movements s on s.member_id = m.id"
                                + " where m.household_id = ?")
                .param(household)
                .query(Long.class)
                .single();
    }
}
