package liannong.ledger.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import liannong.base.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Writes the books as journals of hledger: one file for each organisation and year, with the balances that it begins
 * with, every entry, and at the end what each account stands at by our balances, which hledger checks.
 */
final class JournalFiles {

    private record Owner(long id, String name, @Nullable String creditCode) {}

    private record Balance(String account, long fen) {}

    private record Line(
            long entryId,
            LocalDate day,
            String text,
            String fact,
            String account,
            @Nullable Long member,
            long fen) {}

    private final JdbcClient jdbc;
    private final AccountNames accounts;

    JournalFiles(Connection connection) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.accounts = new AccountNames(jdbc);
    }

    /** How many files of how many organisations were written. */
    record Written(int organisations, int files) {}

    Written into(Path directory) throws IOException {
        Files.createDirectories(directory);
        List<Owner> owners = jdbc.sql(
                        "select o.id, o.name, o.credit_code from organisations o"
                                + " where exists (select 1 from account_balances b where b.organisation_id = o.id) order by o.id")
                .query(Owner.class)
                .list();
        int files = 0;
        for (Owner owner : owners) {
            List<Integer> years = jdbc.sql("select distinct extract(year from month)::int from account_balances"
                            + " where organisation_id = :id order by 1")
                    .param("id", owner.id())
                    .query(Integer.class)
                    .list();
            for (int year : years) write(directory, owner, year);
            files += years.size();
        }
        return new Written(owners.size(), files);
    }

    /** Beside its place first: what broke off must not look whole. */
    private void write(Path directory, Owner owner, int year) throws IOException {
        Path file = directory.resolve(fileName(owner, year));
        Path begun = directory.resolve(fileName(owner, year) + ".part");
        try (Writer out = Files.newBufferedWriter(begun, StandardCharsets.UTF_8)) {
            out.write("; " + AccountNames.plain(owner.name()) + " " + year + "\n");
            out.write("commodity 1000.00 CNY\n\n");
            for (String declaration : accounts.declarations()) out.write(declaration + "\n");
            opening(out, owner.id(), year);
            entries(out, owner.id(), year);
            closing(out, owner.id(), year);
        } catch (UncheckedIOException lost) {
            throw lost.getCause();
        }
        Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
    }

    static String fileName(@Nullable String creditCode, long id, int year) {
        String name = creditCode == null ? "" : creditCode.replaceAll("[^0-9A-Za-z]", "");
        return (name.isEmpty() ? "organisation-" + id : name) + "-" + year + ".journal";
    }

    private static String fileName(Owner owner, int year) {
        return fileName(owner.creditCode(), owner.id(), year);
    }

    private void opening(Writer out, long organisation, int year) throws IOException {
        List<Balance> balances = balances(organisation, LocalDate.of(year, 1, 1));
        if (balances.isEmpty()) return;
        out.write("\n" + year + "-01-01 * 年初余额\n");
        for (Balance balance : balances)
            out.write("    " + accounts.of(balance.account()) + "  " + cny(balance.fen()) + "\n");
    }

    private void closing(Writer out, long organisation, int year) throws IOException {
        out.write("\n" + year + "-12-31 * 年末余额核对\n");
        for (Balance balance : balances(organisation, LocalDate.of(year + 1, 1, 1)))
            out.write("    " + accounts.of(balance.account()) + "  0.00 CNY = " + cny(balance.fen()) + "\n");
    }

    private List<Balance> balances(long organisation, LocalDate before) {
        return jdbc.sql(
                        "select account_code as account, sum(debit_fen - credit_fen)::bigint as fen from account_balances"
                                + " where organisation_id = :id and month < :before group by 1"
                                + " having sum(debit_fen - credit_fen) <> 0 order by account_code collate \"C\"")
                .param("id", organisation)
                .param("before", before)
                .query(Balance.class)
                .list();
    }

    private void entries(Writer out, long organisation, int year) {
        long[] last = {0};
        try (var lines = jdbc
                .sql("""
                        select e.id as entry_id, e.entry_on as day, e.text, e.source_kind || '/' || e.source_id || '/' || e.step as fact,
                               p.account_code as account, p.member_id as member, p.debit_fen - p.credit_fen as fen
                        from journal_entries e join postings p on p.entry_id = e.id
                        where e.organisation_id = :id and e.entry_on between :first and :last order by e.entry_on, e.id, p.id""")
                .withFetchSize(1_000)
                .param("id", organisation)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Line.class)
                .stream()) {
            lines.forEach(line -> {
                try {
                    if (line.entryId() != last[0]) head(out, line);
                    last[0] = line.entryId();
                    posting(out, line);
                } catch (IOException lost) {
                    throw new UncheckedIOException(lost);
                }
            });
        }
    }

    private static void head(Writer out, Line line) throws IOException {
        out.write("\n" + line.day() + " * (" + line.entryId() + ") " + AccountNames.plain(line.text()) + "  ; fact: "
                + AccountNames.plain(line.fact()) + "\n");
    }

    private void posting(Writer out, Line line) throws IOException {
        out.write("    " + accounts.of(line.account()) + "  " + cny(line.fen())
                + (line.member() == null ? "" : "  ; member: " + line.member()) + "\n");
    }

    private static String cny(long fen) {
        return new Money(fen) + " CNY";
    }
}
