package liannong.shares.papers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be printed if a certificate were issued now.
 *
 * @param replaces the serial number of the certificate that is in force
 * @param unprintable characters of the names for which the papers have no letter
 */
public record CertificateDraft(
        long memberId,
        LocalDate asOf,
        CertificateFacts facts,
        List<Holding> holdings,
        @Nullable LocalDate leftOn,
        @Nullable String replaces,
        List<String> unprintable) {

    public CertificateDraft {
        holdings = holdings.stream().sorted(Holding.AS_IN_THE_REGISTER).toList();
    }

    public long totalFen() {
        return Holding.sum(holdings);
    }
}
