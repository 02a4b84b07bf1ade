package liannong.shares.papers;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate in the member's list; its total in fen.
 *
 * @param since the day on which it was replaced or voided
 * @param voidReason why it was voided
 */
public record CertificateRow(
        long id,
        String serialNo,
        LocalDate asOf,
        Instant issuedAt,
        String issuedBy,
        long totalFen,
        CertificateState state,
        @Nullable LocalDate since,
        @Nullable String voidReason) {}
