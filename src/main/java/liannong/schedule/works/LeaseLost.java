package liannong.schedule.works;

/** The work is another node's now, or this one is stopping; whatever was not committed is not done. */
public final class LeaseLost extends RuntimeException {

    public LeaseLost(long workId) {
        super("work " + workId + " is not this node's any more");
    }
}
