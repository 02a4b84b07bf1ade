package liannong.shares.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A member's account as rows. */
@Component
class AccountSql {

    private final JdbcClient jdbc;
    private final CertificateSql certificates;

    AccountSql(JdbcClient jdbc, CertificateSql certificates) {
        this.jdbc = jdbc;
        this.certificates = certificates;
    }

    Optional<AccountFacts.Head> head(long memberId) {
        return jdbc.sql("""
                        select o.name as cooperative, o.credit_code, m.member_no, m.name, m.kind, t.name || ' ' || d.name as place,
                               m.group_no, p.identity_last4, m.joined_on, m.left_on
                        from members m join organisations o on o.id = m.cooperative_id
                        join divisions d on d.code = m.division_code join divisions t on t.code = d.parent_code
                        left join persons p on p.id = m.person_id where m.id = :member""")
                .param("member", memberId)
                .query(AccountFacts.Head.class)
                .optional();
    }

    List<Holding> holdings(long memberId, LocalDate day) {
        return certificates.holdings(jdbc.sql("select holdings_on(:member, :day)::text")
                .param("member", memberId)
                .param("day", day)
                .query(String.class)
                .single());
    }

    /** The earliest first. */
    List<AccountFacts.Movement> movements(long memberId, LocalDate day, int most) {
        return jdbc.sql("""
                        select s.effective_on, s.share_class, s.kind, s.source, s.amount_fen, s.unpaid_fen, s.area_hundredths,
                               sum(s.amount_fen) over (partition by s.share_class
                                   order by s.effective_on, s.id rows unbounded preceding)::bigint as held_fen,
                               s.document, exists (select 1 from share_movements r where r.reverses_id = s.id) as reversed
                        from share_movements s where s.member_id = :member and s.effective_on <= :day
                        order by s.effective_on, s.id limit :most""")
                .param("member", memberId)
                .param("day", day)
                .param("most", most)
                .query(AccountFacts.Movement.class)
                .list();
    }

    List<AccountFacts.TradeYear> trades(long memberId, LocalDate day) {
        return jdbc.sql("""
                        select extract(year from traded_on)::int as year, product, unit,
                               sum(quantity_hundredths)::bigint as quantity_hundredths, sum(amount_fen)::bigint as amount_fen
                        from trades where member_id = :member and traded_on <= :day
                        group by 1, 2, 3 having sum(quantity_hundredths) <> 0 order by 1, 2, 3 limit 2000""")
                .param("member", memberId)
                .param("day", day)
                .query(AccountFacts.TradeYear.class)
                .list();
    }
}
