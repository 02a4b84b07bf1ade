package liannong.shares.papers;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.base.Broken;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Share certificates (股权证): what a member holds on the day of issue, frozen and numbered. A member has one in force; a
 * newer one takes its place, and one that was lost is voided. The register decides, the paper only says what it said.
 */
@Service
@Transactional
public class ShareCertificates {

    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 200;

    private final CertificateSql certificates;
    private final JdbcClient jdbc;
    private final CertificatePrinter printer;
    private final BusinessClock clock;
    private final SecureRandom chance = new SecureRandom();

    ShareCertificates(CertificateSql certificates, JdbcClient jdbc, CertificatePrinter printer, BusinessClock clock) {
        this.certificates = certificates;
        this.jdbc = jdbc;
        this.printer = printer;
        this.clock = clock;
    }

    /** What would be printed today. Empty when there is no such member, or it is out of the user's sight. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('BOOKKEEPER')")
    public Optional<CertificateDraft> draft(long memberId) {
        return certificates.draft(memberId, clock.today(), CurrentUser.get().displayName());
    }

    /**
     * Issues a certificate of what is held today and returns its id; the one in force is replaced. The same command
     * twice is the same certificate once.
     *
     * @throws Refused {@code CERTIFICATE_OF_NO_MEMBER}, {@code CERTIFICATE_OF_FORMER_MEMBER}, {@code
     *     CERTIFICATE_OF_NOTHING}, {@code CERTIFICATE_HOLDINGS_MOVED} when the register moved since the dialog opened,
     *     {@code CERTIFICATE_OTHER_COMMAND}
     */
    @PreAuthorize("hasRole('BOOKKEEPER')")
    public long issue(IssueCertificate command) {
        certificates.lockSerialNumbers(command.memberId());
        Optional<Long> before = certificates.memberOf(command.commandId());
        if (before.isPresent() && before.get() != command.memberId()) {
            throw new Refused(CertificateReason.CERTIFICATE_OTHER_COMMAND);
        }
        if (before.isEmpty()) write(command);
        return certificates.idOf(command.commandId());
    }

    private void write(IssueCertificate command) {
        CertificateDraft draft =
                draft(command.memberId()).orElseThrow(() -> new Refused(CertificateReason.CERTIFICATE_OF_NO_MEMBER));
        if (draft.leftOn() != null && !draft.leftOn().isAfter(draft.asOf())) {
            throw new Refused(CertificateReason.CERTIFICATE_OF_FORMER_MEMBER, draft.leftOn());
        }
        if (draft.holdings().isEmpty()) throw new Refused(CertificateReason.CERTIFICATE_OF_NOTHING);
        if (!draft.holdings().equals(command.shown())) {
            throw new Refused(CertificateReason.CERTIFICATE_HOLDINGS_MOVED);
        }
        Instant now = clock.instant();
        try {
            certificates.insert(
                    command.commandId(),
                    draft,
                    CheckCode.random(chance),
                    now,
                    draft.asOf().getYear(),
                    CurrentUser.get().id());
        } catch (DataIntegrityViolationException broken) {
            boolean faster = Broken.promise(broken, "certificate_says_the_register")
                    || Broken.promise(broken, "one_certificate_in_force");
            throw faster ? new Refused(CertificateReason.CERTIFICATE_HOLDINGS_MOVED) : broken;
        }
    }

    /**
     * Voids a certificate that is in force.
     *
     * @throws Refused {@code CERTIFICATE_VOID_REASON}, {@code NO_SUCH_CERTIFICATE}, {@code CERTIFICATE_VOIDED_ALREADY},
     *     {@code CERTIFICATE_REPLACED_ALREADY}, {@code CERTIFICATE_OTHER_COMMAND}
     */
    @PreAuthorize("hasRole('BOOKKEEPER')")
    public void cancel(VoidCertificate command) {
        String reason = command.reason().strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new Refused(CertificateReason.CERTIFICATE_VOID_REASON);
        }
        Optional<Long> before = voidedBy(command.commandId());
        if (before.isPresent() && before.get() != command.certificateId()) {
            throw new Refused(CertificateReason.CERTIFICATE_OTHER_COMMAND);
        }
        if (before.isPresent()) return;
        if (certificates.find(command.certificateId()).isEmpty()) {
            throw new Refused(CertificateReason.NO_SUCH_CERTIFICATE);
        }
        try {
            jdbc.sql("insert into share_certificate_voids (certificate_id, reason, voided_by, voided_at, command_id)"
                            + " values (:id, :reason, :by, :at, :command)")
                    .param("id", command.certificateId())
                    .param("reason", reason)
                    .param("by", CurrentUser.get().id())
                    .param("at", Timestamp.from(clock.instant()))
                    .param("command", command.commandId())
                    .update();
        } catch (DuplicateKeyException voided) {
            throw new Refused(CertificateReason.CERTIFICATE_VOIDED_ALREADY);
        } catch (DataIntegrityViolationException replaced) {
            throw new Refused(CertificateReason.CERTIFICATE_REPLACED_ALREADY);
        }
    }

    /** The member's certificates, the latest first, at most a hundred. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public List<CertificateRow> ofMember(long memberId) {
        return certificates.ofMember(memberId);
    }

    /**
     * The paper, made from what was frozen when it was issued: the same bytes today and in ten years.
     *
     * @throws Refused {@code NO_SUCH_CERTIFICATE}
     */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public byte[] print(long certificateId) {
        Certificate certificate =
                certificates.find(certificateId).orElseThrow(() -> new Refused(CertificateReason.NO_SUCH_CERTIFICATE));
        return printer.print(List.of(certificate));
    }

    private Optional<Long> voidedBy(UUID commandId) {
        return jdbc.sql("select certificate_id from share_certificate_voids where command_id = :command")
                .param("command", Objects.requireNonNull(commandId))
                .query(Long.class)
                .optional();
    }
}
