package liannong.schedule.works;

/** What a module does in the background, one subject at a time. */
public interface Work {

    /** The kind under which it is asked for. */
    String kind();

    /**
     * Does it, or what is left of it, in the name of whoever asked and in transactions of its own. It may break off
     * anywhere and is then run again, on this node or another: whatever it did before must do no harm the second time.
     *
     * @throws liannong.base.Refused what the rules refuse, which ends it; whoever asked reads the sentence
     */
    void run(WorkOrder order, Progress progress);
}
