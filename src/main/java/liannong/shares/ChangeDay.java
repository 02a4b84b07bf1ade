package liannong.shares;

import java.time.LocalDate;

/** A day on which the register changed: how many movements of which class took effect. */
public record ChangeDay(LocalDate day, String shareClass, int movements, long amountFen) {}
