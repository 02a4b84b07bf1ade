package liannong.registry.households;

import java.util.List;
import liannong.registry.HistoryEntry;
import liannong.registry.HouseholdSheet;

/** One household, one file: everything that is known of it and was done for it, newest first. */
public record HouseholdBook(
        HouseholdFacts facts,
        List<HouseholdPerson> people,
        List<StatusPeriod> statuses,
        List<IncomeYear> incomes,
        List<HouseholdAccount> accounts,
        List<HouseholdPaper> papers,
        List<HouseholdSheet> sheets,
        List<HistoryEntry> history) {

    public List<HouseholdPaper> openRequests() {
        return papers.stream().filter(HouseholdPaper::isOpen).toList();
    }

    public String headName() {
        return people.stream()
                .filter(person -> person.isHead() && person.validTo() == null)
                .map(HouseholdPerson::name)
                .findFirst()
                .orElse(facts.cardNo());
    }
}
