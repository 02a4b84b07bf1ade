package liannong.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.access.SystemUser;
import liannong.base.Broken;
import liannong.base.Money;
import liannong.base.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The journal of every organisation. It is called inside the transaction of the fact that it records. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize("isAuthenticated()")
public class Ledger {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Ledger(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /**
     * Posts an entry; the same fact and step a second time changes nothing. An entry without postings is none.
     *
     * @throws Refused {@code PERIOD_CLOSED} with the day; {@code ACCOUNT_NOT_VALID} for an account that is not posted
     *     to on that day
     */
    public void post(JournalEntry entry) {
        if (entry.postings().isEmpty()) return;
        try {
            insert(entry).ifPresent(entryId -> write(entryId, entry));
        } catch (DataIntegrityViolationException broken) {
            if (Broken.promise(broken, "period_is_open")) throw new Refused(BooksReason.PERIOD_CLOSED, entry.day());
            if (Broken.promise(broken, "account_valid_on_the_day"))
                throw new Refused(BooksReason.ACCOUNT_NOT_VALID, entry.day());
            throw broken;
        }
    }

    private Optional<Long> insert(JournalEntry entry) {
        return jdbc.sql("""
                        insert into journal_entries (id, county_code, organisation_id, division_code, entry_on, text, source_kind, source_id, step)
                        values (nextval('journal_entries_seq'), :county, :organisation, :division, :day, :text, :kind, :source, :step)
                        on conflict (source_kind, source_id, step) do nothing returning id""")
                .param("county", SystemUser.COUNTY)
                .param("organisation", entry.organisationId())
                .param("division", entry.divisionCode())
                .param("day", entry.day())
                .param("text", entry.text())
                .param("kind", entry.sourceKind())
                .param("source", entry.sourceId())
                .param("step", entry.step())
                .query(Long.class)
                .optional();
    }

    /**
     * Posts what a fact posted with the sides changed, as the fact that takes it back. False when it posted nothing.
     *
     * @param reversalId the fact of the same kind that takes it back
     * @throws Refused those of {@link #post}
     */
    public boolean mirror(String sourceKind, long sourceId, long reversalId, LocalDate day, String text) {
        record Known(long id, long organisationId, String divisionCode, String step) {}
        record Side(String account, @Nullable Long member, long debit, long credit) {}
        List<Known> entries = jdbc.sql("select id, organisation_id, division_code, step from journal_entries"
                        + " where source_kind = :kind and source_id = :id order by id")
                .param("kind", sourceKind)
                .param("id", sourceId)
                .query(Known.class)
                .list();
        for (Known entry : entries) {
            List<Posting> sides = jdbc
                    .sql("select account_code as account, member_id as member, debit_fen as debit, credit_fen as credit"
                            + " from postings where entry_id = :id order by id")
                    .param("id", entry.id())
                    .query(Side.class)
                    .list()
                    .stream()
                    .map(side -> new Posting(
                            side.account(), side.member(), new Money(side.credit()), new Money(side.debit())))
                    .toList();
            post(new JournalEntry(
                    entry.organisationId(),
                    entry.divisionCode(),
                    day,
                    text,
                    sourceKind,
                    reversalId,
                    "REVERSAL-" + entry.step(),
                    sides));
        }
        return !entries.isEmpty();
    }

    /** The balance of an account on a day, debit positive, in fen: of the months before it, and of its month's days. */
    public Money balance(long organisationId, String account, LocalDate day) {
        return new Money(jdbc.sql("""
                        select (coalesce((select sum(b.debit_fen - b.credit_fen) from account_balances b
                                          where b.organisation_id = :organisation and b.account_code = :account and b.month < :month), 0)
                              + coalesce((select sum(p.debit_fen - p.credit_fen) from postings p
                                          where p.organisation_id = :organisation and p.account_code = :account
                                            and p.entry_on between :month and :day), 0))::bigint""")
                .param("organisation", organisationId)
                .param("account", account)
                .param("month", day.withDayOfMonth(1))
                .param("day", day)
                .query(Long.class)
                .single());
    }

    /** What stands in the books for a member up to a day, year by year; in fen. */
    public List<MemberYear> ofMember(long memberId, List<String> accounts, LocalDate day) {
        return jdbc.sql("""
                        select extract(year from e.entry_on)::int as year, p.account_code as account,
                               sum(p.credit_fen)::bigint as credit_fen, sum(p.debit_fen)::bigint as debit_fen
                        from postings p join journal_entries e on e.id = p.entry_id
                        where p.member_id = :member and p.account_code = any (:accounts) and e.entry_on <= :day
                        group by 1, 2 order by 1, 2""")
                .param("member", memberId)
                .param("accounts", accounts.toArray(String[]::new))
                .param("day", day)
                .query(MemberYear.class)
                .list();
    }

    /** One statement for all postings of the entry: the database checks each statement's balance. */
    private void write(long entryId, JournalEntry entry) {
        List<Posting> postings = entry.postings();
        Long[] members = postings.stream().map(Posting::memberId).toArray(Long[]::new);
        String[] accounts = postings.stream().map(Posting::account).toArray(String[]::new);
        Long[] debits = postings.stream().map(posting -> posting.debit().fen()).toArray(Long[]::new);
        Long[] credits =
                postings.stream().map(posting -> posting.credit().fen()).toArray(Long[]::new);
        int written = batch.update(connection -> {
            var statement = connection.prepareStatement("""
                    insert into postings (id, entry_id, county_code, organisation_id, division_code, entry_on, account_code, member_id, debit_fen, credit_fen)
                    select nextval('postings_seq'), ?, ?, ?, ?, ?, p.account, p.member, p.debit, p.credit
                    from unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[]) as p(account, member, debit, credit)""");
            statement.setLong(1, entryId);
            statement.setString(2, SystemUser.COUNTY);
            statement.setLong(3, entry.organisationId());
            statement.setString(4, entry.divisionCode());
            statement.setObject(5, entry.day());
            statement.setArray(6, connection.createArrayOf("text", accounts));
            statement.setArray(7, connection.createArrayOf("bigint", members));
            statement.setArray(8, connection.createArrayOf("bigint", debits));
            statement.setArray(9, connection.createArrayOf("bigint", credits));
            return statement;
        });
        if (written != postings.size()) throw new IllegalStateException("posted " + written + " of " + postings.size());
    }
}
