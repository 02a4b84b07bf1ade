package liannong.payouts.files;

import java.time.LocalDate;

/** A template in a list, by its latest version. */
public record TemplateRow(
        long id,
        String name,
        int versionNo,
        LocalDate validFrom,
        boolean confirmed,
        Format outFormat,
        Format inFormat,
        int batches) {}
