package liannong.dividends;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liannong.base.Money;
import liannong.base.Refused;

/** Plans as they come: tiny and huge amounts, many zeros, odd rates, ids that sort differently in UTF-8 and UTF-16. */
final class RandomPlans {

    private static final List<String> ID_PREFIXES = List.of("M", "m", "社员", "\uFF21", "\uD840\uDC00");

    /** In another order by bytes than by letters. */
    private static final List<String> KEYS = List.of("M", "m", "社员", "Ａ", "0", "z", "é", "~", "10");

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

    /** As the tables hold them, and not refused: trade in hundredths, what is held of the special fund by each. */
    static SurplusPlan storable(Random dice, int members) {
        while (true) {
            SurplusPlan plan = held(
                    dice,
                    IntStream.range(0, members)
                            .mapToObj(m -> holder(dice, KEYS.get(m % KEYS.size()) + (m < KEYS.size() ? "" : m)))
                            .toList());
            try {
                Article44.distribute(plan);
                return plan;
            } catch (Refused noTradeOrNoBase) {
                // the dice again: what the law refuses is not computed by either
            }
        }
    }

    private static PlanMember holder(Random dice, String key) {
        boolean left = left(dice);
        return new PlanMember(
                key,
                new Money(left ? 0 : stored(dice)),
                new Money(left ? 0 : stored(dice)),
                BigDecimal.valueOf(stored(dice), 2),
                new Money(stored(dice)),
                new Money(stored(dice)),
                left);
    }

    /** One in eight left within the year. */
    private static boolean left(Random dice) {
        return dice.nextInt(8) == 0;
    }

    private static SurplusPlan held(Random dice, List<PlanMember> members) {
        SpecialFundHeads heads = any(dice, SpecialFundHeads.values());
        boolean held = heads == SpecialFundHeads.GRANT;
        return new SurplusPlan(
                new Money(1 + stored(dice)),
                Money.ZERO,
                BigDecimal.valueOf(dice.nextInt(5000), 4),
                any(dice, ReserveKey.values()),
                List.of(),
                BigDecimal.valueOf(6000 + dice.nextInt(4001), 4),
                any(dice, ResidualBase.values()),
                held ? sum(members, PlanMember::fiscalHeld) : new Money(stored(dice)),
                held ? sum(members, PlanMember::donationHeld) : new Money(stored(dice)),
                heads,
                members);
    }

    private static Money sum(List<PlanMember> members, Function<PlanMember, Money> part) {
        return members.stream().map(part).reduce(Money.ZERO, Money::plus);
    }

    /** Many zeros and ones, so that remainders are equal; sometimes large: five thousand such amounts fit in a long. */
    private static long stored(Random dice) {
        return switch (dice.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 1 + dice.nextInt(3);
            case 2 -> dice.nextInt(100_000_000);
            default -> dice.nextLong(100_000_000_000_000L);
        };
    }

    private static List<CharterFund> charterFunds(Random dice) {
        return IntStream.range(0, dice.nextInt(4))
                .mapToObj(i -> new CharterFund("基金" + i, rate(dice, "0", "0.2")))
                .toList();
    }

    private static PlanMember member(Random dice, int number) {
        String id = ID_PREFIXES.get(dice.nextInt(ID_PREFIXES.size())) + number;
        BigDecimal trade = BigDecimal.valueOf(amount(dice), dice.nextInt(19));
        boolean left = left(dice);
        return new PlanMember(
                id,
                new Money(left ? 0 : amount(dice)),
                new Money(left ? 0 : amount(dice)),
                trade,
                Money.ZERO,
                Money.ZERO,
                left);
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
