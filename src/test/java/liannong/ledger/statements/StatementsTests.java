package liannong.ledger.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.base.papers.ReadPaper;
import liannong.ledger.JournalEntry;
import liannong.ledger.Ledger;
import liannong.ledger.ManualEntries;
import liannong.ledger.ManualLine;
import liannong.ledger.NewManualEntry;
import liannong.ledger.Posting;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The statements of a cooperative whose year was earned, distributed and paid: every one of them closes. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsTests {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    private final ApplicationContext context;
    private final Statements statements;
    private final TestCounty county;
    private YearMonth now = YearMonth.of(2026, 1);

    @Autowired
    StatementsTests(ApplicationContext context, Statements statements) {
        this.context = context;
        this.statements = statements;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
    }

    /** 200,000 earned after a loss of 20,000; a fiscal project; the distribution of domain.md 1.10, paid; office costs. */
    @BeforeAll
    void year() {
        new TestPath(context, county).released();
        ManualEntries entries = context.getBean(ManualEntries.class);
        LocalDate today = TestCounty.as(county.bookkeeper, entries::today);
        LocalDate end = LocalDate.of(today.getYear() - 1, 12, 31);
        post("PAID_IN", end.minusYears(1), "102", "301", 100_000_00);
        post("FISCAL", end.minusYears(1), "151", "311", 60_000_00);
        post("LOSS", end.minusYears(1), "33202", "102", 20_000_00);
        post("EARNED", end, "102", "331", 200_000_00);
        post("REFUND", today, "221", "102", 97_200_00);
        post("RESIDUAL", today, "222", "102", 64_800_00);
        long draft = TestCounty.as(
                county.bookkeeper,
                () -> entries.draft(new NewManualEntry(
                        UUID.randomUUID(),
                        county.cooperative,
                        today,
                        "办公费",
                        "发票",
                        List.of(new ManualLine("522", null, 3_00, 0), new ManualLine("102", null, 0, 3_00)))));
        TestCounty.run(county.chair, () -> entries.post(draft));
        now = YearMonth.from(today);
    }

    @AfterAll
    void back() {
        TestClock.back(context);
    }

    @Test
    void theTrialBalanceCloses() {
        StatementTable table = of(StatementKind.TRIAL);
        StatementLine sum = table.lines().getLast();
        for (int pair = 0; pair < 6; pair += 2) assertThat(sum.figure(pair)).isEqualTo(sum.figure(pair + 1));
        assertThat(sum.figure(2)).isNotEqualTo(Money.ZERO);
        assertThat(written(table, "102 "))
                .containsExactly("280000.00", "0.00", "0.00", "162003.00", "117997.00", "0.00");
        assertThat(written(table, "221 ")).containsExactly("0.00", "0.00", "97200.00", "97200.00", "0.00", "0.00");
        assertThat(written(table, "322 ")).containsExactly("0.00", "0.00", "0.00", "18000.00", "0.00", "18000.00");
    }

    @Test
    void whatItHasIsWhatItOwesAndWhatIsTheMembers() {
        StatementTable table = of(StatementKind.BALANCE);
        List<Money> assets = table.lines().stream()
                .filter(line -> line.label().equals("资产总计"))
                .findFirst()
                .orElseThrow()
                .figures();
        assertThat(table.lines().getLast().figures()).isEqualTo(assets);
        assertThat(assets).containsExactly(new Money(340_000_00), new Money(177_997_00));
        assertThat(written(table, "未分配盈余")).containsExactly("180000.00", "-3.00");
    }

    @Test
    void thePublishedLine21IsNotTheLawsFigure() {
        StatementTable table = of(StatementKind.SURPLUS);
        assertThat(written(table, "522 ")).containsExactly("-3.00", "0.00");
        assertThat(numbered(table, "16")).containsExactly("-3.00", "200000.00");
        assertThat(numbered(table, "17")).containsExactly("180000.00", "-20000.00");
        assertThat(numbered(table, "21")).containsExactly("179997.00", "180000.00");
        assertThat(numbered(table, "22")).containsExactly("18000.00", "0.00");
        assertThat(numbered(table, "24")).containsExactly("97200.00", "0.00");
        assertThat(numbered(table, "25")).containsExactly("64800.00", "0.00");
        assertThat(numbered(table, "28")).containsExactly("-3.00", "180000.00");
        assertThat(table.lines().getLast().label()).contains("第四十四条");
        assertThat(written(table, table.lines().getLast().label())).containsExactly("162000.00", "0.00");
        assertThat(table.notes().getFirst()).contains("21", "44");
    }

    @Test
    void theEquityStatementClosesPartByPart() {
        StatementTable table = of(StatementKind.EQUITY);
        Money[] sums = new Money[6];
        java.util.Arrays.fill(sums, Money.ZERO);
        for (StatementLine line : table.lines().subList(0, table.lines().size() - 1))
            for (int at = 0; at < 6; at++) sums[at] = sums[at].plus(Objects.requireNonNull(line.figure(at)));
        assertThat(table.lines().getLast().figures()).containsExactly(sums);
        assertThat(written(table, table.lines().getLast().label()))
                .containsExactly("100000.00", "60000.00", "0.00", "18000.00", "-3.00", "177997.00");
    }

    @Test
    void aWorkbookAndAPaperSayTheSame() throws IOException {
        StatementExport export = context.getBean(StatementExport.class);
        StatementPapers papers = context.getBean(StatementPapers.class);
        for (StatementKind kind : StatementKind.values()) {
            for (Locale locale : List.of(ZH, Locale.ENGLISH)) {
                var bytes = new ByteArrayOutputStream();
                TestCounty.run(county.bookkeeper, () -> {
                    try {
                        export.write(kind, county.cooperative, now, locale, bytes);
                    } catch (IOException lost) {
                        throw new java.io.UncheckedIOException(lost);
                    }
                });
                assertThat(bytes.size()).isGreaterThan(2_000);
                byte[] pdf = TestCounty.as(county.chair, () -> papers.print(kind, county.cooperative, now, locale));
                var paper = new ReadPaper(pdf);
                assertThat(paper.text()).contains(of(kind, locale).title()).doesNotContain("!books", "{0}", "〓");
                if (locale.equals(ZH)) paper.picture(0, "statement-" + kind);
            }
        }
    }

    @Test
    void nobodySeesTheBooksOfAnother() {
        TestCounty other = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP);
        for (var stranger : List.of(other.bookkeeper, other.clerk))
            assertThatThrownBy(() -> TestCounty.as(
                            stranger, () -> statements.of(StatementKind.BALANCE, county.cooperative, now, ZH)))
                    .isInstanceOf(Refused.class);
        assertThat(TestCounty.as(county.clerk, () -> statements.of(StatementKind.BALANCE, county.cooperative, now, ZH)))
                .isEqualTo(of(StatementKind.BALANCE));
    }

    private void post(String step, LocalDate day, String debit, String credit, long fen) {
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        TestCounty.run(
                county.bookkeeper,
                () -> transaction.executeWithoutResult(status -> context.getBean(Ledger.class)
                        .post(new JournalEntry(
                                county.cooperative,
                                county.village,
                                day,
                                "测试",
                                "TEST",
                                county.cooperative,
                                step,
                                List.of(
                                        Posting.debit(debit, new Money(fen)),
                                        Posting.credit(credit, new Money(fen)))))));
    }

    private StatementTable of(StatementKind kind) {
        return of(kind, ZH);
    }

    private StatementTable of(StatementKind kind, Locale locale) {
        return TestCounty.as(county.bookkeeper, () -> statements.of(kind, county.cooperative, now, locale));
    }

    private static List<String> written(StatementTable table, String label) {
        return figures(table.lines().stream()
                .filter(line -> line.label().startsWith(label))
                .findFirst()
                .orElseThrow());
    }

    private static List<String> numbered(StatementTable table, String number) {
        return figures(table.lines().stream()
                .filter(line -> line.number().equals(number))
                .findFirst()
                .orElseThrow());
    }

    private static List<String> figures(StatementLine line) {
        return line.figures().stream().map(String::valueOf).toList();
    }
}
