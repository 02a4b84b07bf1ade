package liannong.dividends;

/** How the year's reserve 公积金 is quantified to the members' accounts; the charter says which (COOP art 42). */
public enum ReserveKey {
    /** By trade with the cooperative 按交易量(额). */
    TRADE,
    /** By contribution 按出资额. */
    CAPITAL,
    /** The same for each member 平均. */
    HEAD
}
