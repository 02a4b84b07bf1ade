package liannong.registry.imports;

import static liannong.registry.imports.TestSheet.households;
import static liannong.registry.imports.TestSheet.identity;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.base.BusinessTime;
import liannong.base.FieldCipher;
import liannong.registry.templates.SheetKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A household that nobody knows comes in as its rows say, with what belongs to it. */
@SpringBootTest
class NewHouseholdImportTests {

    @TempDir
    Path folder;

    private final ApplicationContext context;
    private final TestCounty county;
    private final ImportCase clerk;

    @Autowired
    NewHouseholdImportTests(ApplicationContext context) {
        this.context = context;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.clerk = new ImportCase(context, county.clerk);
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
}
