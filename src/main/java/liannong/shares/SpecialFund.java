package liannong.shares;

/** Property from fiscal money and from donations, in fen: averaged per head, never divided by capital (COOP art 44). */
public record SpecialFund(long fiscalFen, long donationFen) {}
