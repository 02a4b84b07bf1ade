package liannong.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.registry.CreditCode;
import liannong.registry.templates.SheetKind;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Cooperatives come in as their licences say, and a doubtful code waits for a person. */
@SpringBootTest
class CooperativeImportTests {

    private static final AtomicInteger SERIAL = new AtomicInteger(10);

    @TempDir
    Path folder;

    private final TestCounty county;
    private final ImportCase clerk;
    private final ApplicationContext context;

    @Autowired
    CooperativeImportTests(ApplicationContext context) {
        this.context = context;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.clerk = new ImportCase(context, county.clerk);
    }

    /** A code whose check digit fits, or the same with the next character of the alphabet. */
    static String code(boolean fits) {
        String body = String.format(Locale.ROOT, "93360781MA0T%05d", SERIAL.incrementAndGet());
        String letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int right = 0;
        while (!new CreditCode(body + letters.charAt(right)).checkDigitFits()) right++;
        return body + letters.charAt(fits ? right : (right + 1) % letters.length());
    }

    private static TestSheet sheet() {
        return new TestSheet(SheetKind.COOPERATIVES);
    }

    private static String[] cooperative(String code, String name, String... more) {
        List<String> cells = new java.util.ArrayList<>(List.of(
                "credit-code",
                code,
                "organisation-name",
                name,
                "short-name",
                "演示" + code.substring(13),
                "seat",
                "洗心村",
                "industry",
                "脐橙",
                "founded-on",
                "2018年3月1日"));
        cells.addAll(List.of(more));
        return cells.toArray(String[]::new);
    }

    private static String name() {
        return "瑞金演示" + SERIAL.incrementAndGet() + "专业合作社";
    }

    @Test
    void addsACooperativeWithWhatItsLicenceSays() {
        String code = code(true);
        String name = name();
        ImportRow row = clerk.apply(
                SheetKind.COOPERATIVES,
                sheet().row(cooperative(
                                code.toLowerCase(Locale.ROOT),
                                " " + name + "　",
                                "capital",
                                "1,500,000.5",
                                "representative",
                                "钟秀·兰",
                                "cooperative-type",
                                "土地股份"))
                        .write(folder));
        assertThat(row.added()).isOne();
        assertThat(clerk.count(
                        "organisations where credit_code = ? and name = ? and capital_fen = 150000050 and kind = 'COOPERATIVE'"
                                + " and cooperative_type = 'LAND_SHARE' and founded_on = '2018-03-01' and industry = 'NAVEL_ORANGE'"
                                + " and legal_representative = '钟秀·兰' and code_confirmed_by is null and initials like 'rjys%'",
                        code, name))
                .isOne();
    }

    @Test
    void leavesACodeThatFailsItsCheckToAPersonWhoConfirmsIt() {
        String code = code(false);
        ImportRow row = clerk.bring(
                SheetKind.COOPERATIVES, sheet().row(cooperative(code, name())).write(folder));
        assertThat(List.of(row.undecided(), row.added())).containsExactly(1, 0);
        PreviewRow asked = clerk.rows(row.id(), RowOutcome.UNDECIDED).getFirst();
        assertThat(asked.notes()).extracting(RowProblem::reason).containsExactly("row-code-check-digit");
        assertThat(asked.choices()).containsExactly(Decision.CONFIRM, Decision.LEAVE_OUT);
        assertThatThrownBy(() -> clerk.confirm(row.id())).hasMessage("IMPORT_IS_UNDECIDED [1]");
        assertThatThrownBy(() -> clerk.decide(row.id(), 2, Decision.SAME)).hasMessageContaining("IMPORT_NO_SUCH_ROW");

        clerk.decide(row.id(), 2, Decision.CONFIRM);
        clerk.confirm(row.id());
        assertThat(clerk.count("organisations where credit_code = ? and code_confirmed_by = ?", code, clerk.user.id()))
                .isOne();
    }

    @Test
    void changesWhatTheFileSaysOtherwiseAndTakesItBack() {
        String code = code(true);
        String name = name();
        clerk.apply(
                SheetKind.COOPERATIVES,
                sheet().row(cooperative(code, name, "representative", "钟前")).write(folder));
        String renamed = name();
        ImportRow changed = clerk.apply(
                SheetKind.COOPERATIVES,
                sheet().row("credit-code", code, "organisation-name", renamed, "representative", "钟后", "capital", "300")
                        .write(folder));
        assertThat(clerk.rows(changed.id(), RowOutcome.CHANGE).getFirst().changes())
                .extracting(FieldChange::field, FieldChange::before, FieldChange::after)
                .containsExactly(
                        Tuple.tuple("organisation-name", name, renamed),
                        Tuple.tuple("capital", null, "300.00"),
                        Tuple.tuple("representative", "钟前", "钟后"));
        assertThat(clerk.count("organisation_changes where import_id = ?", changed.id()))
                .isEqualTo(3);
        ImportRow again = clerk.bring(
                SheetKind.COOPERATIVES,
                sheet().row("credit-code", code, "capital", "300.00").write(folder));
        assertThat(again.same()).isOne();

        TestCounty.run(clerk.user, () -> undoing().undo(changed.id()));
        assertThat(clerk.count(
                        "organisations where credit_code = ? and name = ? and legal_representative = '钟前' and capital_fen is null",
                        code,
                        name))
                .isOne();
        assertThat(clerk.count(
                        "organisation_changes where organisation_id = (select id from organisations where credit_code = ?)",
                        code))
                .isEqualTo(6);
    }

    private ImportUndoing undoing() {
        return context.getBean(ImportUndoing.class);
    }

    @Test
    void takesBackWhatItAddedUnlessSomethingHangsOnIt() {
        String code = code(true);
        ImportRow added = clerk.apply(
                SheetKind.COOPERATIVES, sheet().row(cooperative(code, name())).write(folder));
        String second = code(true);
        ImportRow other = clerk.apply(
                SheetKind.COOPERATIVES, sheet().row(cooperative(second, name())).write(folder));
        clerk.owner()
                .sql(
                        "insert into bases (id, county_code, name, operator_id, division_code, industry, area_hundredths, bears_from)"
                                + " select nextval('bases_seq'), '360781', '演示基地', id, division_code, 'NAVEL_ORANGE', 100, 2020"
                                + " from organisations where credit_code = ?")
                .param(second)
                .update();
        TestCounty.run(clerk.user, () -> undoing().undo(added.id()));
        assertThat(clerk.count("organisations where credit_code = ?", code)).isZero();
        assertThatThrownBy(() -> TestCounty.run(clerk.user, () -> undoing().undo(other.id())))
                .hasMessageContaining("IMPORT_UNDO_DEPENDS");
        assertThat(clerk.count("organisations where credit_code = ?", second)).isOne();
    }

    @Test
    void sendsBackEveryTortureRowWithItsReason() {
        String twice = code(true);
        String known = code(true);
        String knownName = name();
        clerk.apply(
                SheetKind.COOPERATIVES,
                sheet().row(cooperative(known, knownName)).write(folder));
        String elsewhere = code(true);
        ImportCase neighbour = new ImportCase(context, county.user(Role.BUREAU_OFFICER, "360781", null, null));
        neighbour.apply(
                SheetKind.COOPERATIVES,
                sheet().row(cooperative(elsewhere, name(), "seat", "360781103200"))
                        .write(folder));
        String sameName = name();
        ImportRow row = clerk.bring(
                SheetKind.COOPERATIVES,
                sheet().row(cooperative(twice, name())) // 2
                        .row(cooperative(twice, name())) // 3
                        .row(cooperative(code(true), knownName)) // 4
                        .row(cooperative(elsewhere, name())) // 5
                        .row(cooperative("9336078112345", name())) // 6
                        .row(cooperative(code(true).replace('3', 'I'), name())) // 7
                        .row(cooperative(code(true), name(), "capital", "12.345")) // 8
                        .row(cooperative(code(true), name(), "capital", "-1")) // 9
                        .row(cooperative(code(true), name(), "founded-on", "2999-01-01")) // 10
                        .row(cooperative(code(true), name(), "industry", "种烟")) // 11
                        .row(cooperative(code(true), name(), "seat", "沙洲坝村")) // 12
                        .row(cooperative(code(true), sameName)) // 13
                        .row(cooperative(code(true), sameName)) // 14
                        .row("credit-code", code(true), "organisation-name", name()) // 15
                        .row(cooperative(code(true), "=HYPERLINK(1)".repeat(10))) // 16
                        .write(folder));
        assertThat(row.state()).isEqualTo(ImportState.CHECKED);
        assertThat(clerk.reasons(row.id()))
                .containsExactlyInAnyOrder(
                        "2 row-repeated",
                        "3 row-repeated",
                        "4 row-name-registered",
                        "5 row-organisation-elsewhere",
                        "6 credit-code-length",
                        "7 credit-code-characters",
                        "8 row-money-decimals",
                        "9 row-capital-range",
                        "10 row-in-the-future",
                        "11 row-word-unknown",
                        "12 row-village-outside",
                        "13 row-repeated",
                        "14 row-repeated",
                        "15 row-cell-required", // short name
                        "15 row-cell-required", // seat
                        "15 row-cell-required", // industry
                        "15 row-cell-required", // day of founding
                        "16 row-length");
    }

    @Test
    void isNotForABookkeeper() {
        Path file = sheet().row(cooperative(code(true), name())).write(folder);
        ImportCase bookkeeper = new ImportCase(context, county.bookkeeper);
        assertThatThrownBy(() -> bookkeeper.bring(SheetKind.COOPERATIVES, file)).hasMessage("IMPORT_NOT_YOURS");
    }
}
