package liannong.meetings;

import java.time.LocalDate;

/** A delegate in office. */
public record DelegateRow(long id, long memberId, String memberNo, String name, LocalDate validFrom, String document) {}
