package liannong.shares.papers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a certificate beside the holdings, frozen on the day it is issued.
 *
 * @param cooperativeTotalFen what all members hold together, of which the certificate says a part
 */
public record CertificateFacts(
        String cooperative,
        String creditCode,
        String memberNo,
        String member,
        String memberKind,
        String place,
        @Nullable String identityLast4,
        LocalDate joinedOn,
        long cooperativeTotalFen,
        String issuedBy) {}
