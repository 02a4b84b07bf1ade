package liannong.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order to lay something open: by whom, about what, with which lines.
 *
 * @param root of the hash tree over the lines, 64 hexadecimal digits, where each line can be proved to belong to them
 */
public record OpenNotice(
        String kind,
        String sourceKind,
        long sourceId,
        long organisationId,
        String divisionCode,
        String organisationName,
        String title,
        String intro,
        List<SummaryLine> summary,
        List<String> headings,
        List<String> totals,
        List<NoticeLine> lines,
        @Nullable String root) {}
