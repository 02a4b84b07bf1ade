package liannong.registry.families;

import liannong.base.Reason;

/** Why a change of a household's card is refused. */
public enum CardReason implements Reason {
    CARD_NOT_YOURS,
    CARD_CHANGED_MEANWHILE,
    CAUSE_TWICE,
    CAUSE_WITHOUT_MAIN,
    HOUSING_AREA_WRONG,
    HOUSING_YEAR_WRONG,
    NATION_WRONG,
    INCOME_NEGATIVE,
    INCOME_YEAR_WRONG
}
