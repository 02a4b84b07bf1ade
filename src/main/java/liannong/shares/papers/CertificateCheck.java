package liannong.shares.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a certificate is genuine and still holds, for anybody who has the paper in his hand. What there is to read is
 * the database's decision: {@code check_certificate} gives what is printed, with the name masked, and nothing of today.
 */
@Service
@Transactional(readOnly = true)
class CertificateCheck {

    /**
     * What the public page shows.
     *
     * @param member the name, masked
     * @param since the day on which it was replaced or voided
     */
    record Checked(
            String code,
            String cooperative,
            String serialNo,
            String member,
            LocalDate asOf,
            LocalDate issuedOn,
            List<Holding> holdings,
            CertificateState state,
            @Nullable LocalDate since) {

        public long totalFen() {
            return Holding.sum(holdings);
        }
    }

    private final JdbcClient jdbc;
    private final CertificateSql certificates;

    CertificateCheck(JdbcClient jdbc, CertificateSql certificates) {
        this.jdbc = jdbc;
        this.certificates = certificates;
    }

    /** By the code as it is typed; empty for one that belongs to no certificate. */
    Optional<Checked> find(String typed) {
        return CheckCode.typed(typed).flatMap(this::byCode);
    }

    private Optional<Checked> byCode(String code) {
        return jdbc.sql("select * from check_certificate(:code)")
                .param("code", code)
                .query((row, number) -> new Checked(
                        CheckCode.printed(code),
                        row.getString("cooperative"),
                        row.getString("serial_no"),
                        row.getString("member"),
                        row.getObject("as_of", LocalDate.class),
                        row.getObject("issued_on", LocalDate.class),
                        certificates.holdings(row.getString("holdings")).stream()
                                .sorted(Holding.AS_IN_THE_REGISTER)
                                .toList(),
                        CertificateState.valueOf(row.getString("state")),
                        row.getObject("since", LocalDate.class)))
                .optional();
    }
}
