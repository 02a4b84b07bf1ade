package liannong.dividends.entitlements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import liannong.base.Money;
import liannong.dividends.schemes.Amount;
import liannong.dividends.schemes.GrainPrice;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.UnitPrice;
import liannong.ui.Fmt;

/** How the price of a unit follows from the contract, in words: 600 斤 × 1.31 元 = 786.00 元/亩. */
public final class PriceSentence {

    private static final int DECIMALS_OF_PRICE = 4;

    /** The words of a language by their key. */
    @FunctionalInterface
    public interface Words {
        String text(String key, Object... facts);
    }

    private final Words words;
    private final LocalDate first;
    private final LocalDate last;
    private final List<GrainPrice> prices;

    public PriceSentence(Words words, LocalDate first, LocalDate last, List<GrainPrice> prices) {
        this.words = words;
        this.first = first;
        this.last = last;
        this.prices = List.copyOf(prices);
    }

    /** Nothing for a pool whose units have no price of their own, or whose grain has none yet. */
    public Optional<String> of(Pool pool) {
        String unit = words.text("scheme.unit." + pool.weight().name());
        return switch (pool.amount()) {
            case Amount.Grain rent -> grain(rent, unit);
            case Amount.ByUnit rent -> Optional.of(stretches(UnitPrice.of(rent, first, last, prices), unit));
            default -> Optional.empty();
        };
    }

    private Optional<String> grain(Amount.Grain rent, String unit) {
        return prices.stream()
                .filter(price -> price.grain().equals(rent.grain()))
                .findFirst()
                .map(price -> grain(rent, price, unit)
                        + words.text("scheme.price.read", price.grain(), Fmt.date(price.observedOn()), price.source()));
    }

    private String grain(Amount.Grain rent, GrainPrice price, String unit) {
        Money inCash = UnitPrice.inCash(rent, price);
        Money floor = rent.floor();
        String said = words.text(
                "scheme.price.grain", number(rent.jin()), number(price.yuanPerJin()), Fmt.money(inCash), unit);
        return floor != null && floor.compareTo(inCash) > 0
                ? words.text("scheme.price.floor", said, Fmt.money(floor), unit)
                : said;
    }

    private String stretches(UnitPrice price, String unit) {
        if (price.stretches().size() == 1) return words.text("scheme.price.each", Fmt.money(price.each()), unit);
        String sum = price.stretches().stream()
                .map(stretch ->
                        words.text("scheme.price.stretch", Fmt.money(stretch.each()), Fmt.count(stretch.days())))
                .collect(Collectors.joining(" + "));
        return words.text("scheme.price.by-days", sum, Fmt.money(price.each()), unit);
    }

    /** At least two decimals, more where there are more. */
    private static String number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0
                ? Fmt.number(plain, 0)
                : Fmt.number(plain, Math.clamp(plain.scale(), 2, DECIMALS_OF_PRICE));
    }
}
