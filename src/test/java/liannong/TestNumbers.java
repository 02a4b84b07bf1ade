package liannong;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Identity numbers that nobody has (region 999999), each given once in a run of the tests. */
public final class TestNumbers {

    private static final Map<LocalDate, AtomicInteger> SERIALS = new ConcurrentHashMap<>();
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int WOMEN = 500; // the serials below are used by other tests

    private TestNumbers() {}

    public static String woman(LocalDate born) {
        int serial =
                SERIALS.computeIfAbsent(born, day -> new AtomicInteger(WOMEN)).addAndGet(2);
        String first = "999999" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + serial;
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (first.charAt(i) - '0');
        return first + "10X98765432".charAt(sum % 11);
    }
}
