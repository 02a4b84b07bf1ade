package liannong.schedule.works;

/** Tells how far a work is: at once visible to others, whatever becomes of the transaction that reports it. */
@FunctionalInterface
public interface Progress {

    /**
     * Reports that so many of so many are done, and keeps the lease alive.
     *
     * @throws LeaseLost when another node has taken the work up meanwhile, or the node is stopping: go no further
     */
    void report(long done, long total);
}
