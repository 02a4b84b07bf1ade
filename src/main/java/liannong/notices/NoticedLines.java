package liannong.notices;

import java.util.Collection;
import java.util.List;

/** Knows the lines that a notice laid open; the module that laid them open implements it for its kind of source. */
public interface NoticedLines {

    /** Of which {@code source_kind} of a notice these are the lines. */
    String sourceKind();

    /** Those of the lines that the signed-in user may see, in any order. */
    List<NoticedLine> find(Collection<Long> sourceIds);

    /** Those of one household that he may see, the newest first, at most {@code limit}. */
    List<NoticedLine> ofHousehold(long householdId, int limit);
}
