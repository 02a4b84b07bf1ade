package liannong.dividends;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liannong.base.Money;

/** Plans as they come: tiny and huge amounts, many zeros, odd rates, ids that sort differently in UTF-8 and UTF-16. */
final class RandomPlans {

    private static final List<String> ID_PREFIXES = List.of("M", "m", "社员", "\uFF21", "\uD840\uDC00");

    private RandomPlans() {}

    static SurplusPlan next(Random dice) {
        int count = 1 + dice.nextInt(9);
        List<PlanMember> members = new ArrayList<>();
        for (int i = 0; i < count; i++) members.add(member(dice, i));
        return new SurplusPlan(
                new Money(1 + amount(dice)),
                dice.nextInt(4) == 0 ? new Money(dice.nextInt(100)) : Money.ZERO,
                rate(dice, "0", "0.4"),
                any(dice, ReserveKey.values()),
                charterFunds(dice),
                rate(dice, "0.6", "0.4"),
                any(dice, ResidualBase.values()),
                new Money(amount(dice)),
                new Money(amount(dice)),
                members);
    }

    private static List<CharterFund> charterFunds(Random dice) {
        return IntStream.range(0, dice.nextInt(4))
                .mapToObj(i -> new CharterFund("基金" + i, rate(dice, "0", "0.2")))
                .toList();
    }

    private static PlanMember member(Random dice, int number) {
        String id = ID_PREFIXES.get(dice.nextInt(ID_PREFIXES.size())) + number;
        BigDecimal trade = BigDecimal.valueOf(amount(dice), dice.nextInt(19));
        return new PlanMember(id, new Money(amount(dice)), new Money(amount(dice)), trade);
    }

    /** Zero, small, or up to 10^16 fen: a hundred such amounts still fit in a long. */
    private static long amount(Random dice) {
        return switch (dice.nextInt(4)) {
            case 0 -> 0;
            case 1 -> dice.nextInt(10);
            case 2 -> dice.nextInt(100_000_000);
            default -> dice.nextLong(10_000_000_000_000_000L);
        };
    }

    /** From {@code least} to {@code least + span}, both ends likely, with none to eighteen decimals. */
    private static BigDecimal rate(Random dice, String least, String span) {
        BigDecimal part = Stream.of(
                        BigDecimal.ZERO,
                        BigDecimal.ONE,
                        BigDecimal.valueOf(dice.nextInt(101), 2),
                        BigDecimal.valueOf(dice.nextLong(100_000_000_000_000_000L), 17))
                .toList()
                .get(dice.nextInt(4));
        return new BigDecimal(least).add(new BigDecimal(span).multiply(part));
    }

    private static <T> T any(Random dice, T[] choices) {
        return choices[dice.nextInt(choices.length)];
    }
}
