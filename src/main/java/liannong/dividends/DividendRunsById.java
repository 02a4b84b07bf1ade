package liannong.dividends;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The runs, one for each cooperative and year. */
interface DividendRunsById extends Repository<DividendRun, Long> {

    Optional<DividendRun> findById(long id);

    Optional<DividendRun> findByCooperativeIdAndYear(long cooperativeId, int year);

    Optional<DividendRun> findByNoticeId(long noticeId);

    boolean existsByResolutionId(long resolutionId);

    DividendRun saveAndFlush(DividendRun run);
}
