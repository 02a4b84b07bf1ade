package liannong.dividends;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line that was laid open for a household, whatever gave it: how far it has come on its way to the card. */
public interface LineOnItsWay {

    long id();

    long noticeId();

    LocalDate noticeOpenedOn();

    LocalDate noticeLastDay();

    @Nullable
    LocalDate noticeClosedOn();

    LocalDate computedOn();

    @Nullable
    LocalDate releasedOn();

    @Nullable
    LocalDate dueOn();

    /** When the bank answered. */
    @Nullable
    LocalDate settledOn();

    @Nullable
    String reasonCode();

    @Nullable
    String bank();

    @Nullable
    String accountLast4();

    /** What the run gives; negative where it found that too much was given. */
    long totalFen();

    /** Of the total, by what was given too much before: it does not go to the card. */
    long settledFen();

    /** Of what was given too much. */
    long paidOffFen();

    Progress progress();
}
