package liannong.registry.search;

import java.util.List;

/**
 * What a search found, kind by kind; of each at most one more than {@link Search#MOST}, which says that there are more.
 */
public record Found(
        List<FoundPerson> persons,
        List<FoundHousehold> households,
        List<FoundOrganisation> organisations,
        List<FoundVillage> villages) {

    static final Found NOTHING = new Found(List.of(), List.of(), List.of(), List.of());

    public boolean isEmpty() {
        return persons.isEmpty() && households.isEmpty() && organisations.isEmpty() && villages.isEmpty();
    }
}
