package liannong.registry.imports;

import static liannong.registry.imports.TestSheet.households;
import static liannong.registry.imports.TestSheet.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import liannong.TestCounty;
import liannong.registry.templates.SheetKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What the rows say of people whom the register knows, or may know, changes no more than they say. */
@SpringBootTest
class KnownHouseholdImportTests {

    @TempDir
    Path folder;

    private final ImportCase clerk;

    @Autowired
    KnownHouseholdImportTests(ApplicationContext context) {
        this.clerk = new ImportCase(context, TestCounty.empty(context, TestCounty.TOWNSHIP).clerk);
    }

    @Test
    void changesNothingOfARegisteredPersonByAnEmptyCellAndTellsBeforeAndAfter() {
        String card = TestSheet.card();
        String number = identity("1970-01-01", true);
        clerk.apply(
                SheetKind.HOUSEHOLDS,
                households()
                        .head("钟变", number, "card-no", card, "phone", "13800001111")
                        .write(folder));
        ImportRow same = clerk.bring(
                SheetKind.HOUSEHOLDS,
                households().head("钟变", number, "card-no", card).write(folder));
        assertThat(List.of(same.same(), same.total())).containsExactly(1, 1);
        ImportRow changed = clerk.bring(
                SheetKind.PERSONS,
                new TestSheet(SheetKind.PERSONS)
                        .person("户主", "钟变", number, "card-no", card, "phone", "13800002222", "education", "初中")
                        .write(folder));
        assertThat(clerk.rows(changed.id(), RowOutcome.CHANGE).getFirst().changes())
                .extracting(FieldChange::field, FieldChange::before, FieldChange::after, FieldChange::hidden)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("education", null, "JUNIOR", false),
                        org.assertj.core.groups.Tuple.tuple("phone", "13800001111", "13800002222", true));
        clerk.confirm(changed.id());
        assertThat(clerk.count("persons where phone_last4 = '2222' and education = 'JUNIOR' and name = '钟变'"))
                .isOne();
        assertThat(clerk.count("card_changes where import_id = ?", changed.id()))
                .isEqualTo(2);
    }

    @Test
    void sendsSensitiveChangesToTheirRequest() {
        String card = TestSheet.card();
        String head = identity("1970-01-01", true);
        String wife = identity("1972-01-01", false);
        clerk.apply(
                SheetKind.HOUSEHOLDS,
                households()
                        .head("钟敏", head, "card-no", card)
                        .person("配偶", "温敏", wife, "card-no", card)
                        .write(folder));
        ImportRow row = clerk.bring(
                SheetKind.HOUSEHOLDS,
                households()
                        .head("钟敏", head, "card-no", card, "status", "贫困户")
                        .person("户主", "温敏", wife, "card-no", card)
                        .person("户主", "钟新", identity("1990-01-01", true), "card-no", card)
                        .write(folder));
        assertThat(clerk.reasons(row.id()))
                .contains("2 row-sensitive-status", "3 row-sensitive-head", "4 row-sensitive-head");
        ImportRow account = clerk.bring(
                SheetKind.HOUSEHOLDS,
                households()
                        .head("钟敏", head, "card-no", card, "bank", "瑞金农商银行", "account", "6217000000000000012")
                        .write(folder));
        assertThat(clerk.reasons(account.id())).containsExactly("2 row-sensitive-account");
    }

    @Test
    void leavesItToAPersonWhetherALookAlikeIsTheSame() {
        String card = TestSheet.card();
        clerk.apply(
                SheetKind.HOUSEHOLDS,
                households()
                        .head("钟像", identity("1970-06-01", true), "card-no", card)
                        .write(folder));
        String other = identity("1970-06-01", true);
        ImportRow row =
                clerk.bring(SheetKind.HOUSEHOLDS, households().head("钟像", other).write(folder));
        assertThat(row.undecided()).isOne();
        assertThat(clerk.rows(row.id(), RowOutcome.UNDECIDED).getFirst().twin()).contains("钟像 1970-06-01", card);
        assertThatThrownBy(() -> clerk.confirm(row.id())).hasMessage("IMPORT_IS_UNDECIDED [1]");
        ImportRow decided = clerk.decide(row.id(), 2, Decision.OTHER);
        assertThat(List.of(decided.added(), decided.undecided())).containsExactly(1, 0);
        assertThat(clerk.confirm(row.id()).state()).isEqualTo(ImportState.APPLIED);

        ImportRow again = clerk.bring(
                SheetKind.HOUSEHOLDS,
                households().head("钟像", identity("1970-06-01", true)).write(folder));
        ImportRow same = clerk.decide(again.id(), 2, Decision.SAME);
        assertThat(clerk.reasons(same.id())).containsExactly("2 row-person-in-another-household");
        ImportRow third = clerk.bring(
                SheetKind.HOUSEHOLDS,
                households().head("钟像", identity("1970-06-01", true)).write(folder));
        assertThat(clerk.decide(third.id(), 2, Decision.LEAVE_OUT).leftOut()).isOne();
    }

    @Test
    void writesNothingWhenTheRegisterChangedMeanwhileAndChecksAnew() {
        String number = identity("1970-01-01", true);
        ImportRow first = clerk.bring(
                SheetKind.HOUSEHOLDS, households().head("钟先", number).write(folder));
        ImportRow second = clerk.bring(
                SheetKind.HOUSEHOLDS,
                households().head("钟先", number, "group", "4").write(folder));
        clerk.confirm(first.id());
        ImportRow checked = clerk.confirm(second.id());
        assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
        assertThat(checked.rechecked()).isTrue();
        assertThat(clerk.reasons(second.id())).containsExactly("2 row-person-in-another-household");
        assertThat(clerk.count("persons where name = '钟先'")).isOne();
    }
}
