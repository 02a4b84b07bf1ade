package liannong.shares.papers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import liannong.shares.ShareClass;

/**
 * What a member holds of one class, as printed; fen, and 0.01 mu for land.
 *
 * @param amountFen what is paid in or quantified
 * @param unpaidFen what is subscribed and not paid in yet
 */
public record Holding(String shareClass, long amountFen, long unpaidFen, long areaHundredths) {

    private static final List<String> ORDER =
            Arrays.stream(ShareClass.values()).map(ShareClass::name).toList();

    /** As the register has its columns; what it has none for comes last. */
    static final Comparator<Holding> AS_IN_THE_REGISTER = Comparator.comparingInt((Holding holding) ->
                    ORDER.contains(holding.shareClass()) ? ORDER.indexOf(holding.shareClass()) : ORDER.size())
            .thenComparing(Holding::shareClass);

    static long sum(List<Holding> holdings) {
        return holdings.stream().mapToLong(Holding::amountFen).reduce(0, Math::addExact);
    }
}
