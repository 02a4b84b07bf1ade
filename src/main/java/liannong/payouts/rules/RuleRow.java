package liannong.payouts.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule with who stands for it.
 *
 * @param versionId 0 for what came with the program: nobody wrote it, and it is in force
 * @param payer null: of every payer without a rule of its own
 */
public record RuleRow(
        long versionId,
        RuleKind kind,
        @Nullable String payer,
        LocalDate validFrom,
        String source,
        long recordedBy,
        @Nullable String recordedByName,
        @Nullable LocalDate recordedOn,
        @Nullable String confirmedByName,
        @Nullable LocalDate confirmedOn,
        RuleContent content) {

    public boolean inForce() {
        return versionId == 0 || confirmedOn != null;
    }
}
