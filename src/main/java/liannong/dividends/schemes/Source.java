package liannong.dividends.schemes;

/** What an amount is that a scheme divides; the law lets each be divided in its own way only. */
public enum Source {
    /** A cooperative's surplus 盈余: divided by Article 44, by no scheme. */
    SURPLUS,
    /** The net profit of a project or an enterprise, of which shares earn a part. */
    PROFIT,
    /** What an asset earned that public money formed (财农〔2017〕52号). */
    ASSET_INCOME,
    /** Income of a village's collective. */
    COLLECTIVE_INCOME,
    /** The part of a photovoltaic station's revenue by the tariff for coal, quarterly (国开办发〔2017〕61号 art 5). */
    PV_TARIFF,
    /** The state's subsidy to a photovoltaic station, until the end of March of the next year (the same article). */
    PV_SUBSIDY,
    /** Public money itself, which is never handed out. */
    PRINCIPAL;

    boolean photovoltaic() {
        return this == PV_TARIFF || this == PV_SUBSIDY;
    }
}
