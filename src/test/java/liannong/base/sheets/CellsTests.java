package liannong.base.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CellsTests {

    private static final SheetCell FORMULA = new SheetCell(SheetCell.Kind.FORMULA, "7", 0);

    @Test
    void takesSpacesOfEveryWidthAway() {
        assertThat(Cells.text(cell("\u00A0\u3000 钟秀兰\u200B\uFEFF \t"))).isEqualTo("钟秀兰");
        assertThat(Cells.text(cell("钟\n秀 兰"))).isEqualTo("钟 秀 兰");
    }

    @Test
    void makesCodesNarrow() {
        assertThat(Cells.code(cell(" １１０１０５ 19491231 ００２ｘ "))).isEqualTo("11010519491231002x");
    }

    @Test
    void refusesANumberOfWhichExcelKeptFifteenDigits() {
        assertThat(Cells.code(new SheetCell(SheetCell.Kind.NUMBER, "7812026001", 10)))
                .isEqualTo("7812026001");
        assertThatThrownBy(() -> Cells.code(new SheetCell(SheetCell.Kind.NUMBER, "110105194912310000", 18)))
                .hasMessageContaining("CELL_LOST_DIGITS");
    }

    @Test
    void readsDatesHoweverTheyWereTyped() {
        LocalDate day = LocalDate.of(2025, 3, 1);
        for (String typed :
                new String[] {"2025-03-01", "2025/3/1", "2025.3.1", "2025年3月1日", "20250301", "２０２５－０３－０１", " 2025-3-1 "
                }) {
            assertThat(Cells.date(cell(typed))).as(typed).contains(day);
        }
        for (String typed : new String[] {"2025-02-29", "25-3-1", "2025-13-01", "三月一日", "45717"}) {
            assertThatThrownBy(() -> Cells.date(cell(typed))).as(typed).hasMessageContaining("CELL_IS_NO_DATE");
        }
        assertThat(Cells.date(SheetCell.NOTHING)).isEmpty();
    }

    @Test
    void readsNumbersExactly() {
        assertThat(Cells.decimal(cell("1,234.50"))).hasToString("Optional[1234.50]");
        assertThat(Cells.decimal(cell("３．２５０"))).hasToString("Optional[3.250]");
        assertThatThrownBy(() -> Cells.decimal(cell("1.2.3"))).hasMessageContaining("CELL_IS_NO_NUMBER");
    }

    @Test
    void takesNoFormulaForItsLastResult() {
        assertThatThrownBy(() -> Cells.text(FORMULA)).hasMessageContaining("CELL_IS_A_FORMULA");
        assertThatThrownBy(() -> Cells.date(FORMULA)).hasMessageContaining("CELL_IS_A_FORMULA");
        assertThatThrownBy(() -> Cells.code(FORMULA)).hasMessageContaining("CELL_IS_A_FORMULA");
    }

    @Test
    void escapesWhatWouldStartAFormulaAndTakesItBack() {
        for (String text : new String[] {"=cmd|' /C calc'!A0", "+86", "-1", "@x"}) {
            assertThat(Cells.escape(text)).isEqualTo("'" + text);
            assertThat(Cells.text(cell(Cells.escape(text)))).isEqualTo(text);
        }
        assertThat(Cells.escape("'quoted")).isEqualTo("'quoted");
        assertThat(Cells.text(cell("'quoted"))).isEqualTo("'quoted");
    }

    private static SheetCell cell(String text) {
        return SheetCell.text(text);
    }
}
