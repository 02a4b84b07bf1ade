package liannong.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Families of a given size with plausible ages; identity numbers are unique through all of them. */
final class DemoFamilies {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final int ADULT = 18;
    private static final int SEQUENCES = 1000;

    private final SplittableRandom dice;
    private final Map<LocalDate, int[]> sequences = new HashMap<>();
    private long ids;

    DemoFamilies(SplittableRandom dice) {
        this.dice = dice;
    }

    /** The head comes first; {@code cause} decides who of them is ill or disabled. */
    List<DemoPerson> family(int size, String cause, @Nullable String headName) {
        int headAge = size == 1 ? 52 + dice.nextInt(34) : 31 + dice.nextInt(45);
        boolean man = headName == null && dice.nextInt(100) < 86;
        char surname = headName == null ? DemoNames.surname(dice) : headName.charAt(0);
        int sick = sickOne(size, cause);
        List<DemoPerson> people = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String relation = i == 0 ? "HEAD" : relation(i, size, headAge);
            int age = i == 0 ? headAge : age(relation, i, headAge);
            boolean isMan = isMan(relation, i, man);
            boolean otherName = "SPOUSE".equals(relation) || ("PARENT".equals(relation) && !isMan);
            String name = i == 0 && headName != null
                    ? headName
                    : (otherName ? DemoNames.surname(dice) : surname) + DemoNames.given(dice, isMan);
            people.add(person(name, isMan, age, relation, i == sick ? health(cause) : null));
        }
        return people;
    }

    private DemoPerson person(String name, boolean man, int age, String relation, @Nullable String health) {
        LocalDate born = TODAY.minusYears(age).minusDays(1L + dice.nextInt(360));
        int[] taken = sequences.computeIfAbsent(born, day -> new int[2]);
        int sequence = man ? 1 + 2 * taken[1]++ : 2 + 2 * taken[0]++;
        if (sequence >= SEQUENCES) throw new IllegalStateException("too many births on " + born);
        return new DemoPerson(++ids, name, man, born, relation, DemoNumbers.identity(born, sequence), health);
    }

    private String relation(int position, int size, int headAge) {
        if (position == 1 && (size > 2 || dice.nextInt(100) < 70)) return "SPOUSE";
        if (position <= 3) return headAge < 46 && position == 3 && dice.nextBoolean() ? "PARENT" : "CHILD";
        if (headAge < 58) return position <= 5 ? "PARENT" : "OTHER";
        return "GRANDCHILD";
    }

    private boolean isMan(String relation, int position, boolean headIsMan) {
        return switch (relation) {
            case "HEAD" -> headIsMan;
            case "SPOUSE" -> !headIsMan;
            case "PARENT" -> position % 2 == 0;
            default -> dice.nextBoolean();
        };
    }

    private int age(String relation, int position, int headAge) {
        return switch (relation) {
            case "SPOUSE" -> Math.max(ADULT + 4, headAge - 4 + dice.nextInt(7));
            case "CHILD" -> Math.max(0, headAge - 22 - 4 * (position - 1) - dice.nextInt(3));
            case "PARENT" -> Math.min(96, headAge + 20 + dice.nextInt(9));
            case "GRANDCHILD" -> Math.max(0, headAge - 46 - 3 * (position - 4) - dice.nextInt(2));
            default -> Math.max(ADULT, headAge - 10 + dice.nextInt(15));
        };
    }

    private int sickOne(int size, String cause) {
        return switch (cause) {
            case "ILLNESS", "DISABILITY" -> dice.nextInt(Math.min(size, 3));
            default -> dice.nextInt(100) < 3 ? 0 : -1;
        };
    }

    private String health(String cause) {
        if ("DISABILITY".equals(cause)) return "DISABLED";
        return dice.nextInt(100) < 70 ? "LONG_TERM_ILLNESS" : "SEVERE_ILLNESS";
    }
}
