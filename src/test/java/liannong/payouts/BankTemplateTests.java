package liannong.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.Refused;
import liannong.payouts.files.BankTemplate;
import liannong.payouts.files.Field;
import liannong.payouts.files.FileReason;
import liannong.payouts.files.Layout;
import liannong.payouts.files.NewTemplate;
import liannong.payouts.files.Source;
import liannong.payouts.files.StarterTemplate;
import liannong.payouts.files.TemplateBook;
import liannong.payouts.files.TemplateVersionRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** What a bank wants is written by one person, put in force by another and never rewritten. */
@SpringBootTest
class BankTemplateTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private final TemplateBook book;
    private final TestCounty county;
    private final SignedIn officer;
    private final String name;

    @Autowired
    BankTemplateTests(ApplicationContext context, TemplateBook book) {
        this.book = book;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.officer = county.user(Role.BUREAU_OFFICER, "360781", null, null);
        this.name = "示例" + county.next("bank_templates");
    }

    @ParameterizedTest
    @EnumSource(StarterTemplate.class)
    void whatIsWrittenIsReadAsItWas(StarterTemplate starter) {
        long version = write(starter.template(), LONG_AGO);
        assertThat(TestCounty.as(officer, () -> book.template(version))).isEqualTo(starter.template());
    }

    @Test
    void aVersionIsInForceWhenASecondPersonSaysSoAndStaysWhenTheNextComes() {
        long first = write(StarterTemplate.DELIMITER.template(), LONG_AGO);
        assertThat(inForce()).isEmpty();
        confirm(first);
        long second = write(StarterTemplate.FIXED_WIDTHS.template(), LONG_AGO.plusYears(1));
        assertThat(inForce()).containsExactly(first);
        confirm(second);
        assertThat(inForce()).containsExactly(second);
        assertThat(TestCounty.as(officer, () -> book.template(first))).isEqualTo(StarterTemplate.DELIMITER.template());
        refused(FileReason.TEMPLATE_CONFIRMED_BEFORE, () -> confirm(first));
        long sameDay = write(StarterTemplate.TABLE.template(), LONG_AGO);
        refused(FileReason.TEMPLATE_VERSION_OF_THE_SAME_DAY, () -> confirm(sameDay));
    }

    @Test
    void theSameCommandIsOneVersionAndWithOtherContentNone() {
        UUID command = UUID.randomUUID();
        long first = write(command, StarterTemplate.DELIMITER.template());
        assertThat(write(command, StarterTemplate.DELIMITER.template())).isEqualTo(first);
        refused(FileReason.TEMPLATE_SAME_COMMAND, () -> write(command, StarterTemplate.TABLE.template()));
    }

    @Test
    void onlyTheOfficerWritesAndOnlyTheApproverConfirms() {
        NewTemplate order = order(UUID.randomUUID(), StarterTemplate.DELIMITER.template(), LONG_AGO);
        for (SignedIn other : List.of(county.bookkeeper, county.approver, county.chair))
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> TestCounty.as(other, () -> book.write(order)));
        long version = TestCounty.as(officer, () -> book.write(order));
        for (SignedIn other : List.of(county.bookkeeper, officer, county.chair))
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> TestCounty.run(other, () -> book.confirm(version)));
    }

    @Test
    void theDatabaseKeepsItToo() {
        long version = write(StarterTemplate.DELIMITER.template(), LONG_AGO);
        broken(
                officer,
                "update bank_template_versions set confirmed_by = recorded_by, confirmed_at = now() where id = ?",
                version);
        broken(county.approver, "update bank_template_versions set valid_from = now() where id = ?", version);
        broken(county.bookkeeper, "insert into bank_template_words values (?, 'STATUS', 'ok', 'CREDITED')", version);
        confirm(version);
        broken(officer, "insert into bank_template_words values (?, 'STATUS', 'ok', 'CREDITED')", version);
        broken(
                officer,
                "insert into bank_template_fields values (?, 'OUT', 'LINE', 30, 'TEXT', 'x', 0, 'LEFT', 'PLAIN')",
                version);
        assertThatThrownBy(() -> county.owner()
                        .sql("update bank_template_versions set confirmed_at = now() where id = ?")
                        .param(version)
                        .update())
                .hasMessageContaining("confirmed once and not rewritten");
    }

    @Test
    void aTemplateThatWouldLoseWhatABankNeedsIsRefused() {
        BankTemplate good = StarterTemplate.DELIMITER.template();
        Layout out = good.out();
        refused(FileReason.TEMPLATE_INCOMPLETE, good, with(out, "{batch}.txt", List.of(Field.of(Source.SEQ))));
        refused(FileReason.TEMPLATE_FILE_NAME, good, with(out, "zhifu-dai.txt", out.lines()));
        refused(FileReason.TEMPLATE_FILE_NAME, good, with(out, "../{batch}.txt", out.lines()));
        refused(FileReason.TEMPLATE_FIELD_MISPLACED, good, header(out, Field.of(Source.AMOUNT)));
        refused(FileReason.TEMPLATE_FIELD_MISPLACED, good, header(out, Field.of(Source.STATUS)));
        refused(
                FileReason.TEMPLATE_FORM_DIFFERS,
                good,
                header(out, Field.of(Source.BATCH_NUMBER).wide(20, liannong.payouts.files.Align.RIGHT_ZEROS)));
        refused(
                FileReason.TEMPLATE_WORDS_MISSING,
                () -> write(new BankTemplate(out, good.in(), Map.of(), good.reasons()), LONG_AGO));
        Layout fixed = StarterTemplate.FIXED_WIDTHS.template().out();
        refused(FileReason.TEMPLATE_WIDTH_MISSING, good, header(fixed, Field.of(Source.BATCH_NUMBER)));
    }

    private static Layout with(Layout layout, String fileName, List<Field> lines) {
        return new Layout(
                layout.format(),
                layout.encoding(),
                layout.delimiter(),
                true,
                false,
                fileName,
                layout.header(),
                lines,
                layout.footer());
    }

    private static Layout header(Layout layout, Field only) {
        return new Layout(
                layout.format(),
                layout.encoding(),
                layout.delimiter(),
                true,
                false,
                layout.fileName(),
                List.of(only),
                layout.lines(),
                layout.footer());
    }

    private void refused(FileReason reason, BankTemplate good, Layout out) {
        refused(reason, () -> write(new BankTemplate(out, good.in(), good.statuses(), good.reasons()), LONG_AGO));
    }

    private static void refused(FileReason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private void broken(SignedIn who, String statement, long version) {
        assertThatThrownBy(() -> county.raw(who, sql -> {
                    int rows = sql.sql(statement).param(version).update();
                    if (rows == 0) throw new IllegalStateException("nothing was changed");
                }))
                .as(statement)
                .isInstanceOf(RuntimeException.class);
    }

    private long write(BankTemplate template, LocalDate from) {
        return TestCounty.as(officer, () -> book.write(order(UUID.randomUUID(), template, from)));
    }

    private long write(UUID command, BankTemplate template) {
        return TestCounty.as(officer, () -> book.write(order(command, template, LONG_AGO)));
    }

    private NewTemplate order(UUID command, BankTemplate template, LocalDate from) {
        return new NewTemplate(command, name, from, "示例银行的说明", template);
    }

    private void confirm(long version) {
        TestCounty.run(county.approver, () -> book.confirm(version));
    }

    private List<Long> inForce() {
        return TestCounty.as(county.bookkeeper, book::inForce).stream()
                .filter(each -> each.name().equals(name))
                .map(TemplateVersionRow::id)
                .toList();
    }
}
