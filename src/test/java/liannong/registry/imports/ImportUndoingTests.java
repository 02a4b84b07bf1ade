package liannong.registry.imports;

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

/** An import is undone as a whole, as long as nothing hangs on it. */
@SpringBootTest
class ImportUndoingTests {

    @TempDir
    Path folder;

    private final ImportCase clerk;
    private final TestCounty county;
    private final ImportUndoing undoing;
    private final ApplicationContext context;

    @Autowired
    ImportUndoingTests(ApplicationContext context) {
        this.context = context;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.clerk = new ImportCase(context, county.clerk);
        this.undoing = context.getBean(ImportUndoing.class);
    }

    private ImportRow household(String name, String card, String number) {
        return clerk.apply(
                SheetKind.HOUSEHOLDS,
                new TestSheet(SheetKind.HOUSEHOLDS)
                        .head(
                                name,
                                number,
                                "card-no",
                                card,
                                "phone",
                                "13800001111",
                                "bank",
                                "瑞金农商银行",
                                "account",
                                "6217000000000000012")
                        .person("配偶", "温" + name, identity("1972-01-01", false), "card-no", card)
                        .write(folder));
    }

    @Test
    void whatWasAddedIsGoneAndWhatWasChangedIsAsBefore() {
        String card = TestSheet.card();
        String number = identity("1970-01-01", true);
        ImportRow added = household("钟撤", card, number);
        ImportRow changed = clerk.apply(
                SheetKind.PERSONS,
                new TestSheet(SheetKind.PERSONS)
                        .person("户主", "钟撤销", number, "card-no", card, "phone", "13800002222", "education", "初中")
                        .person("子女", "钟小撤", identity("1999-01-01", true), "card-no", card)
                        .write(folder));
        assertThat(List.of(changed.added(), changed.changed())).containsExactly(1, 1);

        assertThatThrownBy(() -> undo(added.id())).hasMessageContaining("IMPORT_UNDO_CHANGED");
        undo(changed.id());
        assertThat(clerk.count(
                        "persons where name = '钟撤' and phone_last4 = '1111' and education is null and initials = 'zc'"))
                .isOne();
        assertThat(clerk.count("persons where name = '钟小撤'")).isZero();
        assertThat(clerk.find(changed.id()).state()).isEqualTo(ImportState.UNDONE);
        assertThatThrownBy(() -> undo(changed.id())).hasMessage("IMPORT_NOT_APPLIED");
    }

    @Test
    void leavesNothingOfAHouseholdThatWasAdded() {
        String card = TestSheet.card();
        ImportRow added = household("钟清", card, identity("1970-01-01", true));
        undo(added.id());
        assertThat(clerk.count("households where card_no = ?", card)).isZero();
        assertThat(clerk.count("persons where name in ('钟清', '温钟清')")).isZero();
        assertThat(clerk.count("imports where id = ? and undone_by = ?", added.id(), clerk.user.id()))
                .isOne();
    }

    @Test
    void refusesWholeWhenSomethingHangsOnItAndSaysWhat() {
        String card = TestSheet.card();
        ImportRow added = household("钟挂", card, identity("1970-01-01", true));
        clerk.owner()
                .sql(
                        "insert into members (id, county_code, cooperative_id, member_no, kind, household_id, person_id, name,"
                                + " division_code, group_no, joined_on) select nextval('members_seq'), '360781', ?, 'H1', 'FARMER',"
                                + " household_id, id, name, division_code, 3, '2020-01-01' from persons where name = '钟挂'")
                .param(county.cooperative)
                .update();
        assertThatThrownBy(() -> undo(added.id())).hasMessage("IMPORT_UNDO_DEPENDS [IMPORT_HANGS_MEMBERS]");
        assertThat(clerk.count("persons where name in ('钟挂', '温钟挂') and household_id is not null"))
                .isEqualTo(2);
        assertThat(clerk.count("accounts a join households h on h.id = a.household_id where h.card_no = ?", card))
                .isOne();
    }

    @Test
    void isNotForANeighbour() {
        ImportRow added = household("钟近", TestSheet.card(), identity("1970-01-01", true));
        TestCounty other = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP);
        assertThatThrownBy(() -> TestCounty.run(other.clerk, () -> undoing.undo(added.id())))
                .hasMessage("IMPORT_NOT_YOURS");
        assertThatThrownBy(() -> county.raw(
                        other.clerk,
                        sql -> sql.sql("select undo_import_of_persons(?)")
                                .param(added.id())
                                .query()
                                .singleRow()))
                .hasStackTraceContaining("is not the caller's");
    }

    private void undo(long id) {
        TestCounty.run(clerk.user, () -> undoing.undo(id));
    }
}
