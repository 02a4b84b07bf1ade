package liannong.schedule;

import java.time.LocalDate;

/** What a module does once for each business day. It must be safe to run twice for the same day. */
public interface DailyTask {

    /** The name under which its runs are on record. */
    String name();

    /** Earlier tasks of a day run first: a notice closes before what it held back is paid. */
    int order();

    /** Does what falls due on that day, in transactions of its own; returns how many things it did. */
    int run(LocalDate day);

    /**
     * Whether it only looks at what stands now. When days are gone through one after the other, it is left for the last
     * one; those it missed are given to it then, and it may do nothing for them.
     */
    default boolean onlyLooks() {
        return false;
    }
}
