package liannong.notices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its page shows it: the whole sheet, one page of its rows, and the way back to it from paper.
 *
 * @param root in groups of four digits, as they are read and compared
 * @param booksDay the last day whose root was known when it opened
 * @param booksRoot the root of the books of that day, in groups of four digits
 */
public record PublicNotice(
        String number,
        String title,
        String organisation,
        LocalDate openedOn,
        LocalDate lastDay,
        boolean open,
        @Nullable LocalDate closedOn,
        long daysLeft,
        int objections,
        String intro,
        List<SummaryLine> summary,
        List<String> headings,
        List<NoticeBoard.Row> rows,
        List<String> totals,
        int page,
        int pages,
        int rowCount,
        String qr,
        @Nullable String root,
        @Nullable LocalDate booksDay,
        @Nullable String booksRoot,
        boolean demo) {}
