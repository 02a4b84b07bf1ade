package liannong.base.sheets;

import java.util.List;

/**
 * A row in which something stands.
 *
 * @param number as Excel counts, from 1
 */
public record SheetRow(int number, List<SheetCell> cells) {

    public SheetCell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : SheetCell.NOTHING;
    }
}
