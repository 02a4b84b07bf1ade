package liannong.registry;

import java.util.List;

/** A module's part of a household's file: its sheets, and what it adds to the household's history. */
public record HouseholdChapter(List<HouseholdSheet> sheets, List<HistoryEntry> history) {}
