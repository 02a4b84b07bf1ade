package liannong.dividends.schemes;

import static liannong.dividends.schemes.Source.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import liannong.shares.ShareClass;

/** The contracts that are met, each with dice for its figures, and whatever else can be written. */
public enum SchemeKind {
    /** A floor on the capital, and a part of what is left. */
    FLOOR_AND_FLOATING(2, List.of(ShareClass.CAPITAL, ShareClass.LAND), PROFIT) {
        @Override
        List<Pool> pools(RandomSchemes dice) {
            return List.of(
                    dice.pool("保底", PROFIT, dice.ofHeld(), Weight.AMOUNT, ShareClass.CAPITAL),
                    dice.pool("浮动", PROFIT, new Amount.PartOfRest(dice.rate()), Weight.AMOUNT, ShareClass.CAPITAL));
        }
    },
    /** 800 yuan for a mu first, then 40/30/30. */
    MU_AND_PARTS(2, List.of(ShareClass.LAND, ShareClass.CAPITAL), PROFIT) {
        @Override
        List<Pool> pools(RandomSchemes dice) {
            return List.of(
                    dice.pool("保底", PROFIT, new Amount.PerUnit(dice.cash()), Weight.AREA, ShareClass.LAND),
                    dice.pool("农户", PROFIT, rest("0.4"), Weight.AREA, ShareClass.LAND),
                    RandomSchemes.kept("村集体", PROFIT, rest("0.3")),
                    RandomSchemes.kept("经营方", PROFIT, rest("0.3")));
        }
    },
    /** 510 yuan for a mu whatever was earned, and a part of the profit. */
    MU_AND_PROFIT(2, List.of(ShareClass.LAND, ShareClass.CAPITAL), PROFIT) {
        @Override
        List<Pool> pools(RandomSchemes dice) {
            return List.of(
                    dice.pool("租金", null, new Amount.PerUnit(dice.cash()), Weight.AREA, ShareClass.LAND),
                    dice.pool("分成", PROFIT, new Amount.Part(dice.rate()), Weight.AREA, ShareClass.LAND));
        }
    },
    PREFERRED_FIRST(2, List.of(ShareClass.PREFERRED, ShareClass.CAPITAL), PROFIT) {
        @Override
        List<Pool> pools(RandomSchemes dice) {
            return List.of(
                    dice.pool("优先", PROFIT, dice.ofHeld(), Weight.AMOUNT, ShareClass.PREFERRED),
                    dice.pool("普通", PROFIT, rest("1"), Weight.AMOUNT, ShareClass.CAPITAL));
        }
    },
    SHARE_DAYS(3, List.of(ShareClass.CAPITAL), PROFIT) {
        @Override
        List<Pool> pools(RandomSchemes dice) {
            return List.of(dice.pool("分红", PROFIT, part("1"), Weight.AMOUNT_DAYS, ShareClass.CAPITAL));
        }
    },
    /** A rent whose steps the contract names. */
    RENT_BY_TABLE(2, List.of(ShareClass.LAND)) {
        @Override
        List<Pool> pools(RandomSchemes dice) {
            Weight weight = landWeight(dice);
            return List.of(dice.pool("租金", null, dice.stepped(weight), weight, ShareClass.LAND));
        }
    },
    /** A rent that rises every few years by a rate. */
    RENT_BY_RATE(2, List.of(ShareClass.LAND)) {
        @Override
        List<Pool> pools(RandomSchemes dice) {
            Weight weight = landWeight(dice);
            return List.of(dice.pool("租金", null, dice.rising(weight), weight, ShareClass.LAND));
        }
    },
    RENT_IN_GRAIN(2, List.of(ShareClass.LAND)) {
        @Override
        List<Pool> pools(RandomSchemes dice) {
            return List.of(dice.pool("租金", null, dice.grain(), landWeight(dice), ShareClass.LAND));
        }
    },
    /** What assets of public money earned: by shares, and by household to the poor. */
    FISCAL_INCOME(2, List.of(ShareClass.FISCAL), ASSET_INCOME) {
        @Override
        List<Pool> pools(RandomSchemes dice) {
            return List.of(
                    dice.pool("按股", ASSET_INCOME, part("0.7"), Weight.AMOUNT, ShareClass.FISCAL),
                    dice.onlyFor("POOR", dice.pool("补助", ASSET_INCOME, part("0.3"), Weight.HOUSEHOLD)));
        }
    },
    COLLECTIVE_INCOME(1, List.of(ShareClass.CAPITAL), Source.COLLECTIVE_INCOME) {
        @Override
        List<Pool> pools(RandomSchemes dice) {
            return List.of(
                    dice.pool("人头", Source.COLLECTIVE_INCOME, new Amount.Part(dice.rate()), Weight.HEAD),
                    RandomSchemes.kept("公积公益", Source.COLLECTIVE_INCOME, rest("1")));
        }
    },
    /** Both streams of a station: wages of public posts of the one, help to households of the other. */
    PHOTOVOLTAIC(0, List.of(ShareClass.CAPITAL), PV_TARIFF, PV_SUBSIDY) {
        @Override
        List<Pool> pools(RandomSchemes dice) {
            return List.of(
                    dice.pool("工资", PV_TARIFF, part("0.8"), Weight.TRADE),
                    RandomSchemes.kept("公益事业", PV_TARIFF, rest("1")),
                    dice.onlyFor("POOR", dice.pool("补助", PV_SUBSIDY, part("1"), Weight.HEAD)));
        }
    },
    /** So much for a day of work. */
    WORK_LIST(0, List.of(ShareClass.CAPITAL), PV_TARIFF) {
        @Override
        List<Pool> pools(RandomSchemes dice) {
            return List.of(dice.pool("工资", PV_TARIFF, new Amount.PerUnit(dice.cash()), Weight.TRADE));
        }
    },
    /** One to four pools of anything. */
    ANYTHING(3, List.of(ShareClass.values()), PROFIT, ASSET_INCOME) {
        @Override
        List<Pool> pools(RandomSchemes dice) {
            return IntStream.range(0, dice.upTo(4))
                    .mapToObj(i -> dice.any("第" + i, sources().get(i % 2)))
                    .toList();
        }
    };

    private final int mostHoldings;

    @SuppressWarnings("ImmutableEnumChecker") // of List.of
    private final List<ShareClass> classes;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Source> sources;

    SchemeKind(int mostHoldings, List<ShareClass> classes, Source... sources) {
        this.mostHoldings = mostHoldings;
        this.classes = classes;
        this.sources = List.of(sources);
    }

    abstract List<Pool> pools(RandomSchemes dice);

    int mostHoldings() {
        return mostHoldings;
    }

    List<ShareClass> classes() {
        return classes;
    }

    List<Source> sources() {
        return sources;
    }

    private static Weight landWeight(RandomSchemes dice) {
        return dice.upTo(3) == 1 ? Weight.AREA_DAYS : Weight.AREA;
    }

    private static Amount part(String rate) {
        return new Amount.Part(new BigDecimal(rate));
    }

    private static Amount rest(String rate) {
        return new Amount.PartOfRest(new BigDecimal(rate));
    }
}
