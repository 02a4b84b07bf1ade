package liannong.shares;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import liannong.TestCounty;
import liannong.base.Money;
import liannong.base.Split;
import liannong.shares.NaiveRegister.Act;
import liannong.shares.NaiveRegister.Change;

/** The end of the model: its last member dies, the first of the others inherits, the public part goes to all of them. */
final class ModelDeath {

    private final ModelActs acts;

    ModelDeath(ModelActs acts) {
        this.acts = acts;
    }

    /** At the end one dies, and the first of the others inherits. */
    void of() {
        TestCounty.Member dead = acts.members.removeLast();
        TestCounty.Member heir = acts.members.getFirst();
        LocalDate death = ModelActs.FIRST.plusDays(ModelActs.DAYS + 10);
        LocalDate day = death.plusDays(1);
        acts.register.inherited(dead, death, heir);
        List<Change> changes = new ArrayList<>();
        for (String shareClass : List.of("CAPITAL", "PREFERRED", "LAND")) {
            long held = acts.naive.held(dead.id(), shareClass, day);
            long area = shareClass.equals("LAND") ? acts.naive.area(dead.id(), day) : 0;
            long unpaid = acts.naive.unpaid(dead.id(), shareClass, day);
            changes.add(new Change(dead.id(), shareClass, -held, -unpaid, -area, day));
            changes.add(new Change(heir.id(), shareClass, held, 0, area, day));
        }
        long fiscal = acts.naive.held(dead.id(), "FISCAL", day);
        changes.add(new Change(dead.id(), "FISCAL", -fiscal, 0, 0, day));
        List<Money> parts = Split.of(
                new Money(fiscal),
                acts.members.stream().map(each -> new Split.Share(each.no(), 1)).toList());
        for (int i = 0; i < parts.size(); i++) {
            changes.add(
                    new Change(acts.members.get(i).id(), "FISCAL", parts.get(i).fen(), 0, 0, day));
        }
        acts.naive.add(new Act(changes));
        acts.members.add(dead);
    }
}
