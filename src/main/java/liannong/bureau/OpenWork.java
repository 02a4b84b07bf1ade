package liannong.bureau;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Distributions of a year that wait for somebody.
 *
 * @param ready their notice is over: they wait for the release
 * @param readyFen what they declare together
 * @param readySince when the first of them could have been released
 * @param onNotice their notice runs
 * @param noticeEnds the last day of the notice that ends first
 * @param objected an objection is not answered, so that a line is held, also of what was released
 * @param answerDue by when the first objection has to be answered
 * @param inHand drafted or submitted by the cooperative
 */
public record OpenWork(
        int firstYear,
        String place,
        int ready,
        long readyFen,
        @Nullable LocalDate readySince,
        int onNotice,
        @Nullable LocalDate noticeEnds,
        int objected,
        @Nullable LocalDate answerDue,
        int inHand) {}
