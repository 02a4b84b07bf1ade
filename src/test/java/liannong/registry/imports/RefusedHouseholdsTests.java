package liannong.registry.imports;

import static liannong.registry.imports.TestSheet.households;
import static liannong.registry.imports.TestSheet.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import liannong.TestCounty;
import liannong.base.Refused;
import liannong.registry.templates.SheetKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What is wrong with a row is said of that row, and holds its household back, not its neighbour. */
@SpringBootTest
class RefusedHouseholdsTests {

    @TempDir
    Path folder;

    private final ApplicationContext context;
    private final ImportCase clerk;

    @Autowired
    RefusedHouseholdsTests(ApplicationContext context) {
        this.context = context;
        this.clerk = new ImportCase(context, TestCounty.empty(context, TestCounty.TOWNSHIP).clerk);
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
}
