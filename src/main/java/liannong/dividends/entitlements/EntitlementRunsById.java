package liannong.dividends.entitlements;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** The runs by schemes and exit statements. */
interface EntitlementRunsById extends Repository<EntitlementRun, Long> {

    Optional<EntitlementRun> findById(long id);

    Optional<EntitlementRun> findFirstByOrganisationIdAndKindOrderByIdDesc(long organisationId, RunKind kind);

    long countByOrganisationIdAndKind(long organisationId, RunKind kind);

    Optional<EntitlementRun> findFirstBySchemeIdAndFirstDayAndLastDayOrderByCorrectionNoDesc(
            long schemeId, LocalDate firstDay, LocalDate lastDay);

    /** Waits for whoever is releasing it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<EntitlementRun> findByNoticeId(long noticeId);

    EntitlementRun saveAndFlush(EntitlementRun run);
}
