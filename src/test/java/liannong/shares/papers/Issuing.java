package liannong.shares.papers;

import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import liannong.access.SignedIn;

/** A cooperative that issues certificates, for the tests of what becomes of them. */
final class Issuing {

    final TestCounty county;
    final TestCounty.Member member;
    private final ShareCertificates certificates;

    Issuing(TestCounty county, ShareCertificates certificates) {
        this.county = county;
        this.certificates = certificates;
        this.member = county.farmer("M01", false);
    }

    CertificateDraft draft() {
        return TestCounty.as(county.bookkeeper, () -> certificates.draft(member.id()))
                .orElseThrow();
    }

    long issue() {
        return issue(UUID.randomUUID(), draft().holdings());
    }

    long issue(UUID command, List<Holding> shown) {
        return TestCounty.as(
                county.bookkeeper, () -> certificates.issue(new IssueCertificate(command, member.id(), shown)));
    }

    void cancel(UUID command, long certificate, String reason) {
        cancel(county.bookkeeper, command, certificate, reason);
    }

    void cancel(SignedIn by, UUID command, long certificate, String reason) {
        TestCounty.run(by, () -> certificates.cancel(new VoidCertificate(command, certificate, reason)));
    }

    List<CertificateRow> rows() {
        return TestCounty.as(county.bookkeeper, () -> certificates.ofMember(member.id()));
    }

    byte[] print(long certificate) {
        return TestCounty.as(county.bookkeeper, () -> certificates.print(certificate));
    }

    String code(long certificate) {
        return county.owner()
                .sql("select check_code from share_certificates where id = ?")
                .param(certificate)
                .query(String.class)
                .single();
    }
}
