package liannong.dividends;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** The runs: of each cooperative and year the distribution itself, and its corrections. */
interface DividendRunsById extends Repository<DividendRun, Long> {

    Optional<DividendRun> findById(long id);

    Optional<DividendRun> findByCooperativeIdAndYearAndCorrectionNo(long cooperativeId, int year, int no);

    Optional<DividendRun> findFirstByCooperativeIdAndYearOrderByCorrectionNoDesc(long cooperativeId, int year);

    /** Waits for whoever is releasing it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<DividendRun> findByNoticeId(long noticeId);

    boolean existsByResolutionId(long resolutionId);

    DividendRun saveAndFlush(DividendRun run);
}
