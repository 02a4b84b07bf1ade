package liannong.shares;

import java.time.LocalDate;

/** Which register is looked at: a cooperative's, on a day, narrowed by a text (name, number or village). */
public record RegisterFilter(long cooperativeId, LocalDate asOf, String text) {}
