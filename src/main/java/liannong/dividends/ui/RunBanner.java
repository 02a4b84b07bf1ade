package liannong.dividends.ui;

import java.util.Optional;
import liannong.dividends.entitlements.Audience;
import liannong.dividends.entitlements.EntitlementRow;
import liannong.dividends.entitlements.PriceSentence;
import liannong.ui.Banner;
import liannong.ui.Fmt;

/** What a run by a scheme waits for, in one sentence. */
final class RunBanner {

    private RunBanner() {}

    static Optional<Banner> of(EntitlementRow run, PriceSentence.Words words) {
        return switch (run.state()) {
            case DRAFT ->
                run.computed()
                        ? Optional.empty()
                        : Optional.of(Banner.info(
                                words.text("entitlement.wait.DRAFT"),
                                words.text(
                                        run.isCorrection()
                                                ? "entitlement.correction.wait"
                                                : run.audience() == Audience.NAMED
                                                        ? "entitlement.wait.DRAFT-named"
                                                        : "entitlement.wait.DRAFT-what")));
            case SUBMITTED ->
                Optional.of(Banner.waiting(words.text("run.wait.SUBMITTED"), words.text("run.wait.SUBMITTED-what")));
            case ON_NOTICE ->
                Optional.of(
                        run.noticeClosedOn() == null && run.noticeLastDay() != null
                                ? Banner.info(
                                        words.text("run.wait.ON_NOTICE", Fmt.date(run.noticeLastDay())),
                                        words.text("run.wait.ON_NOTICE-what"))
                                : Banner.waiting(
                                        words.text("run.wait.NOTICE_OVER"), words.text("run.wait.NOTICE_OVER-what")));
            case RELEASED ->
                run.openObjections() == 0
                        ? Optional.empty()
                        : Optional.of(Banner.waiting(
                                words.text("run.wait.objection", run.openObjections()),
                                words.text("entitlement.wait.objection-what")));
        };
    }
}
