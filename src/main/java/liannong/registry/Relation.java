package liannong.registry;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/** What a person is to the head of its household (A7 of the household form, domain.md 4.3). */
public enum Relation {
    HEAD,
    SPOUSE,
    CHILD,
    CHILD_IN_LAW,
    GRANDCHILD,
    PARENT,
    PARENT_IN_LAW,
    GRANDPARENT,
    SIBLING,
    OTHER;

    /** What the former head is to the one who takes its place. */
    private static final Map<Relation, Relation> FORMER_HEAD = Map.ofEntries(
            entry(SPOUSE, SPOUSE),
            entry(CHILD, PARENT),
            entry(PARENT, CHILD),
            entry(CHILD_IN_LAW, PARENT_IN_LAW),
            entry(PARENT_IN_LAW, CHILD_IN_LAW),
            entry(GRANDCHILD, GRANDPARENT),
            entry(GRANDPARENT, GRANDCHILD),
            entry(SIBLING, SIBLING));

    private static final Map<Relation, Map<Relation, Relation>> OTHERS = Map.of(
            SPOUSE,
            Map.of(
                    CHILD, CHILD,
                    CHILD_IN_LAW, CHILD_IN_LAW,
                    GRANDCHILD, GRANDCHILD,
                    PARENT, PARENT_IN_LAW,
                    PARENT_IN_LAW, PARENT),
            CHILD,
            Map.of(SPOUSE, PARENT, CHILD, SIBLING, PARENT, GRANDPARENT, PARENT_IN_LAW, GRANDPARENT),
            PARENT,
            Map.of(CHILD, GRANDCHILD, SPOUSE, CHILD_IN_LAW, SIBLING, CHILD, PARENT, SPOUSE),
            SIBLING,
            Map.of(SIBLING, SIBLING, PARENT, PARENT, GRANDPARENT, GRANDPARENT));

    /**
     * What this person is to a new head, as far as it follows; OTHER where it does not. A proposal, to be looked at.
     */
    public Relation seenFrom(Relation newHead) {
        if (newHead == HEAD) return this;
        return this == HEAD
                ? FORMER_HEAD.getOrDefault(newHead, OTHER)
                : OTHERS.getOrDefault(newHead, Map.of()).getOrDefault(this, OTHER);
    }

    /** The key of its name in the translations. */
    public String key() {
        return "registry.relation." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
