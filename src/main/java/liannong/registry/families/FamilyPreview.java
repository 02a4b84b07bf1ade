package liannong.registry.families;

import java.util.List;
import liannong.registry.Consequence;
import liannong.registry.FamilyChange;

/**
 * What an act would do, before it is confirmed.
 *
 * @param seen what was looked at: the act is refused when the households changed meanwhile
 * @param needsRequest whether a second person has to decide, because a household gets another head
 */
public record FamilyPreview(FamilyChange change, List<Consequence> consequences, String seen, boolean needsRequest) {}
