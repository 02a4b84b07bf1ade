package liannong.dividends.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.time.LocalDate;
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
    RENT_STEPS,
    RENT_GRAIN,
    ASSETS,
    PUBLIC_POSTS,
    SUN,
    TRANSFERS;

    Audience audience() {
        return switch (this) {
            case PUBLIC_POSTS, SUN, TRANSFERS -> Audience.NAMED;
            case ASSETS -> Audience.INCOME_RIGHTS;
            default -> Audience.MEMBERS;
        };
    }

    List<SchemeFigure> figures() {
        return switch (this) {
            case RENT, RENT_STEPS, RENT_GRAIN -> List.of();
            case ASSETS -> List.of(new SchemeFigure(text("assets"), Source.ASSET_INCOME));
            case SUN ->
                List.of(
                        new SchemeFigure(text("sun"), Source.PV_TARIFF),
                        new SchemeFigure(text("subsidy"), Source.PV_SUBSIDY));
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
            case RENT -> List.of(rent(new Amount.PerUnit(yuan(500))));
            case RENT_STEPS -> List.of(rent(new Amount.Rising(yuan(500), LocalDate.of(2025, 1, 1), 5, rate("0.05"))));
            case RENT_GRAIN -> List.of(rent(new Amount.Grain(BigDecimal.valueOf(600), text("grain"), yuan(700))));
            case ASSETS ->
                List.of(
                        part(text("villagers"), Nature.DIVIDEND, text("assets"), rate("0.7"), Weight.AMOUNT),
                        part(
                                text("support"),
                                Nature.TRANSFER,
                                text("assets"),
                                rate("0.3"),
                                Weight.HOUSEHOLD,
                                "POOR",
                                "MONITORED"));
            case PUBLIC_POSTS -> List.of(part(text("wage"), Nature.WAGE, text("sun"), rate("0.8"), Weight.TRADE));
            case SUN ->
                List.of(
                        part(text("wage"), Nature.WAGE, text("sun"), rate("0.8"), Weight.TRADE),
                        keptOf(text("works"), text("sun"), text("village")),
                        part(text("support"), Nature.TRANSFER, text("subsidy"), BigDecimal.ONE, Weight.HOUSEHOLD));
            case TRANSFERS ->
                List.of(part(text("support"), Nature.TRANSFER, text("collective"), BigDecimal.ONE, Weight.HOUSEHOLD));
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

    private static Pool rent(Amount.ByUnit each) {
        return new Pool(
                text("rent"),
                Nature.RENT,
                "",
                each,
                Pool.Shortfall.REFUSED,
                Weight.AREA,
                Set.of(ShareClass.LAND),
                Set.of(),
                null);
    }

    private static Pool part(
            String name, Nature nature, String figure, BigDecimal rate, Weight weight, String... statuses) {
        return new Pool(
                name,
                nature,
                figure,
                new Amount.Part(rate),
                Pool.Shortfall.REFUSED,
                weight,
                Set.of(),
                Set.of(statuses),
                null);
    }

    private static Pool keptOf(String name, String figure, String by) {
        return new Pool(
                name,
                Nature.TRANSFER,
                figure,
                new Amount.PartOfRest(BigDecimal.ONE),
                Pool.Shortfall.REFUSED,
                Weight.HEAD,
                Set.of(),
                Set.of(),
                by);
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
