package liannong.shares.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liannong.base.Money;
import liannong.base.papers.PaperFont;
import liannong.base.papers.ReadPaper;
import liannong.ledger.MemberYear;
import liannong.ui.Fmt;
import org.junit.jupiter.api.Test;

/** The member's account on paper: all that the law wants in it, however long it is. */
class AccountSheetTests {

    private static final Pattern ROW =
            Pattern.compile("(?m)^(\\d{4}-\\d\\d-\\d\\d) .*?(−?[\\d,]+\\.\\d\\d) ([\\d,]+\\.\\d\\d) 收据");
    private static final Pattern LEAF = Pattern.compile("本页小计 (?:[\\d.]+ )?(−?[\\d,]+\\.\\d\\d)");
    private static final Pattern BROUGHT = Pattern.compile("承前页 (?:[\\d.]+ )?(−?[\\d,]+\\.\\d\\d)");

    private final PaperFont letters = new PaperFont();

    @Test
    void hasWhatTheLawAndThePracticeWant() {
        var paper = read(account(movements(6)), Locale.SIMPLIFIED_CHINESE);
        String text = paper.text();
        assertThat(text)
                .contains("瑞金市禾橙脐橙专业合作社", "93360781MA35A1B2C3", "钟秀兰（农民）", "007", "尾号 0427")
                .contains("入社日期 2021-01-12", "截至 2026-03-18", "云石山乡 田心村 3 组")
                .contains("土地股 4.20 6,300.00", "资金股 3,000.00 2,000.00", "合计 4.20 9,300.00 8,300.00")
                .contains("二、份额变动（6 笔）", "出资 · 自有资金", "冲正 · 自有资金")
                .contains("2024 脐橙 斤 1,234.50 3,703.50", "2025 脐橙 斤 2,000.00 6,000.00", "合计 9,703.50")
                .contains(
                        "2025 120.00 80.05 200.05 200.05",
                        "2026 30.00 0.00 30.00 0.00",
                        "合计 150.00 80.05 230.05 200.05")
                .contains("打印 2026-03-18 14:20 · 赖会计", "第 1 页，共 1 页", "份额合计 8,300.00 元");
        assertThat(text).doesNotContain("!paper", "!shares", "〓", "{0}");
        assertThat(paper.about().getTitle()).isEqualTo("成员账户 钟秀兰 截至 2026-03-18");
        assertThat(paper.about().getAuthor()).isEqualTo("瑞金市禾橙脐橙专业合作社");
        paper.picture(0, "account");
        var english = read(account(movements(6)), Locale.ENGLISH);
        assertThat(english.text())
                .contains("2. Movements of shares (6)", "Page 1 of 1")
                .doesNotContain("!");
        assertThat(english.language()).isEqualTo("en");
        english.picture(0, "account-en");
    }

    @Test
    void fourHundredMovementsAreSummedUpLeafByLeaf() {
        List<AccountFacts.Movement> movements = movements(400);
        var paper = read(account(movements), Locale.SIMPLIFIED_CHINESE);
        assertThat(paper.pages()).hasSizeBetween(10, 20);
        int rows = 0;
        Money carried = Money.ZERO;
        for (int at = 0; at < paper.pages().size(); at++) {
            String page = paper.pages().get(at);
            assertThat(page).contains("第 " + (at + 1) + " 页，共 " + paper.pages().size() + " 页", "007 钟秀兰");
            Matcher brought = BROUGHT.matcher(page);
            if (brought.find()) assertThat(money(brought.group(1))).isEqualTo(carried);
            Money own = Money.ZERO;
            Matcher row = ROW.matcher(page);
            while (row.find()) {
                assertThat(row.group(2))
                        .isEqualTo(Fmt.money(new Money(movements.get(rows).amountFen())));
                assertThat(row.group(3))
                        .isEqualTo(Fmt.money(new Money(movements.get(rows).heldFen())));
                own = own.plus(money(row.group(2)));
                rows++;
            }
            Matcher leaf = LEAF.matcher(page);
            if (leaf.find()) assertThat(money(leaf.group(1))).isEqualTo(own);
            carried = carried.plus(own);
        }
        assertThat(rows).isEqualTo(400);
        assertThat(carried)
                .isEqualTo(new Money(movements.stream()
                        .mapToLong(AccountFacts.Movement::amountFen)
                        .sum()));
        paper.picture(1, "account-long");
        paper.picture(paper.pages().size() - 1, "account-last");
    }

    @Test
    void anAccountWithNothingInItSaysSo() {
        var empty = new AccountFacts(
                account(List.of()).head(), DAY, List.of(), List.of(), List.of(), List.of(), PRINTED, "赖会计");
        assertThat(read(empty, Locale.SIMPLIFIED_CHINESE).text()).contains("没有记录。", "份额合计 0.00 元");
    }

    private static final LocalDate DAY = LocalDate.of(2026, 3, 18);
    private static final Instant PRINTED = Instant.parse("2026-03-18T06:20:00Z");

    private ReadPaper read(AccountFacts facts, Locale language) {
        return new ReadPaper(AccountSheet.print(letters, facts, 7, language));
    }

    private static List<AccountFacts.Movement> movements(int count) {
        List<AccountFacts.Movement> movements = new ArrayList<>();
        long held = 0;
        for (int i = 0; i < count; i++) {
            long amount = i % 7 == 3 ? -55_05 : 1_111_11 + 100_01L * i;
            held += amount;
            movements.add(new AccountFacts.Movement(
                    LocalDate.of(2021, 1, 12).plusDays(i),
                    "CAPITAL",
                    i % 7 == 3 ? "REVERSAL" : "CONTRIBUTION",
                    "OWN_MONEY",
                    amount,
                    0,
                    0,
                    held,
                    "收据 " + i + (i % 25 == 0 ? "，附收款凭证、成员大会记录和评估报告，见合作社档案第 " + i + " 卷" : ""),
                    false));
        }
        return movements;
    }

    private static AccountFacts account(List<AccountFacts.Movement> movements) {
        return new AccountFacts(
                new AccountFacts.Head(
                        "瑞金市禾橙脐橙专业合作社",
                        "93360781MA35A1B2C3",
                        "007",
                        "钟秀兰",
                        "FARMER",
                        "云石山乡 田心村",
                        3,
                        "0427",
                        LocalDate.of(2021, 1, 12),
                        null),
                DAY,
                List.of(new Holding("CAPITAL", 2_000_00, 1_000_00, 0), new Holding("LAND", 6_300_00, 0, 420)),
                movements,
                List.of(
                        new AccountFacts.TradeYear(2024, "脐橙", "斤", 1_234_50, 3_703_50),
                        new AccountFacts.TradeYear(2025, "脐橙", "斤", 2_000_00, 6_000_00)),
                List.of(
                        new MemberYear(2025, "221", 120_00, 120_00),
                        new MemberYear(2025, "222", 80_05, 80_05),
                        new MemberYear(2026, "221", 30_00, 0)),
                PRINTED,
                "赖会计");
    }

    private static Money money(String written) {
        return Money.ofYuan(new java.math.BigDecimal(written.replace(",", "").replace("−", "-")));
    }
}
