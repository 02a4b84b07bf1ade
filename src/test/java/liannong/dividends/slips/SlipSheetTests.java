package liannong.dividends.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liannong.base.papers.PaperFont;
import liannong.base.papers.ReadPaper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A slip on paper: read back from the PDF, its code read as a telephone reads it. */
class SlipSheetTests {

    private static final Instant DAY = Instant.parse("2026-03-18T06:20:00Z");
    private static final String COOPERATIVE = "瑞金市禾橙脐橙专业合作社";

    private final PaperFont letters = new PaperFont();

    @Test
    void saysWhatTheHouseholdGotAndOfWhat() {
        Slip slip = slips(86).get(6);
        var paper = new ReadPaper(sheet(Locale.SIMPLIFIED_CHINESE).one(slip));
        assertThat(paper.text())
                .contains("分红条", "2025 年度", COOPERATIVE, "钟秀兰", "成员编号 007", "公示 GS-2026-151", "第 7 行，共 86 行")
                .contains("盈余返还 7,000.07", "按份额分 0.07", "合计（元） 7,000.14", "https://county.example/check/slips", "演示数据")
                .contains(slip.root().substring(0, 4) + " " + slip.root().substring(4, 8))
                .doesNotContain(slip.root().substring(16, 20) + " ", "!paper", "{0}", "〓");
        assertThat(paper.pages()).hasSize(1);
        assertThat(paper.about().getTitle()).isEqualTo("分红条 2025 钟秀兰");
        paper.picture(0, "slip");
        var english = new ReadPaper(sheet(Locale.ENGLISH).one(slip));
        assertThat(english.text())
                .contains("Dividend slip", "Row 7 of 86", "By trade 7,000.07")
                .doesNotContain("!");
        english.picture(0, "slip-en");
    }

    @Test
    void itsCodeSaysTheLineAndTheProof() throws IOException, NotFoundException {
        Slip slip = slips(86).get(6);
        assertThat(codes(sheet(Locale.SIMPLIFIED_CHINESE).one(slip), 0)).containsExactly(slip.code());
        assertThat(slip.code()).startsWith("LN1:FP-2025-151:7/86:007:700007:7:700014:");
    }

    @Test
    void sixStandOnALeafAndEachHasItsOwnCode() throws IOException, NotFoundException {
        List<Slip> slips = slips(8);
        byte[] bytes = sheet(Locale.SIMPLIFIED_CHINESE).all(slips);
        var paper = new ReadPaper(bytes);
        assertThat(paper.pages()).hasSize(2);
        assertThat(paper.pages().get(0)).contains("成员编号 001", "成员编号 006").doesNotContain("成员编号 007");
        assertThat(paper.pages().get(1)).contains("成员编号 007", "成员编号 008").doesNotContain("成员编号 006");
        assertThat(Stream.concat(codes(bytes, 0).stream(), codes(bytes, 1).stream()))
                .containsExactlyInAnyOrderElementsOf(
                        slips.stream().map(Slip::code).toList());
        paper.picture(0, "slips");
        assertThat(sheet(Locale.SIMPLIFIED_CHINESE).all(slips))
                .as("the same lines are the same bytes")
                .isEqualTo(bytes);
    }

    @Test
    void theCodeOfTwoThousandMembersIsReadFromASixthOfALeaf() throws IOException, NotFoundException {
        List<Slip> slips = slips(2_000).subList(1_990, 1_996);
        assertThat(codes(sheet(Locale.SIMPLIFIED_CHINESE).all(slips), 0))
                .containsExactlyInAnyOrderElementsOf(
                        slips.stream().map(Slip::code).toList());
    }

    @Test
    void aLineThatDoesNotLeadToTheRootIsNeverPrinted() {
        Slip slip = slips(86).get(6);
        SlipLine line = slip.line();
        SlipLine more = SlipLine.dividend(
                line.run(),
                line.serial(),
                line.leaves(),
                line.holder(),
                line.amountsFen().getFirst() + 1,
                line.amountsFen().get(1),
                line.salt());
        assertThatIllegalStateException().isThrownBy(() -> slip(more, slip.path(), slip.root(), "钟秀兰"));
        assertThatIllegalStateException().isThrownBy(() -> slip(line, slip.path(), "0".repeat(64), "钟秀兰"));
    }

    @Test
    void aLongNameAndARareLetterStayOnTheSlip() {
        Slip slip = slips(2).getFirst();
        var paper = new ReadPaper(sheet(Locale.SIMPLIFIED_CHINESE)
                .all(List.of(
                        slip(slip.line(), slip.path(), slip.root(), "刘𠮷兰"),
                        slip(slip.line(), slip.path(), slip.root(), "瑞金市叶坪乡黄沙村股份经济合作联合社"))));
        assertThat(paper.text()).contains("刘〓兰", "〓 处请手工填写", "黄沙村");
        paper.picture(0, "slips-rare");
    }

    @Test
    void whatASchemeGaveSaysWhichAndForWhichDays() throws IOException, NotFoundException {
        Slip slip = given("保底加浮动", 2_800_00, 0);
        var paper = new ReadPaper(sheet(Locale.SIMPLIFIED_CHINESE).one(slip));
        assertThat(paper.text())
                .contains("发放条", COOPERATIVE, "名单编号 000001", "保底加浮动", "2025-07-01 至 2025-12-31")
                .contains("合计（元） 2,800.00")
                .doesNotContain("盈余返还", "按份额分", "成员编号", "分红条", "更正", "!paper", "{0}");
        assertThat(paper.about().getTitle()).isEqualTo("发放条 保底加浮动 钟秀兰");
        paper.picture(0, "slip-given");
        assertThat(codes(sheet(Locale.SIMPLIFIED_CHINESE).one(slip), 0)).containsExactly(slip.code());
        assertThat(slip.code()).isEqualTo("LN2:BF-7-20250701-20251231:1/1:000001:280000:" + "0".repeat(32) + ":");
        var english = new ReadPaper(sheet(Locale.ENGLISH).one(slip));
        assertThat(english.text())
                .contains("Payment slip", "No. on the list 000001", "2025-07-01 to 2025-12-31")
                .doesNotContain("!");
        english.picture(0, "slip-given-en");
    }

    @Test
    void aCorrectionThatTakesBackAndAnExitAreSaidToBeSo() {
        assertThat(new ReadPaper(sheet(Locale.SIMPLIFIED_CHINESE).one(given("保底加浮动", -57_18, 1))).text())
                .contains("第 1 次更正", "补退（元） −57.18");
        assertThat(new ReadPaper(sheet(Locale.SIMPLIFIED_CHINESE).one(given(null, 1_00, 0))).text())
                .contains("退社结算", "合计（元） 1.00")
                .doesNotContain("至 2025");
    }

    @Test
    void theLongestNameOfASchemeStaysOnASixthOfALeaf() {
        String longest = "黄沙村光伏电站收益公益岗位工资与小型公益事业劳务补助并奖励补助分配办法二零二五年".substring(0, 40);
        Slip slip = given(longest, 2_800_00, 0);
        byte[] alone = sheet(Locale.SIMPLIFIED_CHINESE).all(List.of(slip));
        assertThat(new ReadPaper(alone).text().replaceAll("\\s", "")).contains(longest);
        Slip english = given("Wages of public posts paid by solar power", 1_00, 2);
        var paper = new ReadPaper(sheet(Locale.SIMPLIFIED_CHINESE).all(List.of(slip, english)));
        paper.picture(0, "slips-given");
    }

    private static Slip given(@Nullable String scheme, long fen, int correctionNo) {
        SlipLine line = SlipLine.entitlement("BF-7-20250701-20251231", 1, 1, "000001", fen, "0".repeat(32));
        return new Slip(
                1,
                line,
                "",
                HexFormat.of().formatHex(line.hash()),
                COOPERATIVE,
                new Slip.Occasion(scheme, LocalDate.of(2025, 7, 1), LocalDate.of(2025, 12, 31), correctionNo),
                "钟秀兰",
                false,
                "GS-2026-152",
                DAY);
    }

    private SlipSheet sheet(Locale language) {
        return new SlipSheet(letters, language, "https://county.example/check/slips", true);
    }

    /** Of one run; the seventh member got 7,000.07 by trade and seven fen by share. */
    private static List<Slip> slips(int count) {
        List<SlipLine> lines = IntStream.rangeClosed(1, count)
                .mapToObj(i -> SlipLine.dividend(
                        "FP-2025-151", i, count, "%03d".formatted(i), i * 1_000_01L, i, "%032X".formatted(i)))
                .toList();
        List<byte[]> hashes = lines.stream().map(SlipLine::hash).toList();
        String root = HexFormat.of().formatHex(MerkleTree.root(hashes));
        List<byte[]> paths = Paths.of(hashes);
        return IntStream.range(0, count)
                .mapToObj(i -> slip(lines.get(i), HexFormat.of().withUpperCase().formatHex(paths.get(i)), root, "钟秀兰"))
                .toList();
    }

    private static Slip slip(SlipLine line, String path, String root, String name) {
        return new Slip(
                line.serial(),
                line,
                path,
                root,
                COOPERATIVE,
                new Slip.Occasion(null, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), 0),
                name,
                true,
                "GS-2026-151",
                DAY);
    }

    /** Every code on a page, at the resolution of an office scanner. */
    private static List<String> codes(byte[] pdf, int page) throws IOException, NotFoundException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, 300);
            int width = picture.getWidth();
            int height = picture.getHeight();
            var light = new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
            List<String> found = new ArrayList<>();
            for (Result code : new QRCodeMultiReader()
                    .decodeMultiple(
                            new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))) {
                found.add(code.getText());
            }
            return found;
        }
    }
}
