package liannong.notices;

import java.util.List;

/** The order to lay something open: by whom, about what, with which lines. */
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
        List<NoticeLine> lines) {}
