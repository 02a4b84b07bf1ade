package liannong.registry.organisations;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A rule of the law about who a cooperative is made of. A new one is one constant and one test.
 *
 * @param monthsToRestore how long it may take to mend; 0 where the law names no time
 */
record CompositionRule(
        FindingRule rule, int monthsToRestore, Predicate<Composition> kept, Function<Composition, Object[]> facts) {

    /** COOP art 12: five members or more. */
    static final CompositionRule FIVE_MEMBERS = new CompositionRule(
            FindingRule.FIVE_MEMBERS, 0, now -> now.members() >= 5, now -> new Object[] {now.members()});

    /** COOP art 20: farmers are 80 % or more of the heads; REG-R art 39: restored within six months. */
    static final CompositionRule FARMERS = new CompositionRule(
            FindingRule.FARMERS, 6, Composition::hasEnoughFarmers, now -> new Object[] {now.farmers(), now.members()});

    /** COOP art 20: up to 20 members one enterprise, institution or social organisation; above, 5 % at most. */
    static final CompositionRule ENTERPRISES =
            new CompositionRule(FindingRule.ENTERPRISES, 0, now -> now.capped() <= now.cap(), now ->
                    new Object[] {now.capped(), now.cap(), now.members()});

    /** COOP art 19: no unit with functions of public administration. */
    static final CompositionRule NO_PUBLIC_ADMINISTRATION =
            new CompositionRule(FindingRule.PUBLIC_ADMINISTRATION, 0, now -> now.administrations() == 0, now ->
                    new Object[] {now.administrations()});

    /** COOP art 56: three cooperatives or more found a federation. */
    static final CompositionRule THREE_COOPERATIVES =
            new CompositionRule(FindingRule.THREE_COOPERATIVES, 0, now -> now.cooperatives() >= 3, now ->
                    new Object[] {now.cooperatives()});

    static final List<CompositionRule> RULES = List.of(FIVE_MEMBERS, FARMERS, ENTERPRISES, NO_PUBLIC_ADMINISTRATION);

    static final List<CompositionRule> OF_A_FEDERATION = List.of(THREE_COOPERATIVES, NO_PUBLIC_ADMINISTRATION);

    static List<CompositionRule> of(boolean federation) {
        return federation ? OF_A_FEDERATION : RULES;
    }
}
