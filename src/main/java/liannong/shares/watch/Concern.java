package liannong.shares.watch;

import java.time.LocalDate;

/**
 * One thing that asks for attention, in fen.
 *
 * @param day by when, or since when
 * @param memberId whose account shows it
 * @param subject what it is about: a parcel, a household, a class
 */
public record Concern(ConcernKind kind, LocalDate day, long memberId, String member, String subject, long amountFen) {}
