package liannong.notices;

import java.time.LocalDate;

/** A household's line on a notice that runs: what may be objected to until its last day. The amount in fen. */
public record LineOnNotice(
        long noticeId,
        String noticeNumber,
        String title,
        String organisation,
        LocalDate openedOn,
        LocalDate lastDay,
        NoticedLine line) {}
