package liannong.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.access.Roles;
import liannong.base.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the books say, entry by entry and account by account. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.STAFF)
public class Journal {

    private static final String ENTRY = """
            select e.id, e.organisation_id, e.entry_on as day, e.text, e.source_kind, e.source_id, e.step, e.recorded_at,
                   coalesce((select sum(p.debit_fen) from postings p where p.entry_id = e.id), 0)::bigint as amount_fen
            from journal_entries e
            """;

    private static final String LISTED = " where e.organisation_id = :organisation and e.entry_on between :from and :to"
            + " and (:text = '' or position(:text in e.text) > 0) ";

    private static final String ACCOUNT =
            " from postings p where p.organisation_id = :organisation and p.account_code = :account ";

    private final JdbcClient jdbc;
    private final Ledger ledger;

    Journal(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** The entries of the filter's days, the latest first. */
    public List<EntryRow> entries(JournalFilter filter, int offset, int limit) {
        return filtered(ENTRY + LISTED + "order by e.entry_on desc, e.id desc offset :offset limit :limit", filter)
                .param("offset", offset)
                .param("limit", Math.min(limit, Books.LONGEST_PAGE))
                .query(EntryRow.class)
                .list();
    }

    /** How many entries that are; their debits are the postings' of these days. */
    public int count(JournalFilter filter) {
        return filtered("select count(*)::int from journal_entries e" + LISTED, filter)
                .query(Integer.class)
                .single();
    }

    public Optional<EntryRow> entry(long entryId) {
        return jdbc.sql(ENTRY + " where e.id = :id")
                .param("id", entryId)
                .query(EntryRow.class)
                .optional();
    }

    /** What an entry posted, in the order it was written. */
    public List<PostingRow> postings(long entryId, int offset, int limit) {
        return jdbc.sql("""
                        select p.id, p.entry_id, p.entry_on as day, '' as text, p.account_code as account, c.name, c.name_en,
                               m.member_no || ' ' || m.name as member, p.debit_fen, p.credit_fen, 0::bigint as balance_fen
                        from postings p join chart_accounts c on c.code = p.account_code left join members m on m.id = p.member_id
                        where p.entry_id = :entry order by p.id offset :offset limit :limit""")
                .param("entry", entryId)
                .param("offset", offset)
                .param("limit", Math.min(limit, Books.LONGEST_PAGE))
                .query(PostingRow.class)
                .list();
    }

    public JournalTotals totals(long entryId) {
        return jdbc.sql(
                        "select count(*)::int as rows, 0::bigint as opening_fen, coalesce(sum(debit_fen), 0)::bigint as debit_fen,"
                                + " coalesce(sum(credit_fen), 0)::bigint as credit_fen from postings where entry_id = :entry")
                .param("entry", entryId)
                .query(JournalTotals.class)
                .single();
    }

    /** The postings of the filter's account and days, in their order, each with the balance after it. */
    public List<PostingRow> ofAccount(JournalFilter filter, int offset, int limit) {
        return account("""
                        select p.id, p.entry_id, p.entry_on as day, e.text, p.account_code as account, c.name, c.name_en,
                               m.member_no || ' ' || m.name as member, p.debit_fen, p.credit_fen,
                               (:opening + p.balance)::bigint as balance_fen
                        from (select p.*, sum(p.debit_fen - p.credit_fen) over (order by p.entry_on, p.id) as balance""" + ACCOUNT + """
                              and p.entry_on between :from and :to order by p.entry_on, p.id offset :offset limit :limit) p
                        join journal_entries e on e.id = p.entry_id join chart_accounts c on c.code = p.account_code
                        left join members m on m.id = p.member_id order by p.entry_on, p.id""", filter)
                .param("opening", opening(filter).fen())
                .param("offset", offset)
                .param("limit", Math.min(limit, Books.LONGEST_PAGE))
                .query(PostingRow.class)
                .list();
    }

    /** What the account stood at before the filter's days, what was posted on them, and so what it stands at after. */
    public JournalTotals accountTotals(JournalFilter filter) {
        return account(
                        "select count(*)::int as rows, cast(:opening as bigint) as opening_fen,"
                                + " coalesce(sum(p.debit_fen), 0)::bigint as debit_fen,"
                                + " coalesce(sum(p.credit_fen), 0)::bigint as credit_fen" + ACCOUNT
                                + "and p.entry_on between :from and :to",
                        filter)
                .param("opening", opening(filter).fen())
                .query(JournalTotals.class)
                .single();
    }

    private Money opening(JournalFilter filter) {
        LocalDate before = filter.from().minusDays(1);
        return ledger.balance(filter.organisationId(), String.valueOf(filter.account()), before);
    }

    private JdbcClient.StatementSpec filtered(String sql, JournalFilter filter) {
        return jdbc.sql(sql)
                .param("organisation", filter.organisationId())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("text", filter.text());
    }

    private JdbcClient.StatementSpec account(String sql, JournalFilter filter) {
        return jdbc.sql(sql)
                .param("organisation", filter.organisationId())
                .param("account", filter.account())
                .param("from", filter.from())
                .param("to", filter.to());
    }
}
