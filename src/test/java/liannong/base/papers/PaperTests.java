package liannong.base.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lines break where they may, leaves where they must, and figures stand in line. */
class PaperTests {

    private static final Type TYPE = Type.of(100);

    private final PaperFont letters = new PaperFont();

    @Test
    void breaksBetweenHanCharactersButNotBeforeAMarkOrInsideAWord() {
        try (Paper paper = paper()) {
            int four = paper.width(TYPE, "一二三四");
            assertThat(Lines.of(paper, TYPE, four, "一二三四五六")).containsExactly("一二三四", "五六");
            assertThat(Lines.of(paper, TYPE, four, "一二三四，五六")).containsExactly("一二三", "四，五六");
            assertThat(Lines.of(paper, TYPE, four, "一二三（四五")).containsExactly("一二三", "（四五");
            assertThat(Lines.of(paper, TYPE, four, "收据 12345")).containsExactly("收据", "12345");
            assertThat(Lines.of(paper, TYPE, four, four / 2, "一二三四五六")).containsExactly("一二", "三四五六");
            assertThat(Lines.of(paper, TYPE, four, "")).containsExactly("");
        }
    }

    @Test
    void nothingIsLostOfAWordLongerThanALine() {
        try (Paper paper = paper()) {
            int four = paper.width(TYPE, "一二三四");
            String word = "据-".repeat(3) + "93360781MA35A1B2C3".repeat(4);
            List<String> lines = Lines.of(paper, TYPE, four, word);
            assertThat(String.join("", lines)).isEqualTo(word);
            assertThat(lines)
                    .allSatisfy(line -> assertThat(paper.width(TYPE, line)).isLessThanOrEqualTo(four));
        }
    }

    @Test
    void whatHasNoFormTakesNoRoomAndABlankIsASpace() {
        try (Paper paper = paper()) {
            assertThat(paper.printed("一\u2060二\u200b\t三\n四")).isEqualTo("一二 三 四");
            assertThat(paper.missing()).isEmpty();
            assertThat(paper.printed("𠮷")).isEqualTo("〓");
            assertThat(paper.missing()).containsExactly("U+20BB7");
        }
    }

    @Test
    void eachLeafHasTheHeadAndItsSumAndTheNextBringsThemForward() {
        try (Paper paper = paper()) {
            var columns = new Columns(paper, List.of(Column.words(100, 900), Column.figures(900, 1500)));
            List<Band> rows = IntStream.rangeClosed(1, 95)
                    .mapToObj(i -> columns.row(TYPE, List.of("row " + i, "1.00")))
                    .toList();
            var flow = new Flow(paper::portrait, 100, 100 + 41 * rows.getFirst().height());
            flow.table(
                    columns.head(TYPE, List.of("head", "amount")),
                    rows,
                    columns.sum(TYPE, List.of("total", "95.00")),
                    done -> columns.between(TYPE, List.of("so far", done + ".00")),
                    done -> columns.between(TYPE, List.of("brought", done + ".00")));
            List<String> pages = new ReadPaper(paper.bytes()).pages();
            assertThat(pages).hasSize(3);
            assertThat(pages).allSatisfy(page -> assertThat(page).contains("head amount"));
            assertThat(pages.get(0)).contains("row 39 ", "so far 39.00").doesNotContain("row 40 ", "brought");
            assertThat(pages.get(1))
                    .contains("brought 39.00", "row 77 ", "so far 77.00")
                    .doesNotContain("row 78 ");
            assertThat(pages.get(2))
                    .contains("brought 77.00", "row 95 ", "total 95.00")
                    .doesNotContain("so far");
        }
    }

    @Test
    void theSumStandsOnTheLeafOfTheLastRow() {
        for (int count = 1; count < 30; count++) {
            try (Paper paper = paper()) {
                var columns = new Columns(paper, List.of(Column.words(100, 900), Column.figures(900, 1500)));
                List<Band> rows = new ArrayList<>();
                for (int i = 1; i <= count; i++) rows.add(columns.row(TYPE, List.of("row " + i + ".", "1.00")));
                var flow = new Flow(
                        paper::portrait, 100, 100 + 10 * rows.getFirst().height());
                flow.table(columns.head(TYPE, List.of("head", "")), rows, columns.sum(TYPE, List.of("total", "")));
                assertThat(new ReadPaper(paper.bytes()).pages().getLast()).contains("row " + count + ".", "total");
            }
        }
    }

    private Paper paper() {
        return new Paper(letters, new PaperFacts("t", "a", "s", Locale.ENGLISH, Instant.EPOCH, 1));
    }
}
