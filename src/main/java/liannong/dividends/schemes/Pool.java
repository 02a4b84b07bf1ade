package liannong.dividends.schemes;

import java.util.Set;
import liannong.shares.ShareClass;
import org.jspecify.annotations.Nullable;

/**
 * One pool of a scheme.
 *
 * @param figure the name of what it is taken of; empty for what is owed whatever was earned
 * @param shortfall what happens when what is promised is more than what is left of the figure
 * @param classes the classes of shares that count; empty for all
 * @param statuses the statuses of households that take part; empty for all
 * @param presence when one must be there to take part
 * @param keptBy who keeps it whole: the collective, the operator; null for what is divided
 */
public record Pool(
        String name,
        Nature nature,
        String figure,
        Amount amount,
        Shortfall shortfall,
        Weight weight,
        Set<ShareClass> classes,
        Set<String> statuses,
        Presence presence,
        @Nullable String keptBy) {

    /** What becomes of a promise that the figure does not cover. */
    public enum Shortfall {
        REFUSED,
        PRO_RATA
    }

    /** One that asks nobody to be there on a day. */
    public Pool(
            String name,
            Nature nature,
            String figure,
            Amount amount,
            Shortfall shortfall,
            Weight weight,
            Set<ShareClass> classes,
            Set<String> statuses,
            @Nullable String keptBy) {
        this(name, nature, figure, amount, shortfall, weight, classes, statuses, Presence.ANY_TIME, keptBy);
    }

    public Pool {
        classes = Set.copyOf(classes);
        statuses = Set.copyOf(statuses);
    }

    boolean counts(Holding holding) {
        return classes.isEmpty() || classes.contains(holding.shareClass());
    }

    boolean invites(Holder holder) {
        return statuses.isEmpty() || statuses.contains(holder.status());
    }
}
