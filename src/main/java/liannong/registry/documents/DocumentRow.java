package liannong.registry.documents;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A document in a list. */
public record DocumentRow(
        long id,
        @Nullable Long householdId,
        @Nullable Long organisationId,
        String title,
        String fileName,
        String mediaType,
        int sizeBytes,
        LocalDate datedOn,
        Instant addedAt,
        String addedBy) {

    public boolean isImage() {
        return MediaType.of(mediaType).isImage();
    }
}
