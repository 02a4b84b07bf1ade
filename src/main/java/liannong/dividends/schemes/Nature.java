package liannong.dividends.schemes;

/** What a part is for who gets it: how it is named on the slip and booked. */
public enum Nature {
    /** 股份分红. */
    DIVIDEND,
    /** 土地租金: owed whatever was earned. */
    RENT,
    /** 转移性收入: from collective income, without a share. */
    TRANSFER,
    /** 公益岗位工资: for work done. */
    WAGE
}
