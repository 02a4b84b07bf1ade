package liannong.dividends.slips;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import liannong.Visitor;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.ResponseEntity;

/** The page that checks slips, opened from a file as a household opens it: what it says of a slip, and of a false one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlipVerifierIT {

    private static final Path FILE = Path.of("src/main/resources/liannong/dividends/slips/verify-slip.html");
    private static final String ADDRESS = "http://county.example/check/slips";
    private static final String BELONGS = "是公示的那一条";
    private static final String DOES_NOT = "不是公示的那一条";

    private final List<SlipLine> lines = IntStream.rangeClosed(1, 86)
            .mapToObj(i -> SlipLine.dividend(
                    "FP-2025-151", i, 86, "社员" + i, i == 80 ? -57_18 : i * 1_000_01L, i, "%032X".formatted(i)))
            .toList();
    private final List<byte[]> hashes = lines.stream().map(SlipLine::hash).toList();
    private final List<byte[]> paths = Paths.of(hashes);
    private final String root = HexFormat.of().formatHex(MerkleTree.root(hashes));

    private Visitor visitor;

    @BeforeAll
    void open() {
        visitor = new Visitor("");
    }

    @AfterAll
    void close() {
        visitor.close();
    }

    @Test
    void aSlipBelongsToTheNoticeWithoutANetwork() {
        List<String> asked = new ArrayList<>();
        onPhone(page -> {
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(FILE.toUri().toString());
            check(page, code(7), "防改码 " + root.replaceAll("(.{4})", "$1 ") + "用它核对手里的分红条");
            assertThat(page.locator("#verdict b")).hasText(BELONGS);
            assertThat(page.locator("#said")).containsText("第 7 行，共 86 行");
            assertThat(page.locator("#said")).containsText("社员7");
            assertThat(page.locator("#said")).containsText("7,000.14");
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(390);
            visitor.look(page, "verify-slip");
            page.locator("#language").click();
            assertThat(page.locator("#verdict b")).hasText("It belongs to the notice");
            assertThat(page.locator("#said")).containsText("7 of 86");
            visitor.look(page, "verify-slip-en");
        });
        Assertions.assertThat(asked).containsExactly(FILE.toUri().toString());
    }

    @Test
    void aSlipOfACorrectionSaysWhatWasTooMuch() {
        onPhone(page -> {
            page.navigate(FILE.toUri().toString());
            check(page, code(80), root);
            assertThat(page.locator("#verdict b")).hasText(BELONGS);
            assertThat(page.locator("#said")).containsText("−57.18");
            assertThat(page.locator("#said")).containsText("−56.38");
        });
    }

    @Test
    void aSlipOfASchemeBelongsWithItsOneTotalAndNoOther() {
        SlipLine line = SlipLine.entitlement("BF-7-20250101-20251231", 1, 1, "000001", -2_800_07, "0F".repeat(16));
        String top = HexFormat.of().formatHex(line.hash());
        onPhone(page -> {
            page.navigate(FILE.toUri().toString());
            check(page, line.text() + ":", top);
            assertThat(page.locator("#verdict b")).hasText(BELONGS);
            assertThat(page.locator("#said")).containsText("BF-7-20250101-20251231");
            assertThat(page.locator("#said")).containsText("合计（元）−2,800.07");
            assertThat(page.locator("#said")).not().containsText("盈余返还");
            visitor.look(page, "verify-slip-given");
            check(page, line.text().replace("-280007", "280007") + ":", top);
            assertThat(page.locator("#verdict b")).hasText(DOES_NOT);
            check(page, line.text().replace("LN2", "LN1") + ":", top);
            assertThat(page.locator("#verdict b")).hasText("看不懂这串字");
            check(page, line.text().replace("-280007", "-280008:1:-280007") + ":", top);
            assertThat(page.locator("#verdict b")).hasText("看不懂这串字");
        });
    }

    @Test
    void everySlipBelongs() {
        onPhone(page -> {
            page.navigate(FILE.toUri().toString());
            for (int serial = 1; serial <= lines.size(); serial++) {
                Assertions.assertThat(page.evaluate(
                                "([code, root]) => judge(code, root).answer", List.of(code(serial), root)))
                        .isEqualTo("yes");
            }
        });
    }

    @Test
    void whateverWasChangedDoesNotBelong() {
        String slip = code(7);
        onPhone(page -> {
            page.navigate(FILE.toUri().toString());
            check(page, slip.replace(":700007:7:700014:", ":700008:7:700015:"), root);
            assertThat(page.locator("#verdict b")).hasText(DOES_NOT);
            visitor.look(page, "verify-slip-no");
            for (String changed : List.of(
                    slip.replace(":700007:7:", ":7:700007:"),
                    slip.replace("7/86", "8/86"),
                    slip.replace("7/86", "7/87"),
                    slip.replace("FP-2025", "FP-2024"),
                    lines.get(6).text() + code(8).substring(lines.get(7).text().length()),
                    slip.substring(0, slip.length() - 64))) {
                check(page, changed, root);
                assertThat(page.locator("#verdict b")).hasText(DOES_NOT);
            }
            check(page, slip, root.substring(32) + root.substring(0, 32));
            assertThat(page.locator("#verdict b")).hasText(DOES_NOT);
            check(page, slip, root);
            assertThat(page.locator("#verdict b")).hasText(BELONGS);
        });
    }

    @Test
    void whatIsNoSlipOrNoRootIsSaidToBeNone() {
        String slip = code(7);
        onPhone(page -> {
            page.navigate(FILE.toUri().toString());
            for (String garbage : List.of(
                    "",
                    "你好",
                    "https://liannong.example/",
                    "LN2" + slip.substring(3),
                    slip + "0",
                    slip.replace(":700014:", ":700015:"))) {
                check(page, garbage, root);
                assertThat(page.locator("#verdict b")).hasText("看不懂这串字");
                assertThat(page.locator("#said")).isHidden();
            }
            for (String few : List.of("", root.substring(0, 16), root + "0", "没有")) {
                check(page, slip, few);
                assertThat(page.locator("#verdict b")).hasText("防改码不对");
            }
            check(page, "<img src=x onerror=alert(1)>", root);
            assertThat(page.locator("#verdict b")).hasText("看不懂这串字");
        });
    }

    @Test
    void runsUnderThePolicyWithWhichItIsServed() {
        ResponseEntity<String> served = new SlipCheckPage().page();
        onPhone(page -> {
            page.route(
                    ADDRESS,
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setHeaders(Map.of(
                                    "Content-Type",
                                    "text/html;charset=UTF-8",
                                    "Content-Security-Policy",
                                    Objects.requireNonNull(served.getHeaders().getFirst("Content-Security-Policy"))))
                            .setBodyBytes(
                                    Objects.requireNonNull(served.getBody()).getBytes(StandardCharsets.UTF_8))));
            page.navigate(ADDRESS);
            check(page, code(86), root);
            assertThat(page.locator("#verdict b")).hasText(BELONGS);
        });
    }

    private String code(int serial) {
        return lines.get(serial - 1).text() + ":"
                + HexFormat.of().withUpperCase().formatHex(paths.get(serial - 1));
    }

    private static void check(Page page, String code, String root) {
        page.locator("#code").fill(code);
        page.locator("#root").fill(root);
        page.locator("#check").click();
    }

    private void onPhone(java.util.function.Consumer<Page> what) {
        visitor.asStranger(page -> {
            page.setViewportSize(390, 844);
            what.accept(page);
        });
    }
}
