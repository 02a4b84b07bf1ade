package liannong.registry.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as it is handed in: whose it is, what it is called and of which day, and the file.
 *
 * @param householdId whose it is; one of household and organisation
 * @param title what it proves, 户口簿页, 2 to 80 characters
 * @param fileName as the browser declared it; it decides nothing
 * @param datedOn the day on the document itself
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record NewDocument(
        @Nullable Long householdId,
        @Nullable Long organisationId,
        String title,
        String fileName,
        LocalDate datedOn,
        byte[] content) {}
