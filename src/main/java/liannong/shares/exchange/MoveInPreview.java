package liannong.shares.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.Refused;
import liannong.shares.ShareClass;
import org.jspecify.annotations.Nullable;

/**
 * What would be entered, and why it would not be.
 *
 * @param members who have movements
 * @param firstOn null where nothing moves
 * @param classes what is held after all movements, class by class
 * @param restsOn how many acts rested on rows of the other register, which are not moved in
 * @param land how many acts moved land
 * @param problems the first of them
 * @param problemCount all of them
 */
public record MoveInPreview(
        int members,
        int acts,
        int movements,
        @Nullable LocalDate firstOn,
        @Nullable LocalDate lastOn,
        List<ClassTotal> classes,
        Map<RestsOn.Kind, Integer> restsOn,
        int land,
        List<Refused> problems,
        int problemCount) {

    /** More are not written out. */
    public static final int MOST_PROBLEMS = 100;

    /** Of a class: what is held, what is promised and not paid in, and the land. */
    public record ClassTotal(ShareClass shareClass, Money amount, Money unpaid, Mu area) {

        ClassTotal plus(ClassTotal more) {
            return new ClassTotal(shareClass, amount.plus(more.amount), unpaid.plus(more.unpaid), area.plus(more.area));
        }
    }

    public boolean canBeEntered() {
        return problemCount == 0;
    }
}
