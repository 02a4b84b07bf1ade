package liannong.dividends.schemes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Who is there when a pool asks for it. */
final class Present {

    private final Pool pool;
    private final LocalDate from;
    private final LocalDate to;

    Present(Pool pool, LocalDate first, LocalDate last) {
        this.pool = pool;
        this.from = pool.presence() == Presence.LAST_DAY ? last : first;
        this.to = pool.presence() == Presence.FIRST_DAY ? first : last;
    }

    boolean is(Holder holder) {
        if (pool.presence() == Presence.ANY_TIME) return true;
        return holder.belongs(from, to) && (!asksForHolding(holder) || holdsThroughout(holder));
    }

    private boolean asksForHolding(Holder holder) {
        return !pool.classes().isEmpty()
                || pool.weight().ofAmounts()
                || pool.weight().ofAreas()
                || holder.joined() == null;
    }

    /** Something that counts on each of the days; not always the same. */
    private boolean holdsThroughout(Holder holder) {
        List<Holding> counting = holder.holdings().stream()
                .filter(holding -> pool.counts(holding) && holding.isSomething())
                .sorted(Comparator.comparing(Holding::from))
                .toList();
        LocalDate covered = from;
        for (Holding holding : counting) {
            if (holding.from().isAfter(covered)) return false;
            LocalDate until = holding.until();
            if (until == null || until.isAfter(to)) return true;
            if (until.isAfter(covered)) covered = until;
        }
        return false;
    }
}
