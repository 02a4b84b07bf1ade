package liannong.dividends.entitlements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import liannong.TestCounty;
import liannong.dividends.schemes.Amount;
import liannong.dividends.schemes.Nature;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.Source;
import liannong.dividends.schemes.Weight;
import liannong.shares.ShareClass;

/** Schemes of a cooperative as its bookkeeper writes them. */
record SchemeOrders(TestCounty county) {

    static final String PROFIT = "净利润";

    /** A floor of 10 % of the capital, and 40 % of the rest by capital. */
    NewSchemeVersion floorAndRest(LocalDate from) {
        return new NewSchemeVersion(
                UUID.randomUUID(),
                county.cooperative,
                "保底加浮动",
                Audience.MEMBERS,
                from,
                "合同 1 号",
                List.of(new SchemeFigure(PROFIT, Source.PROFIT)),
                List.of(
                        pool("保底", new Amount.Yield(new BigDecimal("0.10")), Weight.AMOUNT),
                        pool("浮动", new Amount.PartOfRest(new BigDecimal("0.40")), Weight.AMOUNT)));
    }

    /** 80 % of what electricity brought, by days of work. */
    NewSchemeVersion publicPosts(LocalDate first, Nature nature, Source source) {
        return new NewSchemeVersion(
                UUID.randomUUID(),
                county.cooperative,
                "公益岗位",
                Audience.NAMED,
                first,
                "国开办发〔2017〕61号，村民代表会议",
                List.of(new SchemeFigure("电费收入", source)),
                List.of(new Pool(
                        "岗位工资",
                        nature,
                        "电费收入",
                        new Amount.Part(new BigDecimal("0.80")),
                        Pool.Shortfall.REFUSED,
                        Weight.TRADE,
                        Set.of(),
                        Set.of(),
                        null)));
    }

    static Pool pool(String name, Amount amount, Weight weight) {
        return new Pool(
                name,
                Nature.DIVIDEND,
                PROFIT,
                amount,
                Pool.Shortfall.REFUSED,
                weight,
                weight == Weight.AMOUNT ? Set.of(ShareClass.CAPITAL) : Set.of(),
                Set.of(),
                null);
    }
}
