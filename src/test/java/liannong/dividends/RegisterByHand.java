package liannong.dividends;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import liannong.TestCounty;
import liannong.base.Money;

/** A test cooperative's plan, read from the register without the function that freezes it. */
final class RegisterByHand {

    private RegisterByHand() {}

    static SurplusPlan plan(TestCounty county, Money surplus, Money loss) {
        LocalDate last = LocalDate.of(county.year, 12, 31);
        List<PlanMember> members = county.owner()
                .sql("""
                        select member_no, (select coalesce(sum(amount_fen), 0) from share_movements s where s.member_id = m.id
                                   and share_class = 'CAPITAL' and effective_on <= :last),
                               (select coalesce(sum(amount_fen), 0) from share_movements s where s.member_id = m.id
                                   and share_class = 'RESERVE' and effective_on < :first),
                               (select coalesce(sum(quantity_hundredths), 0) from trades t where t.member_id = m.id
                                   and traded_on between :first and :last)
                        from members m where cooperative_id = :cooperative and joined_on <= :last order by member_no""")
                .param("first", LocalDate.of(county.year, 1, 1))
                .param("last", last)
                .param("cooperative", county.cooperative)
                .query((row, number) -> new PlanMember(
                        row.getString(1),
                        new Money(row.getLong(2)),
                        new Money(row.getLong(3)),
                        BigDecimal.valueOf(row.getLong(4), 2)))
                .list();
        return new SurplusPlan(
                surplus,
                loss,
                new BigDecimal("0.10"),
                ReserveKey.TRADE,
                List.of(),
                new BigDecimal("0.60"),
                ResidualBase.CLOSING,
                new Money(60_000_00),
                new Money(6_000_00),
                members);
    }
}
