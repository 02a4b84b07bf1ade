package liannong.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import liannong.TestCounty;
import liannong.base.Money;
import liannong.base.database.TestNode;
import liannong.ledger.JournalEntry;
import liannong.ledger.Ledger;
import liannong.ledger.Posting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The books as hledger journals: read strictly by ourselves always, and by hledger where it is installed. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportJournalTests {

    private static final Path HLEDGER = Path.of("/usr/bin/hledger");

    private final ApplicationContext context;
    private final TestCounty county;
    private final long member;

    @TempDir
    static @Nullable Path directory;

    @Autowired
    ExportJournalTests(ApplicationContext context) {
        this.context = context;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.member = county.farmer("H1", false).id();
    }

    @BeforeAll
    void books() throws SQLException, IOException {
        post("A", LocalDate.of(2024, 5, 1), "成员出资", "102", "301", 1_000_05);
        post("B", LocalDate.of(2024, 12, 31), "年末 ; 有分号 | 和\n换行\u2028", "33201", "221", 7);
        post("C", LocalDate.of(2025, 1, 1), "(括号) ! * 开头", "221", "102", 7);
        post("D", LocalDate.of(2025, 1, 1), "2025-01-01 像日期  两个空格", "33202", "33201", 7);
        try (Connection owner =
                context.getBean("ownerDataSource", DataSource.class).getConnection()) {
            owner.setAutoCommit(false);
            new JournalFiles(owner).into(folder());
        }
    }

    @Test
    void eachYearIsAFileThatBeginsWithWhatTheLastOneEndedWith() throws IOException {
        assertThat(file(2024).getFileName().toString()).matches("T\\d{17}-2024\\.journal");
        String first = Files.readString(file(2024));
        String second = Files.readString(file(2025));
        assertThat(first)
                .contains("年末 ； 有分号 ／ 和 换行  ; fact: TEST/" + county.cooperative + "/B")
                .contains("    负债:221 应付盈余返还  -0.07 CNY  ; member: " + member)
                .doesNotContain("年初余额");
        assertThat(second)
                .contains("2025-01-01 * 年初余额\n    资产:102 银行存款  1000.05 CNY\n    负债:221 应付盈余返还  -0.07 CNY\n")
                .contains("    资产:102 银行存款  0.00 CNY = 999.98 CNY\n");
        assertThat(new JournalText(first).balances()).isEqualTo(ours(LocalDate.of(2024, 12, 31)));
        assertThat(new JournalText(second).balances()).isEqualTo(ours(LocalDate.of(2025, 12, 31)));
    }

    @Test
    void everyFileIsReadStrictly() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            List<Path> all = files.toList();
            assertThat(all).isNotEmpty().allMatch(path -> path.toString().endsWith(".journal"));
            for (Path path : all)
                assertThat(new JournalText(Files.readString(path)).entries()).isPositive();
        }
    }

    @Test
    void ourReaderRefusesWhatHledgerWouldRefuse() throws IOException {
        String good = Files.readString(file(2025));
        for (String bad : List.of(
                good.replace("0.00 CNY = 999.98", "0.00 CNY = 999.97"),
                good.replace("资产:102 银行存款  -0.07", "资产:102 银行存款  -0.08"),
                good.replace("account 资产:102 银行存款  ; type:A\n", ""),
                good.replace("commodity 1000.00 CNY\n", ""),
                good.replace("2025-01-01 * (", "2024-01-01 * ("))) {
            assertThat(bad).isNotEqualTo(good);
            assertThatIllegalArgumentException().isThrownBy(() -> new JournalText(bad));
            if (Files.exists(HLEDGER))
                assertThat(hledger(bad, "check", "--strict", "ordereddates").exit)
                        .isNotZero();
        }
    }

    @Test
    void hledgerFindsNothingWrongAndTheSameBalances() throws IOException {
        if (Files.notExists(HLEDGER)) return; // everyFileIsReadStrictly has proven the format
        for (int year : List.of(2024, 2025)) {
            String text = Files.readString(file(year));
            Heard check = hledger(text, "check", "--strict", "ordereddates");
            assertThat(check.exit).as(check.said).isZero();
            Heard balances = hledger(text, "balance", "--flat", "--no-total", "-O", "csv");
            Map<String, BigDecimal> theirs = new TreeMap<>();
            for (String line : balances.said.lines().skip(1).toList()) {
                String[] cells = line.substring(1, line.length() - 1).split("\",\"", -1);
                theirs.put(cells[0], new BigDecimal(cells[1].replace(" CNY", "")));
            }
            assertThat(theirs).isEqualTo(ours(LocalDate.of(year, 12, 31)));
        }
    }

    @Test
    void theCommandWritesThemAllWhileTheCountyRuns(@TempDir Path other) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Map<String, String> environment =
                Map.of("LIANNONG_DATA", TestNode.data().toString(), "LANG", "en");
        assertThat(ExportJournalCommand.run(environment, out, err, other.toString()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(ExportJournalCommand.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("journals");
        assertThat(ExportJournalCommand.run(environment, out, err)).isEqualTo(ExportJournalCommand.REFUSED);
        assertThat(ExportJournalCommand.run(
                        Map.of("LIANNONG_DATA", other.resolve("none").toString()), out, err, "x"))
                .isEqualTo(ExportJournalCommand.REFUSED);
        assertThat(ExportJournalCommand.run(environment, out, err, "/proc/no/such"))
                .isEqualTo(ExportJournalCommand.OUTPUT_LOST);
    }

    private record Heard(int exit, String said) {}

    private static Heard hledger(String text, String... arguments) {
        List<String> command = new ArrayList<>(List.of(HLEDGER.toString(), "-f", "-"));
        command.addAll(List.of(arguments));
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C.UTF-8");
            Process process = builder.start();
            try (var in = process.getOutputStream()) {
                in.write(text.getBytes(StandardCharsets.UTF_8));
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return new Heard(process.exitValue(), said);
        } catch (IOException lost) {
            throw new java.io.UncheckedIOException(lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What our balances say on the last day of a year, by the names of the file. */
    private Map<String, BigDecimal> ours(LocalDate day) {
        AccountNames names = new AccountNames(county.owner());
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        return TestCounty.as(
                county.bookkeeper,
                () -> java.util.Objects.requireNonNull(transaction.execute(status -> {
                    Map<String, BigDecimal> ours = new TreeMap<>();
                    for (String account : List.of("102", "301", "221", "33201", "33202")) {
                        Money balance = context.getBean(Ledger.class).balance(county.cooperative, account, day);
                        if (!balance.isZero()) ours.put(names.of(account), balance.yuan());
                    }
                    return ours;
                })));
    }

    private void post(String step, LocalDate day, String text, String debit, String credit, long fen) {
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        TestCounty.run(
                county.bookkeeper,
                () -> transaction.executeWithoutResult(status -> context.getBean(Ledger.class)
                        .post(new JournalEntry(
                                county.cooperative,
                                county.village,
                                day,
                                text,
                                "TEST",
                                county.cooperative,
                                step,
                                List.of(
                                        posting(debit, new Money(fen), true),
                                        posting(credit, new Money(fen), false))))));
    }

    private Posting posting(String account, Money amount, boolean debit) {
        boolean ofMember = account.equals("221");
        if (debit) return ofMember ? Posting.debit(account, member, amount) : Posting.debit(account, amount);
        return ofMember ? Posting.credit(account, member, amount) : Posting.credit(account, amount);
    }

    private Path file(int year) {
        String code = county.owner()
                .sql("select credit_code from organisations where id = ?")
                .param(county.cooperative)
                .query(String.class)
                .single();
        return folder().resolve(JournalFiles.fileName(code, county.cooperative, year));
    }

    private static Path folder() {
        return java.util.Objects.requireNonNull(directory);
    }
}
