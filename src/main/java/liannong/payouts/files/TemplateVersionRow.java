package liannong.payouts.files;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of a template and who stands for it. */
public record TemplateVersionRow(
        long id,
        long templateId,
        String name,
        int versionNo,
        LocalDate validFrom,
        String ruleSource,
        long recordedBy,
        String recordedByName,
        @Nullable String confirmedByName) {

    public boolean confirmed() {
        return confirmedByName != null;
    }
}
