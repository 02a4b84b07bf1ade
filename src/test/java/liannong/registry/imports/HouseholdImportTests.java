package liannong.registry.imports;

import static liannong.registry.imports.TestSheet.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.base.BusinessTime;
import liannong.base.FieldCipher;
import liannong.base.Refused;
import liannong.registry.templates.SheetKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Households come in as a whole, and only what the rows say. */
@SpringBootTest
class HouseholdImportTests {

    @TempDir
    Path folder;

    private final ApplicationContext context;
    private final TestCounty county;
    private final ImportCase clerk;

    @Autowired
    HouseholdImportTests(ApplicationContext context) {
        this.context = context;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.clerk = new ImportCase(context, county.clerk);
    }

    private static TestSheet households() {
        return new TestSheet(SheetKind.HOUSEHOLDS);
    }

    @Test
    void addsAHouseholdWithItsPeopleStatusAndAccount() {
        String head = identity("1970-01-02", true);
        ImportRow row = clerk.apply(
                SheetKind.HOUSEHOLDS,
                households()
                        .head(
                                "麦麦提•吐逊",
                                head,
                                "status",
                                "监测对象",
                                "detail",
                                "边缘易致贫户",
                                "since",
                                "2023年5月1日",
                                "main-cause",
                                "因病",
                                "other-cause-1",
                                "缺资金",
                                "phone",
                                "１３８００００１２３４",
                                "bank",
                                "瑞金农商银行",
                                "account",
                                "6217 0000 0000 0000 012",
                                "health",
                                "慢性病",
                                "works-away",
                                "否",
                                "attribute",
                                "低保户")
                        .person("妻子", "　钟秀 兰 ", identity("1972-03-04", false).toLowerCase(java.util.Locale.ROOT))
                        .row(
                                "relation",
                                "长女",
                                "name",
                                "麦小",
                                "sex",
                                "女",
                                "born-on",
                                LocalDate.now(BusinessTime.ZONE).minusDays(40).toString())
                        .write(folder));
        assertThat(List.of(row.added(), row.total(), row.refused())).containsExactly(3, 3, 0);
        FieldCipher cipher = context.getBean(FieldCipher.class);
        record Card(
                long id, String cardNo, String status, int groupNo, String attribute, String name, String phoneLast4) {}
        Card card = clerk.owner()
                .sql(
                        "select h.*, p.name from households h join persons p on p.household_id = h.id where p.identity_index = ?")
                .param(cipher.index("person.identity", head))
                .query(Card.class)
                .single();
        assertThat(card).isEqualTo(new Card(card.id(), card.cardNo(), "MONITORED", 3, "SUBSISTENCE", "麦麦提·吐逊", "1234"));
        assertThat(card.cardNo()).matches("81[0-9]{8}");
        assertThat(opened(
                        "health_enc",
                        "persons where health_enc is not null and household_id",
                        card.id(),
                        "person.health"))
                .isEqualTo("LONG_TERM_ILLNESS");
        assertThat(opened("other_cause_1_enc", "households where id", card.id(), "household.other_cause"))
                .isEqualTo("FUNDS");
        assertThat(clerk.count("household_members where household_id = ? and valid_from >= '2023-05-01'", card.id()))
                .isEqualTo(3);
        assertThat(clerk.count(
                        "household_statuses where household_id = ? and detail = 'MARGINAL' and valid_from = '2023-05-01'",
                        card.id()))
                .isOne();
        assertThat(clerk.count(
                        "accounts where household_id = ? and matched_at is not null and number_last4 = '0012'",
                        card.id()))
                .isOne();
    }

    private String opened(String column, String where, long id, String field) {
        return context.getBean(FieldCipher.class)
                .open(
                        field,
                        clerk.owner()
                                .sql("select " + column + " from " + where + " = ?")
                                .param(id)
                                .query(byte[].class)
                                .single());
    }

    @Test
    void sendsBackEveryTortureRowWithItsReason() {
        String twice = identity("1980-01-01", true);
        String inTwo = identity("1981-01-01", false);
        String card = TestSheet.card();
        ImportRow row = clerk.bring(
                SheetKind.HOUSEHOLDS,
                households()
                        .head("钟一", identity("1970-01-01", true), "card-no", "0000000000") // 2
                        .head("钟二", identity("1970-01-01", true), "card-no", "0") // 3
                        .head("钟三", identity("1970-01-01", true), "card-no", card) // 4
                        .head("钟四", identity("1970-01-01", true), "card-no", card) // 5
                        .person("子女", "钟五", identity("1999-01-01", true), "card-no", TestSheet.card()) // 6
                        .head("钟六", twice) // 7
                        .person("其他", "钟六", twice) // 8
                        .head("钟七", inTwo) // 9
                        .head("钟八", inTwo) // 10
                        .head("钟九", identity("1970-01-01", true), "sex", "女") // 11
                        .head("钟十", identity("1970-01-01", true), "born-on", "1970/1/2") // 12
                        .head("钟百", identity("1970-01-01", true).substring(0, 17) + "?") // 13
                        .head("钟千", "110105194912310021") // 14
                        .head("钟万", identity("1970-01-01", true), "village", "没有村") // 15
                        .head("钟亿", identity("1970-01-01", true), "village", "沙洲坝村") // 16
                        .head("钟兆", identity("1970-01-01", true), "account", "6217000000000000013", "bank", "银行") // 17
                        .head("钟京", "", "sex", "男", "born-on", "1970-01-01") // 18
                        .head("钟垓", identity("1970-01-01", true), "status", "脱贫户") // 19
                        .head("钟8", identity("1970-01-01", true)) // 20
                        .write(folder));
        assertThat(row.state()).isEqualTo(ImportState.CHECKED);
        assertThat(row.added()).isZero();
        assertThat(clerk.reasons(row.id()))
                .contains(
                        "2 row-card-no-form",
                        "3 row-card-no-form",
                        "4 row-two-heads",
                        "5 row-two-heads",
                        "6 row-no-head",
                        "7 row-twice",
                        "8 row-twice",
                        "9 row-person-in-two-households",
                        "10 row-person-in-two-households",
                        "11 row-sex-contradicts",
                        "12 row-birth-contradicts",
                        "13 identity-characters",
                        "14 identity-check-digit",
                        "15 row-village-unknown",
                        "16 row-village-outside",
                        "17 card-check-digit",
                        "18 row-identity-required",
                        "19 row-detail-contradicts",
                        "20 name-characters");
        assertThatThrownBy(() -> clerk.confirm(row.id()))
                .isInstanceOf(Refused.class)
                .hasMessage("IMPORT_HAS_NOTHING");
    }

    @Test
    void keepsAHouseholdBackWhenOneOfItsRowsIsWrongAndLetsItsNeighbourIn() {
        ImportRow row = clerk.bring(
                SheetKind.HOUSEHOLDS,
                households()
                        .head("钟甲", identity("1970-01-01", true))
                        .person("配偶", "温乙", "123")
                        .head("钟丙", identity("1970-01-01", true))
                        .write(folder));
        assertThat(clerk.reasons(row.id())).containsExactly("2 row-household-held-back", "3 identity-length");
        assertThat(row.added()).isOne();
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

    @Test
    void tellsThatAFileWasBroughtAlready() {
        Path file = households().head("钟重", identity("1970-01-01", true)).write(folder);
        ImportRow row = clerk.bring(SheetKind.HOUSEHOLDS, file);
        assertThatThrownBy(() -> clerk.bring(SheetKind.HOUSEHOLDS, file)).hasMessageContaining("IMPORT_SAME_FILE");
        TestCounty.run(clerk.user, () -> clerk.imports.discard(row.id()));
        assertThat(clerk.count("import_rows where import_id = ?", row.id())).isZero();
        assertThat(clerk.count("imports where id = ? and content_enc is null", row.id()))
                .isOne();
        assertThat(clerk.bring(SheetKind.HOUSEHOLDS, file).state()).isEqualTo(ImportState.CHECKED);
    }

    @Test
    void refusesHeadsThatAreNotTheTemplates() {
        Path parcels = new TestSheet(SheetKind.PERSONS)
                .person("户主", "钟头", "1", "card-no", "1")
                .write(folder);
        assertThat(clerk.bring(SheetKind.PERSONS, parcels).refused()).isOne();
        assertThatThrownBy(() -> clerk.bring(
                        SheetKind.PERSONS, households().head("钟", "1").write(folder)))
                .hasMessageContaining("IMPORT_HEAD_UNKNOWN");
    }

    @Test
    void takesAFormerCodeOfAVillageForTheVillageOfToday() {
        ImportCase officer = new ImportCase(context, county.user(Role.BUREAU_OFFICER, "360781", null, null));
        ImportRow row = officer.apply(
                SheetKind.HOUSEHOLDS,
                households()
                        .head("钟旧", identity("1970-01-01", true), "village", "360781200201")
                        .write(folder));
        assertThat(officer.rows(row.id(), RowOutcome.ADD)
                        .getFirst()
                        .notes()
                        .getFirst()
                        .reason())
                .isEqualTo("row-village-former");
        assertThat(
                        officer.count(
                                "households h join persons p on p.household_id = h.id where p.name = '钟旧' and h.division_code = '360781107201'"))
                .isOne();
    }

    @Test
    void saysNoMoreOfAPersonElsewhereThanThatHeIs() {
        String number = identity("1970-01-01", true);
        ImportCase neighbour = new ImportCase(context, TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP).clerk);
        neighbour.apply(
                SheetKind.HOUSEHOLDS,
                households()
                        .row(
                                "relation",
                                "户主",
                                "name",
                                "钟邻",
                                "identity",
                                number,
                                "village",
                                "360781103200",
                                "group",
                                "1")
                        .write(folder));
        ImportRow row = clerk.bring(
                SheetKind.HOUSEHOLDS, households().head("钟邻", number).write(folder));
        PreviewRow refused = clerk.rows(row.id(), RowOutcome.REFUSED).getFirst();
        assertThat(refused.problems()).containsExactly(new RowProblem(8, "row-person-elsewhere", List.of()));
    }

    @Test
    void isNotForAnAuditor() {
        Path file = households().head("钟审", identity("1970-01-01", true)).write(folder);
        ImportCase auditor = new ImportCase(context, county.user(Role.AUDITOR, "360781", null, null));
        assertThatThrownBy(() -> auditor.bring(SheetKind.HOUSEHOLDS, file)).hasMessage("IMPORT_NOT_YOURS");
    }
}
