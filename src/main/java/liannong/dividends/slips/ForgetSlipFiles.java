package liannong.dividends.slips;

import java.time.LocalDate;
import liannong.schedule.DailyTask;
import org.springframework.stereotype.Component;

/** Files of slips are kept for a month; they can be made again at any time. */
@Component
class ForgetSlipFiles implements DailyTask {

    private final SlipFiles files;

    ForgetSlipFiles(SlipFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "forget-slip-files";
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public int run(LocalDate day) {
        return files.forgetBefore(day.minusDays(SlipFiles.DAYS_KEPT));
    }
}
