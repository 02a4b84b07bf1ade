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

/** A roster comes in from the cooperative's own bookkeeper: whom it names by number and name, and nobody else's. */
@SpringBootTest
class MemberImportTests {

    @TempDir
    Path folder;

    private final TestCounty county;
    private final ImportCase clerk;
    private final ImportCase bookkeeper;
    private final ApplicationContext context;
    private final String code;

    @Autowired
    MemberImportTests(ApplicationContext context) {
        this.context = context;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.clerk = new ImportCase(context, county.clerk);
        this.bookkeeper = new ImportCase(context, county.bookkeeper);
        this.code = code(county.cooperative);
    }

    private String code(long organisation) {
        return county.owner()
                .sql("select credit_code from organisations where id = ?")
                .param(organisation)
                .query(String.class)
                .single();
    }

    private static TestSheet sheet() {
        return new TestSheet(SheetKind.MEMBERS);
    }

    private String[] member(String no, String kind, String name, String number, String joined) {
        return new String[] {
            "cooperative-code",
            code,
            "member-no",
            no,
            "member-kind",
            kind,
            "member-name",
            name,
            "member-number",
            number,
            "joined-on",
            joined
        };
    }

    /** Somebody of the village, entered with a household of his own. */
    private String someone(String name) {
        String number = identity("1970-01-01", true);
        clerk.apply(
                SheetKind.HOUSEHOLDS,
                new TestSheet(SheetKind.HOUSEHOLDS).head(name, number).write(folder));
        return number;
    }

    @Test
    void admitsPersonsAndOrganisationsAndLeavesPresentMembersAlone() {
        String number = someone("钟入社");
        String enterprise = code(county.organisation("LEADING_ENTERPRISE", "演示果业"));
        String enterpriseName = county.owner()
                .sql("select name from organisations where credit_code = ?")
                .param(enterprise)
                .query(String.class)
                .single();
        String joined = county.year + "-03-01";
        Path file = sheet().row(member("001", "农民", "钟入社", number, joined))
                .row(member("D-1", "单位", enterpriseName, enterprise, joined))
                .write(folder);
        ImportRow row = bookkeeper.apply(SheetKind.MEMBERS, file);
        assertThat(row.added()).isEqualTo(2);
        assertThat(clerk.count(
                        "members m join persons p on p.id = m.person_id where m.cooperative_id = ? and m.member_no = '001'"
                                + " and m.kind = 'FARMER' and p.household_id = m.household_id and m.joined_on = ?::date"
                                + " and m.admitted_by = ? and m.entry_document like '批量导入 %'",
                        county.cooperative, joined, bookkeeper.user.id()))
                .isOne();
        assertThat(clerk.count("duties where organisation_id = ? and kind = 'MEMBER_CHANGES'", county.cooperative))
                .isPositive();
        ImportRow again = bookkeeper.bring(
                SheetKind.MEMBERS,
                sheet().row(member("001", "农民", "钟入社", number, joined)).write(folder));
        assertThat(again.same()).isOne();
        ImportRow other = bookkeeper.bring(
                SheetKind.MEMBERS,
                sheet().row(member("002", "农民", "钟入社", number, joined)).write(folder));
        assertThat(bookkeeper.reasons(other.id())).containsExactly("2 row-member-differs");
    }

    @Test
    void takesARosterBackUnlessSomebodyWasChangedSince() {
        String number = someone("钟撤社");
        ImportRow row = bookkeeper.apply(
                SheetKind.MEMBERS,
                sheet().row(member("003", "农民", "钟撤社", number, county.year + "-03-01"))
                        .write(folder));
        clerk.owner()
                .sql("update members set version = 1 where cooperative_id = ? and member_no = '003'")
                .param(county.cooperative)
                .update();
        ImportUndoing undoing = context.getBean(ImportUndoing.class);
        assertThatThrownBy(() -> TestCounty.run(bookkeeper.user, () -> undoing.undo(row.id())))
                .hasMessageContaining("IMPORT_UNDO_CHANGED");
        clerk.owner()
                .sql("update members set version = 0 where cooperative_id = ? and member_no = '003'")
                .param(county.cooperative)
                .update();
        TestCounty.run(bookkeeper.user, () -> undoing.undo(row.id()));
        assertThat(clerk.count("members where cooperative_id = ?", county.cooperative))
                .isZero();
        assertThat(clerk.count("duties where organisation_id = ? and kind = 'MEMBER_CHANGES'", county.cooperative))
                .isZero();
    }

    @Test
    void sendsBackEveryTortureRowWithItsReason() {
        String number = someone("钟酷刑");
        String dead = someone("钟已故");
        clerk.owner()
                .sql("update persons set died_on = '2024-01-01' where name = '钟已故'")
                .update();
        String taken = someone("钟在册");
        bookkeeper.apply(
                SheetKind.MEMBERS,
                sheet().row(member("100", "农民", "钟在册", taken, "2024-01-01")).write(folder));
        String office = code(county.organisation("PUBLIC_ADMINISTRATION", "演示乡政府"));
        String officeName = county.owner()
                .sql("select name from organisations where credit_code = ?")
                .param(office)
                .query(String.class)
                .single();
        TestSheet sheet = sheet().row(member("101", "农民", "钟酷刑", number, "2024-01-01")) // 2
                .row(member("102", "农民", "钟酷刑", number, "2024-01-01")) // 3
                .row(member("100", "农民", "温某", someone("温某"), "2024-01-01")) // 4
                .row(member("103", "农民", "钟改名", someone("钟原名"), "2024-01-01")) // 5
                .row(member("104", "农民", "钟已故", dead, "2024-01-01")) // 6
                .row(member("105", "农民", "无此人", identity("1970-01-01", true), "2024-01-01")) // 7
                .row(member("106", "单位", officeName, office, "2024-01-01")) // 8
                .row(member("107", "单位", "不相干的名称", code, "2024-01-01")) // 9
                .row(member("108", "单位", "没有的单位", "91360781MA0T99999X", "2024-01-01")) // 10
                .row(member("109", "农民", "温早", someone("温早"), "1999-01-01")) // 11
                .row(member("110", "农民", "温迟", someone("温迟"), "2999-01-01")) // 12
                .row(member("编号一", "农民", "温号", someone("温号"), "2024-01-01")) // 13
                .row(member("111", "农民", "温短", "36078119700101", "2024-01-01")) // 14
                .row(member("112", "股东", "温词", someone("温词"), "2024-01-01")); // 15
        ImportRow row = bookkeeper.bring(SheetKind.MEMBERS, sheet.write(folder));
        assertThat(row.state()).isEqualTo(ImportState.CHECKED);
        assertThat(bookkeeper.reasons(row.id()))
                .containsExactlyInAnyOrder(
                        "2 row-repeated",
                        "3 row-repeated",
                        "4 row-member-no-taken",
                        "5 row-person-not-found",
                        "6 row-person-died",
                        "7 row-person-not-found",
                        "8 public-administration-no-member",
                        "9 member-is-itself",
                        "10 row-organisation-unknown",
                        "11 row-joined-before-founding",
                        "12 row-in-the-future",
                        "13 row-member-no-form",
                        "14 identity-length",
                        "15 row-word-unknown");
    }

    @Test
    void putsNobodyOnTheRosterOfAnotherCooperative() {
        String number = someone("钟外社");
        TestCounty neighbour = TestCounty.empty(context, TestCounty.TOWNSHIP);
        ImportCase stranger = new ImportCase(context, neighbour.bookkeeper);
        ImportRow row = stranger.bring(
                SheetKind.MEMBERS,
                sheet().row(member("001", "农民", "钟外社", number, "2024-01-01")).write(folder));
        assertThat(stranger.reasons(row.id())).containsExactly("2 row-cooperative-unknown");
        assertThatThrownBy(() -> TestCounty.run(
                        bookkeeper.user,
                        () -> context.getBean(ImportUndoing.class).undo(row.id())))
                .hasMessage("IMPORT_NOT_YOURS");
        assertThat(TestCounty.as(bookkeeper.user, () -> bookkeeper.imports.find(row.id())))
                .isEmpty();
        assertThat(List.of(row.added(), row.refused())).containsExactly(0, 1);
    }
}
