package liannong.bureau;

import java.time.LocalDate;

/** Payments the bank returned for one reason. */
public record ReturnRow(String reason, long payments, long fen, LocalDate oldest) {}
