package liannong.shares.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import liannong.base.CapitalAmount;
import liannong.base.Money;
import liannong.base.Split;
import liannong.base.papers.PaperFont;
import liannong.base.papers.ReadPaper;
import liannong.ui.Fmt;
import org.junit.jupiter.api.Test;

/** The face of a certificate: read back from the PDF, figure by figure, and drawn for whoever looks. */
class CertificateSheetTests {

    private static final Instant ISSUED = Instant.parse("2026-03-18T06:20:00Z");
    private static final String CODE = "K7QM3FZ9WXYH2RTB8CDE";

    private final PaperFont letters = new PaperFont();

    @Test
    void saysAllThatTheDesignAsksForInFiguresAndInWords() {
        var paper = read(certificate("钟秀兰", all()));
        String text = paper.text();
        assertThat(text)
                .contains("编号　2026-0007", "签发日期　2026-03-18", "钟秀兰", "尾号 0427", "瑞金市禾橙脐橙专业合作社")
                .contains("成员编号 007", "2021 年 1 月 12 日", "2026 年 3 月 18 日", "经办人：赖会计")
                .contains("4.20 亩", "6,300.00", "陆仟叁佰元整", "认缴 3,000.00", "2,000.00", "贰仟元整")
                .contains("1,340.05", "壹仟叁佰肆拾元零伍分", "7,500.00", "柒仟伍佰元整", "500.00", "伍佰元整")
                .contains("17,640.05", "人民币 壹万柒仟陆佰肆拾元零伍分", "占全社份额 0.60%")
                .contains("不得转让；退社不退", "K7QM-3FZ9-WXYH-2RTB-8CDE", "演示数据");
        assertThat(text).doesNotContain("〓", "!paper", "{0}", "¦");
        assertThat(paper.about().getTitle()).isEqualTo("股权证 2026-0007 钟秀兰");
        assertThat(paper.about().getAuthor()).isEqualTo("瑞金市禾橙脐橙专业合作社");
        assertThat(paper.language()).isEqualTo("zh-CN");
        assertThat(paper.pages()).hasSize(1);
        assertThat(paper.picture(0, "certificate").getWidth()).isGreaterThan(1000);
    }

    @Test
    void carriesItsLettersAndOnlyThoseItUses() {
        byte[] bytes = print(List.of(certificate("钟秀兰", all())));
        assertThat(bytes.length).isLessThan(120_000);
        assertThat(new ReadPaper(bytes).fonts()).allMatch(font -> font.isEmbedded());
        assertThat(new ReadPaper(bytes).fonts()).allMatch(font -> font.getName().matches("[A-Z]{6}\\+NotoSerifSC.*"));
    }

    @Test
    void theSameFactsAreTheSameBytes() {
        assertThat(print(List.of(certificate("钟秀兰", all())))).isEqualTo(print(List.of(certificate("钟秀兰", all()))));
        assertThat(print(List.of(certificate("钟秀兰", all())))).isNotEqualTo(print(List.of(certificate("钟秀莲", all()))));
    }

    @Test
    void aRareLetterIsPrintedOrVisiblySubstitutedButNeverLost() {
        assertThat(letters.missing("刘㛃䶮")).isEmpty();
        assertThat(letters.missing("𠮷野家𠮷")).containsExactly("𠮷");
        assertThat(read(certificate("刘㛃", all())).text()).contains("刘㛃").doesNotContain("〓");
        var paper = read(certificate("刘𠮷兰", all()));
        assertThat(paper.text()).contains("刘〓兰", "U+20BB7", "请手工填写");
        paper.picture(0, "certificate-rare");
    }

    /** domain.md 1.9 D: 138 certificates of 7,246 yuan each leave 52 of a million unassigned; ours leave none. */
    @Test
    void aMillionDividedAmong138HouseholdsIsAMillionOnPaper() {
        Money million = new Money(1_000_000_00);
        List<Split.Share> households = IntStream.rangeClosed(1, 138)
                .mapToObj(i -> new Split.Share("%03d".formatted(i), 1))
                .toList();
        List<Money> parts = Split.of(million, households);
        assertThat(parts.stream().filter(new Money(7_246_38)::equals)).hasSize(94);
        assertThat(parts.stream().filter(new Money(7_246_37)::equals)).hasSize(44);
        assertThat(parts.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(million);

        List<Certificate> certificates = new ArrayList<>();
        for (Money part : parts) {
            certificates.add(certificate("钟秀兰", List.of(new Holding("FISCAL", part.fen(), 0, 0))));
        }
        var paper = new ReadPaper(print(certificates));
        assertThat(paper.pages()).hasSize(138);
        Money printed = Money.ZERO;
        for (int at = 0; at < 138; at++) {
            Money part = parts.get(at);
            assertThat(paper.pages().get(at)).contains(Fmt.money(part), "人民币 " + CapitalAmount.of(part));
            printed = printed.plus(part);
        }
        assertThat(printed).isEqualTo(million);
    }

    @Test
    void sevenClassesAndTheLongestAmountsFit() {
        List<Holding> holdings = List.of("LAND", "CAPITAL", "RESERVE", "FISCAL", "DONATION", "LAND", "RESERVE").stream()
                .map(name -> new Holding(name, 123_456_789_87L, name.equals("CAPITAL") ? 5_000_000_00 : 0, 0))
                .toList();
        var paper = read(certificate("瑞金市叶坪乡黄沙村股份经济合作联合社", holdings));
        assertThat(paper.text()).contains("壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元捌角柒分", "864,197,529.09");
        assertThat(paper.pages()).hasSize(1);
        paper.picture(0, "certificate-full");
    }

    private ReadPaper read(Certificate certificate) {
        return new ReadPaper(print(List.of(certificate)));
    }

    private byte[] print(List<Certificate> certificates) {
        return CertificateSheet.print(
                letters, certificates, code -> "https://liannong.ruijin.gov.cn/check/certificates/" + code, true);
    }

    private static List<Holding> all() {
        return List.of(
                new Holding("CAPITAL", 2_000_00, 1_000_00, 0),
                new Holding("DONATION", 500_00, 0, 0),
                new Holding("FISCAL", 7_500_00, 0, 0),
                new Holding("LAND", 6_300_00, 0, 420),
                new Holding("RESERVE", 1_340_05, 0, 0));
    }

    private static Certificate certificate(String member, List<Holding> holdings) {
        var facts = new CertificateFacts(
                "瑞金市禾橙脐橙专业合作社",
                "93360781MA35A1B2C3",
                "007",
                member,
                "FARMER",
                "云石山乡田心村 3 组",
                "0427",
                LocalDate.of(2021, 1, 12),
                2_940_000_00,
                "赖会计");
        return new Certificate(7, "2026-0007", CODE, LocalDate.of(2026, 3, 18), ISSUED, facts, holdings);
    }
}
