package liannong.registry.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was changed in an entry of the register; the field's name is a key of the translations without its family. */
public record OrganisationChangeRow(
        String field,
        @Nullable String beforeValue,
        @Nullable String afterValue,
        LocalDate changedOn,
        String document,
        String recordedBy) {}
