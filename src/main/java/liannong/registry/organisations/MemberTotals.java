package liannong.registry.organisations;

/** How many members of each kind a cooperative has, and how many have left. */
public record MemberTotals(int farmers, int otherPersons, int organisations, int left) {

    public int members() {
        return farmers + otherPersons + organisations;
    }
}
