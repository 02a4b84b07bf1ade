package liannong.shares;

/** The holdings of movements, as sums by class: one way of adding up for every list. */
final class HeldSql {

    /** Sums in fen and 0.01 mu over {@code s}, a share movement. */
    static final String SUMS = """
            coalesce(sum(s.area_hundredths), 0)::bigint as area_hundredths,
            coalesce(sum(s.amount_fen) filter (where s.share_class = 'LAND'), 0)::bigint as land_fen,
            coalesce(sum(s.amount_fen) filter (where s.share_class = 'CAPITAL'), 0)::bigint as capital_fen,
            coalesce(sum(s.amount_fen) filter (where s.share_class = 'PREFERRED'), 0)::bigint as preferred_fen,
            coalesce(sum(s.amount_fen) filter (where s.share_class = 'COLLECTIVE'), 0)::bigint as collective_fen,
            coalesce(sum(s.amount_fen) filter (where s.share_class = 'RESERVE'), 0)::bigint as reserve_fen,
            coalesce(sum(s.amount_fen) filter (where s.share_class = 'FISCAL'), 0)::bigint as fiscal_fen,
            coalesce(sum(s.amount_fen) filter (where s.share_class = 'DONATION'), 0)::bigint as donation_fen,
            coalesce(sum(s.amount_fen), 0)::bigint as total_fen,
            coalesce(sum(s.unpaid_fen), 0)::bigint as unpaid_fen
            """;

    private HeldSql() {}
}
