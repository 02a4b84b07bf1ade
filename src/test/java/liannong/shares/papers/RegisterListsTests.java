package liannong.shares.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.base.sheets.SheetCell;
import liannong.base.sheets.SheetReader;
import liannong.shares.Orders;
import liannong.shares.RegisterFilter;
import liannong.shares.contributions.Contributions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** The register and the list of contributions as workbooks: all rows of the day, figures as numbers, and their sums. */
@SpringBootTest
class RegisterListsTests {

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    @TempDir
    Path folder;

    private final ApplicationContext context;
    private final RegisterExport register;
    private final ContributionList contributions;
    private final TestCounty county;
    private final LocalDate day;

    @Autowired
    RegisterListsTests(ApplicationContext context, RegisterExport register, ContributionList contributions) {
        this.context = context;
        this.register = register;
        this.contributions = contributions;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.day = LocalDate.of(county.year, 1, 1);
    }

    /** domain.md 1.10, with the opening reserve: 100,000 contributed, 6,000 reserve, 60,000 fiscal, 6,000 donated. */
    @Test
    void theRegisterIsThatOfTheScreenWithItsSums() {
        List<List<String>> rows = register(county.bookkeeper);
        assertThat(rows.getFirst()).startsWith("编号", "姓名", "成员类别").contains("资金股（元）", "份额合计（元）", "面积（亩）");
        assertThat(rows).hasSize(1 + 6 + 1);
        assertThat(rows.get(2)).startsWith("M01", "钟秀兰", "农民").contains("尾号 017X", "20000", "2000", "33000");
        assertThat(rows.get(1)).startsWith("E06", "果业公司", "单位");
        List<String> sums = rows.getLast();
        assertThat(sums).startsWith("合计", "6 名").contains("100000", "6000", "60000", "172000", "100.00%");
        for (int column = 5; column < 14; column++) {
            int at = column;
            BigDecimal sum = IntStream.range(1, 7)
                    .mapToObj(row -> new BigDecimal(rows.get(row).get(at)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(sums.get(column));
        }
    }

    @Test
    void moreMembersThanAPageHasAreAllInIt() {
        TestCounty large = TestCounty.empty(context, TestCounty.TOWNSHIP);
        for (int i = 1; i <= 230; i++) {
            large.share(large.farmer("%04d".formatted(i), false), "CAPITAL", i * 100L, LocalDate.of(2024, 1, 1));
        }
        List<List<String>> rows = read(
                large.bookkeeper,
                out -> register.write(
                        new RegisterFilter(large.cooperative, LocalDate.of(2024, 1, 1), ""), Locale.CHINESE, out));
        assertThat(rows).hasSize(232);
        assertThat(rows.getLast()).contains("26565");
    }

    @Test
    void theContributionsAreWhatTheRegistrarWants() {
        county.share(county.members.get(4), "CAPITAL", -5_000_00, LocalDate.of(county.year, 2, 1));
        county.share(county.members.getFirst(), "CAPITAL", 33, LocalDate.of(county.year, 2, 1));
        List<List<String>> rows = contributions(county.bookkeeper, LocalDate.of(county.year, 2, 1));
        assertThat(rows.getFirst()).contains("出资方式", "认缴（元）", "实缴（元）", "出资比例", "首次出资", "凭据");
        assertThat(rows).as("who took all out is in it no more").hasSize(1 + 5 + 1);
        assertThat(rows.get(1)).startsWith("1", "E06", "果业公司", "单位", "货币").contains("40000", "42.11%");
        assertThat(rows.get(2))
                .startsWith("2", "M01", "钟秀兰", "农民", "货币")
                .contains("20000.33", "21.05%", (county.year - 1) + "-12-31", county.year + "-02-01", "收据");
        assertThat(rows.getLast()).startsWith("合计").contains("95000.33", "100.00%");
        assertThat(contributions(county.bookkeeper, LocalDate.of(2010, 1, 1))).hasSize(2);
    }

    /** COOP art 16, REG art 13: subscribed and paid in are two amounts, and who has only promised is in the list. */
    @Test
    void whatIsSubscribedAndNotPaidInStandsBesideWhatIs() {
        TestCounty other = TestCounty.empty(context, TestCounty.TOWNSHIP);
        TestCounty.Member half = other.farmer("M01", false);
        TestCounty.Member none = other.farmer("M02", false);
        LocalDate on = LocalDate.of(2024, 1, 1);
        Contributions entering = context.getBean(Contributions.class);
        for (TestCounty.Member member : List.of(half, none))
            TestCounty.run(
                    other.bookkeeper, () -> entering.subscribe(Orders.subscription(other, member, 10_000_00, on)));
        TestCounty.run(other.bookkeeper, () -> entering.pay(Orders.capital(other, half, 4_000_00, on.plusDays(1))));
        List<List<String>> rows = read(
                other.bookkeeper,
                out -> contributions.write(
                        new RegisterFilter(other.cooperative, on.plusDays(1), ""), Locale.SIMPLIFIED_CHINESE, out));
        assertThat(rows.get(1)).contains("M01", "10000", "4000", "50.00%");
        assertThat(rows.get(2)).contains("M02", "10000", "0", "50.00%");
        assertThat(rows.getLast()).contains("20000", "4000", "100.00%");
        assertThat(read(
                        other.bookkeeper,
                        out -> contributions.write(
                                new RegisterFilter(other.cooperative, on.plusDays(1), on, ""),
                                Locale.SIMPLIFIED_CHINESE,
                                out)))
                .as("nothing of it was known on that day")
                .hasSize(2);
    }

    @Test
    void figuresAreNumbersAndTextsStayTexts() throws IOException {
        Path file = folder.resolve("register.xlsx");
        Files.write(file, bytes(county.bookkeeper, out -> register.write(filter(), Locale.ENGLISH, out)));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertThat(sheet).contains("<v>20000.00</v>", "<v>172000.00</v>", "<t>M01</t>");
        }
    }

    @Test
    void aStrangerGetsNoRowAndAHouseholdNoList() {
        SignedIn stranger = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP).bookkeeper;
        assertThat(register(stranger)).hasSize(2);
        assertThat(contributions(stranger, day)).hasSize(2);
        SignedIn household = county.householdUser(county.members.getFirst());
        assertThatThrownBy(() -> register(household)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> contributions(household, day)).isInstanceOf(AccessDeniedException.class);
    }

    private RegisterFilter filter() {
        return new RegisterFilter(county.cooperative, day, "");
    }

    private List<List<String>> register(SignedIn user) {
        return read(user, out -> register.write(filter(), Locale.SIMPLIFIED_CHINESE, out));
    }

    private List<List<String>> contributions(SignedIn user, LocalDate asOf) {
        return read(
                user,
                out -> contributions.write(
                        new RegisterFilter(county.cooperative, asOf, ""), Locale.SIMPLIFIED_CHINESE, out));
    }

    private List<List<String>> read(SignedIn user, Writing writing) {
        Path file = folder.resolve("list-" + System.nanoTime() + ".xlsx");
        List<List<String>> rows = new ArrayList<>();
        try {
            Files.write(file, bytes(user, writing));
            SheetReader.read(
                    file,
                    row -> rows.add(IntStream.range(0, 15)
                            .mapToObj(at -> text(row.cell(at)))
                            .toList()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rows;
    }

    private static String text(SheetCell cell) {
        return cell.text().matches("-?[0-9]+\\.[0-9]*0")
                ? new BigDecimal(cell.text()).stripTrailingZeros().toPlainString()
                : cell.text();
    }

    private static byte[] bytes(SignedIn user, Writing writing) {
        var out = new ByteArrayOutputStream();
        TestCounty.run(user, () -> {
            try {
                writing.to(out);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        return out.toByteArray();
    }
}
