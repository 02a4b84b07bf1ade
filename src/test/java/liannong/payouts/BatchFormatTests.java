package liannong.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.payouts.files.Answer;
import liannong.payouts.files.FileReason;
import liannong.payouts.files.NewTemplate;
import liannong.payouts.files.ResultLine;
import liannong.payouts.files.SampleAnswer;
import liannong.payouts.files.StarterTemplate;
import liannong.payouts.files.TemplateBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A batch leaves by its bank's template and is answered by it; what is wrong with an answer leaves everything as it was. */
@SpringBootTest
class BatchFormatTests {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);
    private static final Charset GBK = Charset.forName("GBK");

    private record Sent(int seqNo, String endToEndId, long amountFen) {}

    private final ApplicationContext context;
    private final BatchFormats formats;
    private final BankFiles files;
    private final BankResults results;
    private final TestCounty county;
    private final long batch;
    private final List<Sent> sent;

    @Autowired
    BatchFormatTests(ApplicationContext context, BatchFormats formats, BankFiles files, BankResults results) {
        this.context = context;
        this.formats = formats;
        this.files = files;
        this.results = results;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        for (int m = 1; m <= 3; m++) county.farmer("M" + m, true);
        this.batch = batch();
        this.sent = county.owner()
                .sql(
                        "select seq_no, end_to_end_id, amount_fen from payment_instructions where batch_id = ? order by seq_no")
                .param(batch)
                .query(Sent.class)
                .list();
    }

    private long batch() {
        List<Payable> owed = new ArrayList<>();
        for (int m = 0; m < 3; m++)
            owed.add(new Payable(
                    "TEST",
                    county.next("payables"),
                    county.cooperative,
                    county.members.get(m).household(),
                    null,
                    "钟秀兰",
                    county.village,
                    new Money(100_00 + m),
                    DUE,
                    "测试付款"));
        TestPayments.accept(context, owed);
        TestPayments.instruct(context, county.cooperative, DUE, DUE);
        long made = county.owner()
                .sql("select max(id) from payment_batches where payer_id = ?")
                .param(county.cooperative)
                .query(Long.class)
                .single();
        TestPayments.funded(context, county, made);
        TestPayments.approved(context, county, made);
        return made;
    }

    @ParameterizedTest
    @EnumSource(
            value = StarterTemplate.class,
            names = {"ISO_20022"},
            mode = EnumSource.Mode.EXCLUDE)
    void aBatchLeavesByItsTemplateAndIsAnsweredByIt(StarterTemplate starter) {
        choose(starter);
        BankFiles.BankFile file = TestCounty.as(county.bookkeeper, () -> files.of(batch));
        assertThat(file.name()).endsWith("." + starter.template().out().format().ending());
        if (starter == StarterTemplate.FIXED_WIDTHS)
            assertThat(new String(file.content(), GBK)
                            .lines()
                            .skip(1)
                            .findFirst()
                            .orElseThrow())
                    .hasSizeLessThanOrEqualTo(209)
                    .contains(county.members.getFirst().account());
        assertThat(load(answer(starter))).isEqualTo(new BankResults.Loaded(1, 1, 0));
        assertThat(load(answer(starter))).isEqualTo(new BankResults.Loaded(0, 0, 2));
        assertThat(county.owner()
                        .sql(
                                "select string_agg(coalesce(r.reason_code, '-') || r.settled_on, ' ' order by i.seq_no)"
                                        + " from payment_instructions i join payment_results r on r.instruction_id = i.id where i.batch_id = ?")
                        .param(batch)
                        .query(String.class)
                        .single())
                .as("the third only waits")
                .isEqualTo("-2026-03-02 BE012026-03-02");
    }

    @Test
    void aMessageOfTheStandardIsReadWithoutAnyTemplate() {
        assertThat(load(answer(StarterTemplate.ISO_20022))).isEqualTo(new BankResults.Loaded(1, 1, 0));
    }

    @Test
    void anOrderRefusedWholeReturnsEveryPayment() {
        String whole = answerText(StarterTemplate.ISO_20022)
                .replaceAll("(?s)<TxInfAndSts>.*</TxInfAndSts>", "")
                .replace("</OrgnlPmtInfId>", "</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts>");
        assertThat(load(whole.getBytes(StandardCharsets.UTF_8))).isEqualTo(new BankResults.Loaded(0, 3, 0));
    }

    @Test
    void theAnswerToAnotherBatchIsRefusedByItsHead() {
        String answer = answerText(StarterTemplate.ISO_20022);
        String number = county.owner()
                .sql("select number from payment_batches where id = ?")
                .param(batch)
                .query(String.class)
                .single();
        refused(FileReason.RESULT_OF_ANOTHER_BATCH, answer.replace(">" + number + "<", ">PO-20200101-1-1<"));
        refused(FileReason.RESULT_COUNT_DIFFERS, answer.replace("<OrgnlNbOfTxs>3<", "<OrgnlNbOfTxs>4<"));
        refused(
                PayoutReason.RESULT_UNKNOWN_PAYMENT,
                answer.replace(sent.getFirst().endToEndId(), "E1"));
        refused(PayoutReason.RESULT_AMOUNT_DIFFERS, answer.replace(">100.00<", ">100.01<"));
        refused(FileReason.RESULT_ONLY_PENDING, answer.replace("ACCC", "PDNG").replace("RJCT", "PDNG"));
        refused(
                FileReason.RESULT_DAY_TO_COME,
                answer.replaceFirst("</TxSts>", "</TxSts><AccptncDtTm>2199-01-01T00:00:00Z</AccptncDtTm>"));
    }

    @Test
    void anAnswerCutOrChangedSettlesNothing() {
        choose(StarterTemplate.DELIMITER);
        String answer = answerText(StarterTemplate.DELIMITER);
        refused(
                FileReason.RESULT_COUNT_DIFFERS,
                answer.substring(0, answer.lastIndexOf(sent.getLast().endToEndId())));
        refused(FileReason.RESULT_TOTAL_DIFFERS, answer.replace("|100.01|", "|100.11|"));
        assertReason(FileReason.RESULT_WRONG_ENCODING, () -> load(answer.getBytes(StandardCharsets.UTF_8)));
        assertThat(results()).isZero();
    }

    @Test
    void onlyATemplateInForceIsChosenAndEveryChoiceStays() {
        TemplateBook book = context.getBean(TemplateBook.class);
        long waiting = TestCounty.as(
                county.user(Role.BUREAU_OFFICER, "360781", null, null),
                () -> book.write(new NewTemplate(
                        UUID.randomUUID(),
                        "示例" + county.next("bank_templates"),
                        LocalDate.of(2000, 1, 1),
                        "示例银行的说明",
                        StarterTemplate.TABLE.template())));
        assertReason(
                FileReason.NO_SUCH_TEMPLATE,
                () -> TestCounty.run(county.bookkeeper, () -> formats.choose(batch, waiting)));
        assertThatThrownBy(() -> county.raw(
                        county.bookkeeper,
                        sql -> sql.sql(
                                        "insert into batch_templates select nextval('batch_templates_seq'), county_code, id, payer_id,"
                                                + " division_code, 1, ?, ?, now() from payment_batches where id = ?")
                                .params(waiting, county.bookkeeper.id(), batch)
                                .update()))
                .hasMessageContaining("not in force");
        TestTemplates.chosen(context, county, batch);
        assertThat(TestCounty.as(county.bookkeeper, () -> formats.chosen(batch)))
                .isEmpty();
        assertThat(county.owner()
                        .sql("select count(*) from batch_templates where batch_id = ?")
                        .param(batch)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        var stranger = TestCounty.empty(context, TestCounty.TOWNSHIP).bookkeeper;
        long inForce = TestTemplates.inForce(context, county, StarterTemplate.TABLE.template());
        assertReason(PayoutReason.NO_SUCH_BATCH, () -> TestCounty.run(stranger, () -> formats.choose(batch, inForce)));
    }

    @Test
    void aMessageNeedsThePayersAccount() {
        choose(StarterTemplate.ISO_20022);
        assertReason(FileReason.FILE_FIELD_MISSING, () -> TestCounty.as(county.bookkeeper, () -> files.of(batch)));
    }

    private void choose(StarterTemplate starter) {
        long version = TestTemplates.inForce(context, county, starter.template());
        TestCounty.run(county.bookkeeper, () -> formats.choose(batch, version));
    }

    /** The first is paid, the second came back, the third waits. */
    private byte[] answer(StarterTemplate starter) {
        String number = county.owner()
                .sql("select number from payment_batches where id = ?")
                .param(batch)
                .query(String.class)
                .single();
        List<Answer> answers = List.of(Answer.CREDITED, Answer.RETURNED, Answer.PENDING);
        List<ResultLine> lines = sent.stream()
                .map(each -> new ResultLine(
                        each.seqNo(),
                        each.endToEndId(),
                        each.seqNo(),
                        new Money(each.amountFen()),
                        answers.get(each.seqNo() - 1),
                        each.seqNo() == 2 ? "BE01" : "",
                        null))
                .toList();
        return SampleAnswer.write(starter.template(), number, LocalDate.of(2026, 3, 2), lines);
    }

    private String answerText(StarterTemplate starter) {
        return new String(answer(starter), starter == StarterTemplate.ISO_20022 ? StandardCharsets.UTF_8 : GBK);
    }

    /** An answer is taken for what has left. */
    private BankResults.Loaded load(byte[] content) {
        Handovers handovers = context.getBean(Handovers.class);
        TestCounty.run(county.bookkeeper, () -> {
            if (handovers.of(batch).isEmpty()) handovers.leave(batch, "sent.txt", new byte[0], "");
        });
        return TestCounty.as(county.bookkeeper, () -> results.load(batch, "answer", content));
    }

    private void refused(Reason reason, String content) {
        assertReason(reason, () -> load(content.getBytes(content.startsWith("<") ? StandardCharsets.UTF_8 : GBK)));
        assertThat(results()).isZero();
    }

    private static void assertReason(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private long results() {
        return county.owner()
                .sql("select count(*) from payment_results where payer_id = ?")
                .param(county.cooperative)
                .query(Long.class)
                .single();
    }
}
