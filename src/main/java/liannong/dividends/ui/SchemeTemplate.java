package liannong.dividends.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import liannong.base.Money;
import liannong.dividends.entitlements.Audience;
import liannong.dividends.entitlements.SchemeFigure;
import liannong.dividends.schemes.Amount;
import liannong.dividends.schemes.Nature;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.Source;
import liannong.dividends.schemes.Weight;
import liannong.shares.ShareClass;

/** Contracts that are often met, as a beginning to be changed; their figures are examples and no rule. */
enum SchemeTemplate {
    FLOOR_AND_REST,
    MU_AND_PARTS,
    MU_AND_PROFIT,
    PREFERRED_FIRST,
    SHARE_DAYS,
    RENT,
    PUBLIC_POSTS,
    TRANSFERS;

    Audience audience() {
        return switch (this) {
            case PUBLIC_POSTS, TRANSFERS -> Audience.NAMED;
            default -> Audience.MEMBERS;
        };
    }

    List<SchemeFigure> figures() {
        return switch (this) {
            case RENT -> List.of();
            case PUBLIC_POSTS -> List.of(new SchemeFigure(text("sun"), Source.PV_TARIFF));
            case TRANSFERS -> List.of(new SchemeFigure(text("collective"), Source.COLLECTIVE_INCOME));
            default -> List.of(new SchemeFigure(text("profit"), Source.PROFIT));
        };
    }

    List<Pool> pools() {
        return switch (this) {
            case FLOOR_AND_REST ->
                List.of(
                        shares(text("floor"), new Amount.Yield(rate("0.05")), Weight.AMOUNT, ShareClass.CAPITAL),
                        shares(
                                text("floating"),
                                new Amount.PartOfRest(rate("0.6")),
                                Weight.AMOUNT,
                                ShareClass.CAPITAL));
            case MU_AND_PARTS ->
                List.of(
                        shares(text("floor-of-a-mu"), new Amount.PerUnit(yuan(800)), Weight.AREA, ShareClass.LAND),
                        shares(text("farmers"), new Amount.PartOfRest(rate("0.4")), Weight.AREA, ShareClass.LAND),
                        kept(text("village"), new Amount.PartOfRest(rate("0.3"))),
                        kept(text("operator"), new Amount.PartOfRest(rate("0.3"))));
            case MU_AND_PROFIT ->
                List.of(
                        shares(text("floor-of-a-mu"), new Amount.PerUnit(yuan(510)), Weight.AREA, ShareClass.LAND),
                        shares(text("of-profit"), new Amount.Part(rate("0.3")), Weight.AREA, ShareClass.LAND));
            case PREFERRED_FIRST ->
                List.of(
                        shares(text("preferred"), new Amount.Yield(rate("0.05")), Weight.AMOUNT, ShareClass.PREFERRED),
                        shares(
                                text("ordinary"),
                                new Amount.PartOfRest(BigDecimal.ONE),
                                Weight.AMOUNT,
                                ShareClass.CAPITAL));
            case SHARE_DAYS ->
                List.of(shares(
                        text("share-days"), new Amount.Part(BigDecimal.ONE), Weight.AMOUNT_DAYS, ShareClass.CAPITAL));
            case RENT ->
                List.of(new Pool(
                        text("rent"),
                        Nature.RENT,
                        "",
                        new Amount.PerUnit(yuan(500)),
                        Pool.Shortfall.REFUSED,
                        Weight.AREA,
                        Set.of(ShareClass.LAND),
                        Set.of(),
                        null));
            case PUBLIC_POSTS ->
                List.of(new Pool(
                        text("wage"),
                        Nature.WAGE,
                        text("sun"),
                        new Amount.Part(rate("0.8")),
                        Pool.Shortfall.REFUSED,
                        Weight.TRADE,
                        Set.of(),
                        Set.of(),
                        null));
            case TRANSFERS ->
                List.of(new Pool(
                        text("support"),
                        Nature.TRANSFER,
                        text("collective"),
                        new Amount.Part(BigDecimal.ONE),
                        Pool.Shortfall.REFUSED,
                        Weight.HOUSEHOLD,
                        Set.of(),
                        Set.of(),
                        null));
        };
    }

    private static Pool shares(String name, Amount amount, Weight weight, ShareClass shareClass) {
        return new Pool(
                name,
                Nature.DIVIDEND,
                text("profit"),
                amount,
                Pool.Shortfall.REFUSED,
                weight,
                Set.of(shareClass),
                Set.of(),
                null);
    }

    private static Pool kept(String by, Amount amount) {
        return new Pool(
                by,
                Nature.DIVIDEND,
                text("profit"),
                amount,
                Pool.Shortfall.REFUSED,
                Weight.HEAD,
                Set.of(),
                Set.of(),
                by);
    }

    private static String text(String key) {
        return I18NProvider.translate("scheme.example." + key);
    }

    private static BigDecimal rate(String rate) {
        return new BigDecimal(rate);
    }

    private static Money yuan(long yuan) {
        return Money.ofYuan(BigDecimal.valueOf(yuan));
    }
}
