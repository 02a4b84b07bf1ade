package liannong.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import liannong.base.Money;
import liannong.base.Split;

/** The registered households of the source report, to the household and to the person (domain.md section 9). */
final class DemoHouseholds {

    static final int HOUSEHOLDS = 20_179;
    static final int MONITORED = 1_540;
    static final int PEOPLE_EXITED = 76_935;
    static final int PEOPLE_MONITORED = 5_159;

    /** The township of both showcases; its first households are their members, in this order. */
    static final String SHOWCASE_TOWNSHIP = "360781207";

    /** The village in which those first households live. */
    static final String SHOWCASE_VILLAGE = "360781207001";

    static final int SHOWCASE_FARMERS = 88;
    static final int LIUHE_FARMERS = 5;
    static final String LIUHE_CARD = "7812026001";
    static final String HECHENG_CARD = "7812026002";

    /** Shares of the report, in thousandths; its 34.2 % of other causes are divided by own choice. */
    private static final List<Map.Entry<String, Integer>> CAUSES = List.of(
            Map.entry("ILLNESS", 438),
            Map.entry("DISABILITY", 143),
            Map.entry("LABOUR", 77),
            Map.entry("FUNDS", 121),
            Map.entry("SKILLS", 104),
            Map.entry("MOTIVATION", 48),
            Map.entry("EDUCATION", 36),
            Map.entry("LAND", 18),
            Map.entry("DISASTER", 15));

    private static final int REPORTED = 3; // the first three are the report's own, the others share its fourth figure
    private static final int LARGEST = 9;

    private final SplittableRandom dice;
    private final DemoFamilies families;

    DemoHouseholds(long seed) {
        this.dice = new SplittableRandom(seed);
        this.families = new DemoFamilies(dice.split());
    }

    /** In the order of the villages; the id of a household is its place. */
    List<DemoHousehold> in(List<String> villages) {
        boolean[] monitored = new boolean[HOUSEHOLDS];
        for (int i : shuffled(HOUSEHOLDS).subList(0, MONITORED)) monitored[i] = true;
        int[] sizes = sizes(monitored);
        List<String> causes = causes();
        List<String> places = places(villages);
        List<DemoHousehold> households = new ArrayList<>(HOUSEHOLDS);
        int firstOfShowcase = places.indexOf(places.stream()
                .filter(code -> code.startsWith(SHOWCASE_TOWNSHIP))
                .findFirst()
                .orElseThrow());
        for (int i = 0; i < HOUSEHOLDS; i++) {
            int inShowcase = i - firstOfShowcase;
            households.add(household(i + 1, places.get(i), monitored[i], sizes[i], causes.get(i), inShowcase));
        }
        return households;
    }

    private DemoHousehold household(
            long id, String village, boolean monitored, int size, String cause, int inShowcase) {
        boolean showcase = inShowcase >= 0 && inShowcase < SHOWCASE_FARMERS;
        String head = inShowcase == 0 ? "钟秀兰" : inShowcase == LIUHE_FARMERS ? "刘桂香" : null;
        return new DemoHousehold(
                id,
                inShowcase == 0
                        ? LIUHE_CARD
                        : inShowcase == LIUHE_FARMERS ? HECHENG_CARD : "%010d".formatted(7_810_000_000L + id),
                village,
                1 + dice.nextInt(12),
                monitored,
                monitored ? LocalDate.of(2020, 12, 31) : LocalDate.of(2015 + dice.nextInt(4), 12, 1 + dice.nextInt(20)),
                cause,
                showcase || dice.nextInt(100) < 93 ? DemoNumbers.phone(id) : null,
                showcase || dice.nextInt(100) < 99,
                families.family(size, cause, head));
    }

    private List<String> places(List<String> villages) {
        List<Split.Share> weights = villages.stream()
                .map(code -> new Split.Share(code, 40L + dice.nextInt(120)))
                .toList();
        List<Money> counts = Split.of(new Money(HOUSEHOLDS), weights);
        return IntStream.range(0, villages.size())
                .boxed()
                .flatMap(v -> java.util.Collections.nCopies((int) counts.get(v).fen(), villages.get(v)).stream())
                .toList();
    }

    private List<String> causes() {
        List<Integer> order = shuffled(HOUSEHOLDS);
        List<Money> counts = causeCounts();
        String[] causes = new String[HOUSEHOLDS];
        int next = 0;
        for (int c = 0; c < CAUSES.size(); c++)
            for (long n = counts.get(c).fen(); n > 0; n--)
                causes[order.get(next++)] = CAUSES.get(c).getKey();
        return List.of(causes);
    }

    /** First the report's four figures by largest remainder, then the fourth among the causes it does not name. */
    private static List<Money> causeCounts() {
        List<Split.Share> named = shares(0, REPORTED);
        List<Split.Share> others = shares(REPORTED, CAUSES.size());
        long rest = 1000
                - CAUSES.subList(0, REPORTED).stream()
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        List<Split.Share> reported = new ArrayList<>(named);
        reported.add(new Split.Share("OTHERS", rest));
        List<Money> counts = new ArrayList<>(Split.of(new Money(HOUSEHOLDS), reported));
        counts.addAll(Split.of(counts.removeLast(), others));
        return counts;
    }

    private static List<Split.Share> shares(int from, int to) {
        return CAUSES.subList(from, to).stream()
                .map(cause -> new Split.Share(cause.getKey(), cause.getValue()))
                .toList();
    }

    /** Sizes around the mean of each status, then one by one to the exact sum. */
    private int[] sizes(boolean[] monitored) {
        int[] sizes = new int[HOUSEHOLDS];
        for (int i = 0; i < HOUSEHOLDS; i++)
            sizes[i] = monitored[i] ? 1 + dice.nextInt(3) + dice.nextInt(4) : 1 + dice.nextInt(4) + dice.nextInt(4);
        adjust(sizes, monitored, true, PEOPLE_MONITORED);
        adjust(sizes, monitored, false, PEOPLE_EXITED);
        return sizes;
    }

    private void adjust(int[] sizes, boolean[] monitored, boolean which, int people) {
        List<Integer> order =
                shuffled(HOUSEHOLDS).stream().filter(i -> monitored[i] == which).toList();
        int missing = people - order.stream().mapToInt(i -> sizes[i]).sum();
        for (int n = 0; missing != 0; n = (n + 1) % order.size()) {
            int i = order.get(n);
            int step = Integer.signum(missing);
            if (sizes[i] + step < 1 || sizes[i] + step > LARGEST) continue;
            sizes[i] += step;
            missing -= step;
        }
    }

    private List<Integer> shuffled(int size) {
        int[] order = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int other = dice.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return IntStream.of(order).boxed().toList();
    }
}
