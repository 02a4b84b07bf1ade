package liannong.ledger.statements;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures of a year up to a month: accounts from the kept balances, flows from the entries of that time. */
@Repository
class FiguresSql {

    private final JdbcClient jdbc;

    FiguresSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    YearFigures of(long organisationId, YearMonth through) {
        return new YearFigures(
                accounts(organisationId, through),
                Flows.of(counterparts(organisationId, through)),
                earned(organisationId, through));
    }

    /** Without the entries that close the accounts into 331. */
    private List<YearFigures.Earned> earned(long organisationId, YearMonth through) {
        return jdbc.sql("""
                        select c.code, c.name, c.name_en, sum(p.credit_fen - p.debit_fen)::bigint as fen
                        from chart_accounts c join postings p on p.account_code = c.code
                        where c.kind = 'RESULT' and c.code <> '331' and p.organisation_id = :organisation
                          and p.entry_on between :first and :last
                          and not exists (select 1 from postings q where q.entry_id = p.entry_id and q.account_code = '331')
                        group by c.code order by c.code collate "C\"""")
                .param("organisation", organisationId)
                .param("first", LocalDate.of(through.getYear(), 1, 1))
                .param("last", through.atEndOfMonth())
                .query(YearFigures.Earned.class)
                .list();
    }

    private List<AccountFigures> accounts(long organisationId, YearMonth through) {
        return jdbc.sql("""
                        select c.code, c.name, c.name_en, c.kind,
                               coalesce(sum(b.debit_fen - b.credit_fen) filter (where b.month < :first), 0)::bigint as opening_fen,
                               coalesce(sum(b.debit_fen) filter (where b.month >= :first), 0)::bigint as debit_fen,
                               coalesce(sum(b.credit_fen) filter (where b.month >= :first), 0)::bigint as credit_fen
                        from account_balances b join chart_accounts c on c.code = b.account_code
                        where b.organisation_id = :organisation and b.month <= :last
                        group by c.code order by c.code collate "C\"""")
                .param("organisation", organisationId)
                .param("first", LocalDate.of(through.getYear(), 1, 1))
                .param("last", through.atDay(1))
                .query(AccountFigures.class)
                .list();
    }

    private List<Flows.Counterpart> counterparts(long organisationId, YearMonth through) {
        return jdbc.sql("""
                        with surplus as (
                            select code from chart_accounts where kind = 'RESULT' or code like '332%'
                        ), touched as (
                            select p.entry_id, bool_or(p.account_code = '331') as result, bool_or(p.account_code like '332%') as distribution
                            from postings p
                            where p.organisation_id = :organisation and p.account_code in (select code from surplus)
                              and p.entry_on between :first and :last
                            group by p.entry_id
                        )
                        select p.account_code as account, t.result as touches_result, t.distribution as touches_distribution,
                               sum(p.debit_fen)::bigint as debit_fen, sum(p.credit_fen)::bigint as credit_fen
                        from touched t join postings p on p.entry_id = t.entry_id
                        where p.account_code not in (select code from surplus)
                        group by 1, 2, 3 order by 1, 2, 3""")
                .param("organisation", organisationId)
                .param("first", LocalDate.of(through.getYear(), 1, 1))
                .param("last", through.atEndOfMonth())
                .query(Flows.Counterpart.class)
                .list();
    }
}
