package liannong.registry;

import java.util.List;

/**
 * What hangs on households and their people in one module: it answers with what a family act would move, stop or leave
 * open, before the act is confirmed. The same module carries it out when {@link FamilyEventRecorded} is announced.
 */
public interface Belongings {

    /** In the order in which it is to be read; at most a page. */
    List<Consequence> of(FamilyChange change);
}
