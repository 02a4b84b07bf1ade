package liannong.registry.imports;

import static liannong.registry.imports.TestSheet.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.registry.templates.SheetKind;
import liannong.schedule.works.LeaseLost;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What an import must not do: overwrite an edit it did not see, show what is hidden, take two rows for one person. */
@SpringBootTest
class ImportGuardTests {

    @TempDir
    Path folder;

    private final ApplicationContext context;
    private final TestCounty county;
    private final ImportCase clerk;

    @Autowired
    ImportGuardTests(ApplicationContext context) {
        this.context = context;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.clerk = new ImportCase(context, county.clerk);
    }

    private static TestSheet households() {
        return new TestSheet(SheetKind.HOUSEHOLDS);
    }

    private String registered(String name, String number) {
        String card = TestSheet.card();
        clerk.apply(
                SheetKind.HOUSEHOLDS,
                households()
                        .head(name, number, "card-no", card, "attribute", "低保户", "phone", "13800001111")
                        .write(folder));
        return card;
    }

    @Test
    void whoReachesAnotherPlaceMeanwhileWritesNothingWhereHeWas() {
        String card = TestSheet.card();
        ImportRow row = clerk.bring(
                SheetKind.HOUSEHOLDS,
                households()
                        .head("钟换岗", identity("1970-01-02", true), "card-no", card)
                        .write(folder));
        place(TestCounty.OTHER_TOWNSHIP);
        try {
            assertThat(clerk.confirm(row.id()).state()).isEqualTo(ImportState.REFUSED);
        } finally {
            place(TestCounty.TOWNSHIP);
        }
        assertThat(clerk.count("households where card_no = ?", card)).isZero();
    }

    private void place(String township) {
        clerk.owner()
                .sql("update users set division = ? where id = ?")
                .params(township, county.clerk.id())
                .update();
    }

    /** A node that was thought dead comes back. */
    @Test
    void whoseLeaseIsAnothersNowReportsNothingAndRefusesNothing() {
        ImportRow row = clerk.bring(
                SheetKind.HOUSEHOLDS,
                households()
                        .head("钟续租", identity("1970-01-03", true), "card-no", TestSheet.card())
                        .write(folder));
        lease("CHECKING", "another", "now() + interval '1 hour'", row.id());
        var claims = context.getBean(ImportClaims.class);
        var late = new ImportClaims.Claim(
                row.id(),
                SheetKind.HOUSEHOLDS,
                ImportState.CHECKING,
                true,
                false,
                "mine",
                county.clerk.id(),
                "TOWNSHIP_CLERK",
                TestCounty.TOWNSHIP,
                null,
                "");
        TestCounty.run(county.clerk, () -> {
            assertThatThrownBy(() -> claims.report(late, "WRITING", 1)).isInstanceOf(LeaseLost.class);
            assertThatThrownBy(() -> claims.checkAnew(late)).isInstanceOf(LeaseLost.class);
            assertThatThrownBy(() ->
                            claims.refuse(late, ImportState.FAILED, RowProblem.of(0, ImportReason.IMPORT_NOT_YOURS)))
                    .isInstanceOf(LeaseLost.class);
        });
        assertThat(clerk.count("imports where id = ? and state = 'CHECKING' and lease_by = 'another'", row.id()))
                .isOne();
        lease("CHECKED", "another", "null", row.id());
    }

    private void lease(String state, String by, String until, long id) {
        clerk.owner()
                .sql("update imports set state = ?, lease_by = ?, lease_until = " + until + " where id = ?")
                .params(state, by, id)
                .update();
    }

    @Test
    void doesNotOverwriteACardThatSomebodyChangedAfterTheCheck() {
        String number = identity("1970-01-01", true);
        String card = registered("钟卡改", number);
        ImportRow row = clerk.bring(
                SheetKind.HOUSEHOLDS,
                households()
                        .head("钟卡改", number, "card-no", card, "attribute", "低保户", "education", "初中")
                        .write(folder));
        clerk.owner()
                .sql("update households set attribute = 'FIVE_GUARANTEES', version = version + 1 where card_no = ?")
                .param(card)
                .update();
        ImportRow anew = clerk.confirm(row.id());
        assertThat(anew.state()).isEqualTo(ImportState.CHECKED);
        assertThat(anew.rechecked()).isTrue();
        assertThat(clerk.rows(row.id(), RowOutcome.CHANGE).getFirst().changes())
                .extracting(FieldChange::field)
                .containsExactly("education", "attribute");
        assertThat(clerk.count("households where card_no = ? and attribute = 'FIVE_GUARANTEES'", card))
                .isOne();
    }

    @Test
    void tellsWhatItChangedAlsoAfterSomebodyChangedItAgain() {
        String number = identity("1971-01-01", true);
        String card = registered("钟再改", number);
        ImportRow row = clerk.apply(
                SheetKind.PERSONS,
                new TestSheet(SheetKind.PERSONS)
                        .person("户主", "钟再改", number, "card-no", card, "phone", "13800002222", "health", "健康")
                        .write(folder));
        clerk.owner()
                .sql("update persons set phone_enc = null, phone_last4 = null, health_enc = null where name = '钟再改'")
                .update();
        assertThat(clerk.rows(row.id(), RowOutcome.CHANGE).getFirst().changes())
                .extracting(FieldChange::field, FieldChange::before, FieldChange::after, FieldChange::hidden)
                .containsExactly(
                        Tuple.tuple("health", null, "HEALTHY", true),
                        Tuple.tuple("phone", "13800001111", "13800002222", true));
    }

    @Test
    void doesNotChangeHealthThatIsThere() {
        String number = identity("1972-01-01", true);
        String card = TestSheet.card();
        TestSheet sheet = households().head("钟健康", number, "card-no", card, "health", "健康");
        clerk.apply(SheetKind.HOUSEHOLDS, sheet.write(folder));
        ImportRow again = clerk.bring(
                SheetKind.HOUSEHOLDS,
                households()
                        .head("钟健康", number, "card-no", card, "health", "良好")
                        .write(folder));
        assertThat(again.same()).isOne();
        assertThat(clerk.count("import_rows where import_id = ? and 'HEALTHY' = any (cells)", again.id()))
                .isZero();
    }

    @Test
    void givesRefusedRowsWithTheirNumbersToNobodyButWhoBroughtThem() {
        ImportRow row = clerk.bring(
                SheetKind.HOUSEHOLDS,
                households()
                        .head("钟退", identity("1973-01-01", true), "village", "没有村")
                        .write(folder));
        SignedIn auditor = county.user(Role.AUDITOR, "360781", null, null);
        SignedIn colleague = county.user(Role.TOWNSHIP_CLERK, TestCounty.TOWNSHIP, null, null);
        for (SignedIn other : List.of(auditor, county.approver, colleague)) {
            assertThat(TestCounty.as(other, () -> clerk.imports.find(row.id()))).isPresent();
            assertThatThrownBy(() -> refused(other, row.id())).hasMessage("IMPORT_NOT_YOURS");
        }
        assertThat(refused(clerk.user, row.id())).isPositive();
    }

    private int refused(SignedIn user, long id) {
        return TestCounty.as(user, () -> {
            var out = new ByteArrayOutputStream();
            context.getBean(ImportFiles.class).refused(id, Locale.CHINESE, out);
            return out.size();
        });
    }

    @Test
    void takesTwoRowsAboutOnePersonForNeither() {
        String card = TestSheet.card();
        String number = identity("1974-06-01", true);
        clerk.apply(
                SheetKind.HOUSEHOLDS,
                households()
                        .head("钟双", identity("1950-01-01", true), "card-no", card)
                        .person("子女", "钟双子", number, "card-no", card)
                        .write(folder));
        String other = identity("1974-06-01", true);
        ImportRow row = clerk.bring(
                SheetKind.PERSONS,
                new TestSheet(SheetKind.PERSONS)
                        .person("子女", "钟双子", number, "card-no", card, "education", "初中")
                        .person("子女", "钟双子", other, "card-no", card, "education", "高中")
                        .write(folder));
        clerk.decide(row.id(), 3, Decision.SAME);
        assertThat(clerk.reasons(row.id())).contains("2 row-twice", "3 row-twice");
    }

    @Test
    void refusesANumberInTheColumnOfTheBankAndABankWithoutAccount() {
        ImportRow row = clerk.bring(
                SheetKind.HOUSEHOLDS,
                households()
                        .head("钟错列", identity("1975-01-01", true), "bank", "6217000000000000012")
                        .head("钟无号", identity("1975-02-01", true), "bank", "瑞金农商银行")
                        .write(folder));
        assertThat(clerk.reasons(row.id())).containsExactly("2 row-bank-form", "3 row-cell-required");
        assertThat(clerk.count("import_rows where import_id = ? and cells::text like '%6217000%'", row.id()))
                .isZero();
    }

    @Test
    void isNotTakenBackWhileSomebodySignsInForWhatItAdded() {
        String card = TestSheet.card();
        ImportRow row = clerk.apply(
                SheetKind.HOUSEHOLDS,
                households()
                        .head("钟登录", identity("1976-01-01", true), "card-no", card)
                        .write(folder));
        long household = clerk.owner()
                .sql("select id from households where card_no = ?")
                .param(card)
                .query(Long.class)
                .single();
        county.user(Role.HOUSEHOLD, null, household, null);
        ImportUndoing undoing = context.getBean(ImportUndoing.class);
        assertThatThrownBy(() -> TestCounty.run(clerk.user, () -> undoing.undo(row.id())))
                .hasMessageContaining("IMPORT_HANGS_USERS");
    }

    @Test
    void oneThatFailedCanBeDiscardedWithItsFile() {
        ImportRow row = clerk.bring(
                SheetKind.HOUSEHOLDS,
                households().head("钟失败", identity("1977-01-01", true)).write(folder));
        clerk.owner()
                .sql("update imports set state = 'FAILED', refusal = '0|import-failed|x' where id = ?")
                .param(row.id())
                .update();
        TestCounty.run(clerk.user, () -> clerk.imports.discard(row.id()));
        assertThat(clerk.count("imports where id = ? and content_enc is null and state = 'DISCARDED'", row.id()))
                .isOne();
        assertThat(clerk.count("import_rows where import_id = ?", row.id())).isZero();
    }
}
