package liannong.shares;

/** What a holding is: what a member put in, and what the cooperative quantified to him (COOP arts 13, 43, 44). */
public enum ShareClass {
    /** 土地股: the right to use land, in fen and 0.01 mu. */
    LAND,
    /** 资金股. */
    CAPITAL,
    /** 优先股: paid before others, without a voice (农产发〔2018〕4号). */
    PREFERRED,
    /** 集体股: held by the village's collective. */
    COLLECTIVE,
    /** 公积金份额. */
    RESERVE,
    /** 财政折股: what public money formed, averaged by head. */
    FISCAL,
    /** 捐赠折股: what gifts formed, averaged by head. */
    DONATION;

    /** Whether it is a contribution of its holder, which COOP art 28 gives back when he leaves. */
    public boolean contributed() {
        return switch (this) {
            case LAND, CAPITAL, PREFERRED, COLLECTIVE -> true;
            case RESERVE, FISCAL, DONATION -> false;
        };
    }

    /** Whether money or property is paid in for it; land comes as land, and what is quantified is there. */
    public boolean paidIn() {
        return this == CAPITAL || this == PREFERRED || this == COLLECTIVE;
    }
}
