package liannong.dividends;

import java.util.List;
import liannong.ledger.Posting;
import liannong.payouts.OwedInBooks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the books carry what is owed for a line of a distribution: the refund on 221, the residual on 222. */
@Component
class OwedLines implements OwedInBooks {

    private record Line(long memberId, long refundFen, long residualFen, long settledFen) {

        OwedParts unpaid() {
            OwedParts parts = new OwedParts(memberId, refundFen, residualFen);
            return parts.minus(parts.settledBy(settledFen));
        }
    }

    private final JdbcClient jdbc;

    OwedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean knows(String sourceKind) {
        return sourceKind.equals(Release.LINE);
    }

    @Override
    public List<Posting> cleared(long sourceId) {
        return jdbc.sql("""
                        select l.member_id, l.refund_fen, l.residual_fen, coalesce((select sum(s.amount_fen)
                               from overpayment_settlements s
                               where s.against_kind = 'DIVIDEND_LINE' and s.against_line_id = l.id), 0)::bigint as settled_fen
                        from dividend_lines l where l.id = :id""")
                .param("id", sourceId)
                .query(Line.class)
                .single()
                .unpaid()
                .cleared();
    }
}
