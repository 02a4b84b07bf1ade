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
        boolean demo) {

    static PublicNotice of(
            NoticeBoard.Sheet sheet, List<NoticeBoard.Row> rows, int page, int pages, String qr, boolean demo) {
        return new PublicNotice(
                sheet.number(),
                sheet.title(),
                sheet.organisation(),
                sheet.openedOn(),
                sheet.lastDay(),
                sheet.open(),
                sheet.closedOn(),
                sheet.daysLeft(),
                sheet.objections(),
                sheet.intro(),
                sheet.summary(),
                sheet.headings(),
                rows,
                sheet.totals(),
                page,
                pages,
                sheet.rowCount(),
                qr,
                inFours(sheet.root()),
                sheet.booksDay(),
                inFours(sheet.booksRoot()),
                demo);
    }

    private static @Nullable String inFours(@Nullable String root) {
        return root == null ? null : root.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
