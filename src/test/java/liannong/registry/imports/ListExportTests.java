package liannong.registry.imports;

import static liannong.registry.imports.TestSheet.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.base.BusinessTime;
import liannong.base.sheets.SheetCell;
import liannong.base.sheets.SheetReader;
import liannong.registry.households.HouseholdExport;
import liannong.registry.households.HouseholdFilter;
import liannong.registry.organisations.OrganisationExport;
import liannong.registry.organisations.OrganisationFilter;
import liannong.registry.parcels.ParcelExport;
import liannong.registry.parcels.ParcelFilter;
import liannong.registry.templates.SheetKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** Lists go out in the columns of their templates: numbers masked, formulas inert, and nobody else's rows. */
@SpringBootTest
class ListExportTests {

    @TempDir
    Path folder;

    private final ApplicationContext context;
    private final TestCounty county;
    private final ImportCase clerk;

    @Autowired
    ListExportTests(ApplicationContext context) {
        this.context = context;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.clerk = new ImportCase(context, county.clerk);
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private byte[] export(SignedIn user, Writing writing) {
        return TestCounty.as(user, () -> {
            var out = new ByteArrayOutputStream();
            try {
                writing.to(out);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return out.toByteArray();
        });
    }

    private List<List<String>> rows(byte[] workbook) {
        List<List<String>> rows = new ArrayList<>();
        try {
            Path file = Files.write(folder.resolve("export.xlsx"), workbook);
            SheetReader.read(
                    file,
                    row -> rows.add(row.cells().stream().map(SheetCell::text).toList()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rows;
    }

    /** A household whose head's name nobody else bears. */
    private String household(String name, String number) {
        String card = TestSheet.card();
        clerk.apply(
                SheetKind.HOUSEHOLDS,
                new TestSheet(SheetKind.HOUSEHOLDS)
                        .head(
                                name,
                                number,
                                "card-no",
                                card,
                                "phone",
                                "13800001234",
                                "health",
                                "大病",
                                "main-cause",
                                "因病",
                                "bank",
                                "瑞金农商银行",
                                "account",
                                "6217000000000000012")
                        .person("配偶", "温" + name, identity("1972-01-01", false), "card-no", card)
                        .write(folder));
        return card;
    }

    private static HouseholdFilter of(String card) {
        return new HouseholdFilter(card, "", "", "", "", 0);
    }

    @Test
    void householdsGoOutWithTheirPeopleAndWithoutWhatIsHidden() throws IOException {
        String number = identity("1970-01-01", true);
        String card = household("钟出", number);
        byte[] workbook = export(
                county.clerk,
                out -> context.getBean(HouseholdExport.class)
                        .write(SheetKind.HOUSEHOLDS, of(card), Locale.CHINESE, out));
        List<List<String>> rows = rows(workbook);
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst())
                .containsExactlyElementsOf(ImportFiles.columns(SheetKind.HOUSEHOLDS, Locale.CHINESE, false).stream()
                        .map(column -> column.head())
                        .toList());
        assertThat(rows.get(1))
                .startsWith(card)
                .contains(
                        "户主",
                        "钟出",
                        "男",
                        "1970-01-01",
                        "**************" + number.substring(14),
                        "*******1234",
                        "****0012")
                .doesNotContain("大病", "因病");
        assertThat(rows.get(2)).startsWith(card, "", "", "配偶", "温钟出");
        String everything = unpacked(workbook);
        assertThat(everything)
                .contains(number.substring(14))
                .doesNotContain(number, "13800001234", "6217000000000000012");
    }

    private String unpacked(byte[] workbook) throws IOException {
        var all = new StringBuilder();
        try (ZipFile zip = new ZipFile(
                Files.write(folder.resolve("unpacked.xlsx"), workbook).toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void anExportedListComesBackInWithTheHiddenNumbersRefused() {
        String card = household("钟返", identity("1970-01-01", true));
        Path file = folder.resolve("back.xlsx");
        byte[] workbook = export(
                county.clerk,
                out -> context.getBean(HouseholdExport.class).write(SheetKind.PERSONS, of(card), Locale.ENGLISH, out));
        try {
            Files.write(file, workbook);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        ImportRow row = clerk.bring(SheetKind.PERSONS, file);
        assertThat(row.refused()).isEqualTo(2);
        assertThat(clerk.reasons(row.id())).contains("2 identity-characters", "3 identity-characters");
    }

    @Test
    void nobodyElsesHouseholdsGoOut() {
        String card = household("钟出密", identity("1970-01-01", true));
        TestCounty neighbours = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP);
        HouseholdExport export = context.getBean(HouseholdExport.class);
        byte[] theirs =
                export(neighbours.clerk, out -> export.write(SheetKind.HOUSEHOLDS, of(card), Locale.CHINESE, out));
        assertThat(rows(theirs)).hasSize(1);
        assertThatThrownBy(() -> export(
                        county.bookkeeper, out -> export.write(SheetKind.HOUSEHOLDS, of(card), Locale.CHINESE, out)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void cooperativesMembersAndParcelsGoOutAsTheyCameIn() {
        String code = CooperativeImportTests.code(true);
        String name = "瑞金出口" + code.substring(12) + "合作社";
        clerk.apply(
                SheetKind.COOPERATIVES,
                new TestSheet(SheetKind.COOPERATIVES)
                        .row(
                                "credit-code",
                                code,
                                "organisation-name",
                                name,
                                "short-name",
                                "出口",
                                "seat",
                                "洗心村",
                                "industry",
                                "脐橙",
                                "founded-on",
                                "2018-03-01",
                                "address",
                                "@SUM(1+1)")
                        .write(folder));
        String number = identity("1970-01-01", true);
        String card = household("钟员", number);
        clerk.apply(
                SheetKind.MEMBERS,
                new TestSheet(SheetKind.MEMBERS)
                        .row(
                                "cooperative-code",
                                code,
                                "member-no",
                                "007",
                                "member-kind",
                                "农民",
                                "member-name",
                                "钟员",
                                "member-number",
                                number,
                                "joined-on",
                                "2020-01-01")
                        .write(folder));
        String parcel = "3607811022050380" + code.substring(14, 17);
        clerk.apply(
                SheetKind.PARCELS,
                new TestSheet(SheetKind.PARCELS)
                        .row(
                                "parcel-code",
                                parcel,
                                "parcel-name",
                                "屋背",
                                "parcel-village",
                                "洗心村",
                                "holder-card",
                                card,
                                "land-kind",
                                "旱地",
                                "contract-area",
                                "0.8",
                                "right-from",
                                "1998-01-01",
                                "right-to",
                                "2027-12-31")
                        .write(folder));
        OrganisationExport organisations = context.getBean(OrganisationExport.class);
        List<List<String>> cooperatives = rows(export(
                county.clerk,
                out -> organisations.cooperatives(
                        new OrganisationFilter(code, null, null, false), Locale.CHINESE, out)));
        assertThat(cooperatives).hasSize(2);
        assertThat(cooperatives.get(1)).startsWith(code, name, "出口").contains("脐橙", "2018-03-01", "'@SUM(1+1)");
        long id = county.owner()
                .sql("select id from organisations where credit_code = ?")
                .param(code)
                .query(Long.class)
                .single();
        assertThat(rows(export(county.clerk, out -> organisations.members(id, Locale.CHINESE, out)))
                        .get(1))
                .startsWith(code, "007", "农民", "钟员", "**************" + number.substring(14), "2020-01-01");
        List<List<String>> parcels = rows(export(
                county.clerk,
                out -> context.getBean(ParcelExport.class)
                        .write(
                                new ParcelFilter(
                                        TestCounty.TOWNSHIP,
                                        parcel,
                                        null,
                                        null,
                                        null,
                                        LocalDate.now(BusinessTime.ZONE)),
                                Locale.CHINESE,
                                out)));
        assertThat(parcels).hasSize(2);
        assertThat(parcels.get(1)).startsWith(parcel, "屋背").contains(card, "旱地", "0.80", "2027-12-31");
    }
}
