package liannong.notices;

import org.jspecify.annotations.Nullable;

/** A line of a notice as those who work on it see it, by its full name; the amount in fen. */
public record NoticedLine(long sourceId, @Nullable Long householdId, String memberNo, String name, long amountFen) {}
