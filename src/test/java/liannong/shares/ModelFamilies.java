package liannong.shares;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import liannong.TestCounty;
import liannong.registry.families.FamilyAct;
import liannong.registry.families.FamilyEvents;
import org.springframework.context.ApplicationContext;

/** Families that merge and split while the register goes on: where a member lives changes nothing of what he holds. */
final class ModelFamilies {

    private final FamilyEvents events;
    private final ModelActs acts;
    private final TestCounty county;
    private final Random random;
    private LocalDate on = LocalDate.of(2020, 1, 2);
    private int moved;

    ModelFamilies(ApplicationContext context, ModelActs acts, Random random) {
        this.events = context.getBean(FamilyEvents.class);
        this.acts = acts;
        this.county = acts.register.county;
        this.random = random;
    }

    /** Who lives alone joins the household of another member; of a household of several, one forms one of his own. */
    void move() {
        TestCounty.Member who = acts.members.get(random.nextInt(acts.members.size()));
        TestCounty.Member host = acts.members.get(random.nextInt(acts.members.size()));
        long home = household(who.id());
        long into = household(host.id());
        List<Long> people = people(home);
        if (people.size() > 1) record(split(home, people.getLast()));
        else if (home != into) record(new FamilyAct.Merge(entry(home), into, Map.of()));
        acts.members.replaceAll(
                each -> new TestCounty.Member(each.id(), each.no(), household(each.id()), null, each.account()));
    }

    /** Not the head: another head for those who stay is for two persons to decide. */
    private FamilyAct split(long home, long person) {
        return new FamilyAct.Split(entry(home), List.of(person), person, Map.of(), null, county.village, 3, List.of());
    }

    private void record(FamilyAct act) {
        String seen = TestCounty.as(county.clerk, () -> events.preview(act)).seen();
        TestCounty.run(county.clerk, () -> events.record(act, seen));
        on = on.plusDays(1);
        moved++;
    }

    int moved() {
        return moved;
    }

    private FamilyAct.Entry entry(long household) {
        return new FamilyAct.Entry(UUID.randomUUID(), household, on, "户口簿 测试", null);
    }

    /** The head first. */
    private List<Long> people(long household) {
        return county.owner()
                .sql("select person_id from household_members where household_id = ? and valid_to = 'infinity'"
                        + " order by (relation = 'HEAD') desc, person_id")
                .param(household)
                .query(Long.class)
                .list();
    }

    private long household(long member) {
        return value("select household_id from members where id = ?", member);
    }

    private long value(String sql, long member) {
        return county.owner().sql(sql).param(member).query(Long.class).single();
    }
}
