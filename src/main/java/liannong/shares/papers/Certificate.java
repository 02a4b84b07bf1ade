package liannong.shares.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import liannong.base.BusinessTime;

/** A share certificate as it was issued: all that is printed comes from it, and nothing of today. */
public record Certificate(
        long id,
        String serialNo,
        String checkCode,
        LocalDate asOf,
        Instant issuedAt,
        CertificateFacts facts,
        List<Holding> holdings) {

    public Certificate {
        holdings = holdings.stream().sorted(Holding.AS_IN_THE_REGISTER).toList();
    }

    LocalDate issuedOn() {
        return LocalDate.ofInstant(issuedAt, BusinessTime.ZONE);
    }
}
