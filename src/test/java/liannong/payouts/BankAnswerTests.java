package liannong.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.access.SignedIn;
import liannong.base.Refused;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** The file to the bank and its answer: the answer whole or not at all, and the books with it. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BankAnswerTests {

    private static final String ALL = "{1}|1\n{2}|1\n{3}|1\n{4}|1\n{5}|1\n{6}|0|BE01\n";

    private final ApplicationContext context;
    private final BankResults results;
    private final BankFiles files;
    private TestCounty county;
    private long batch;

    @Autowired
    BankAnswerTests(ApplicationContext context, BankResults results, BankFiles files) {
        this.context = context;
        this.results = results;
        this.files = files;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
    }

    /** A batch that nobody answered yet; what was refused left it as it was. */
    @BeforeEach
    void send() {
        if (batch != 0 && count("payment_results") == 0) return;
        TestClock.back(context);
        county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        TestPath path = new TestPath(context, county);
        batch = path.batch(path.released());
    }

    @AfterAll
    void back() {
        TestClock.back(context);
    }

    @Test
    void theFileHoldsEveryPaymentWithItsFullAccountNumber() {
        BankFiles.BankFile file = TestCounty.as(county.bookkeeper, () -> files.of(batch));
        List<String> lines =
                new String(file.content(), BankFiles.CHARSET).lines().toList();
        assertThat(lines.getFirst()).matches("DF\\|PO-\\d{8}-\\d+-1\\|\\d{8}\\|6\\|162000\\.00");
        for (int m = 0; m < 6; m++) {
            String[] fields = lines.get(m + 1).split("\\|", -1);
            assertThat(fields[0]).isEqualTo(Integer.toString(m + 1));
            assertThat(fields[1]).isIn(accounts());
            assertThat(fields[2]).isEqualTo(holder(fields[1]));
            assertThat(fields[5]).isEqualTo(id(m + 1));
        }
        assertThat(TestCounty.as(county.bookkeeper, () -> files.of(batch)).content())
                .isEqualTo(file.content());
    }

    /** By its last digits, which differ in this county. */
    private String holder(String number) {
        return county.owner()
                .sql("select holder_name from accounts where number_last4 = right(?, 4) and id = right(?, 15)::bigint")
                .params(number, number)
                .query(String.class)
                .single();
    }

    @Test
    void nowhereElseDoesAnAccountNumberStandInFull() {
        load(ALL);
        List<String> tables = county.owner()
                .sql(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname !~ '^qrtz_'")
                .query(String.class)
                .list();
        for (String table : tables) {
            for (String number : accounts()) {
                assertThat(county.owner()
                                .sql("select count(*) from " + table + " t where strpos(t::text, ?) > 0")
                                .param(number)
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isZero();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "RESULT_LINE_MALFORMED;{1}",
                "RESULT_LINE_MALFORMED;nonsense",
                "RESULT_LINE_MALFORMED;{1}|0|be 01",
                "RESULT_OUTCOME_UNKNOWN;{1}|7",
                "RESULT_REASON_MISSING;{1}|0|",
                "RESULT_UNKNOWN_PAYMENT;E20200101N1N1X1|1.00|1",
                "RESULT_AMOUNT_DIFFERS;{1}0|1",
                "RESULT_TWICE_IN_FILE;{1}|1~{1}|1",
                "RESULT_EMPTY;HZ|head only",
            })
    void oneBadLineAndNothingOfTheFileIsTaken(String reason, String bad) {
        String content = bad.startsWith("HZ") ? bad : "{2}|1\n" + bad.replace('~', '\n') + "\n";
        if (reason.equals("RESULT_AMOUNT_DIFFERS")) content = "{2}|1\n" + id(1) + "|0.01|1\n";
        refused(reason, text(content).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsNotTextOrTooLargeIsNotTaken() {
        refused("RESULT_NOT_TEXT", new byte[] {(byte) 0xff, (byte) 0xff, 0, 1});
        refused("RESULT_TOO_LARGE", new byte[ResultText.LARGEST_BYTES + 1]);
        refused("RESULT_EMPTY", new byte[0]);
    }

    @Test
    void theSameAnswerTwiceIsOnceAndAnotherAnswerLaterIsRefused() {
        assertThat(load(ALL)).isEqualTo(new BankResults.Loaded(5, 1, 0));
        assertThat(load(ALL)).isEqualTo(new BankResults.Loaded(0, 0, 6));
        assertThat(load("{1}|1\n")).isEqualTo(new BankResults.Loaded(0, 0, 1));
        long files = count("result_files");
        long entries = entries();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> load("{1}|0|BE01\n"))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(PayoutReason.RESULT_CONTRADICTS));
        assertThat(count("payment_results")).isEqualTo(6);
        assertThat(count("result_files")).isEqualTo(files);
        assertThat(entries()).isEqualTo(entries).isOne();
    }

    @Test
    void theAnswerToAnotherBatchIsRefusedHere() {
        byte[] answer = text(ALL).getBytes(BankFiles.CHARSET);
        TestCounty.run(county.bookkeeper, () -> results.load(batch, "r.txt", answer));
        batch = 0;
        send();
        refused("RESULT_UNKNOWN_PAYMENT", answer);
    }

    @Test
    void whatTheBankPaidIsSettledInTheBooksAndWhatCameBackIsNot() {
        load(ALL);
        assertThat(county.owner()
                        .sql(
                                "select p.account_code || ' ' || sum(p.debit_fen) || ' ' || sum(p.credit_fen) from postings p"
                                        + " join journal_entries e on e.id = p.entry_id where e.organisation_id = ? and e.step = 'PAYMENT'"
                                        + " group by p.account_code order by 1")
                        .param(county.cooperative)
                        .query(String.class)
                        .list())
                .containsExactly("102 0 15654316", "221 9720000 0", "222 5934316 0");
        assertThat(county.owner()
                        .sql(
                                "select (sum(credit_fen) - sum(debit_fen))::bigint from postings where organisation_id = ? and account_code in ('221', '222')")
                        .param(county.cooperative)
                        .query(Long.class)
                        .single())
                .isEqualTo(545684); // M05's, which came back
    }

    @Test
    void anotherCooperativeAndTheChairDoNotAnswerForTheBank() {
        SignedIn stranger = TestCounty.empty(context, TestCounty.TOWNSHIP).bookkeeper;
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(
                        stranger, () -> results.load(batch, "r", text(ALL).getBytes(StandardCharsets.UTF_8))))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(PayoutReason.NO_SUCH_BATCH));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> TestCounty.run(stranger, () -> files.of(batch)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> TestCounty.run(county.chair, () -> results.load(batch, "r", new byte[0])));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> TestCounty.run(county.chair, () -> files.of(batch)));
    }

    private void refused(String reason, byte[] content) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(county.bookkeeper, () -> results.load(batch, "r.txt", content)))
                .satisfies(refused -> assertThat(refused.reason().name()).isEqualTo(reason));
        assertThat(count("payment_results")).isZero();
        assertThat(count("result_files")).isZero();
        assertThat(entries()).isZero();
    }

    private BankResults.Loaded load(String template) {
        byte[] content = text(template).getBytes(BankFiles.CHARSET);
        return TestCounty.as(county.bookkeeper, () -> results.load(batch, "r.txt", content));
    }

    /** {@code {3}} is the third payment: its id and its amount. */
    private String text(String template) {
        String text = template;
        for (int n = 1; n <= 6; n++) text = text.replace("{" + n + "}", id(n) + "|" + amount(n));
        return text;
    }

    private String id(int seqNo) {
        return of(seqNo, "end_to_end_id");
    }

    private String amount(int seqNo) {
        return of(seqNo, "to_char(amount_fen / 100.0, 'FM999999990.00')");
    }

    private String of(int seqNo, String column) {
        return county.owner()
                .sql("select " + column + " from payment_instructions where batch_id = ? and seq_no = ?")
                .params(batch, seqNo)
                .query(String.class)
                .single();
    }

    private List<String> accounts() {
        return county.members.stream().map(TestCounty.Member::account).toList();
    }

    private long count(String table) {
        return county.owner()
                .sql("select count(*) from " + table + " where payer_id = ?")
                .param(county.cooperative)
                .query(Long.class)
                .single();
    }

    private long entries() {
        return county.owner()
                .sql("select count(*) from journal_entries where step = 'PAYMENT' and organisation_id = ?")
                .param(county.cooperative)
                .query(Long.class)
                .single();
    }
}
