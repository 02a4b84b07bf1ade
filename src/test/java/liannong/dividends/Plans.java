package liannong.dividends;

import java.math.BigDecimal;
import java.util.List;
import liannong.base.Money;

/** Plans for tests: the golden vector of the project, and copies of a plan that differ in one thing. */
final class Plans {

    /** The cooperative of six members, computed by hand in the design. */
    static final SurplusPlan GOLDEN = new SurplusPlan(
            yuan("200000"),
            yuan("20000"),
            new BigDecimal("0.10"),
            ReserveKey.TRADE,
            List.of(),
            new BigDecimal("0.60"),
            ResidualBase.CLOSING,
            yuan("60000"),
            yuan("6000"),
            List.of(
                    member("M01", "20000", "2000", "120000"),
                    member("M02", "20000", "1500", "80000"),
                    member("M03", "10000", "1000", "60000"),
                    member("M04", "5000", "500", "40000"),
                    member("M05", "5000", "0", "0"),
                    member("E06", "40000", "1000", "100000")));

    private Plans() {}

    static Money yuan(String yuan) {
        return Money.ofYuan(new BigDecimal(yuan));
    }

    static PlanMember member(String id, String contribution, String openingReserve, String trade) {
        return new PlanMember(id, yuan(contribution), yuan(openingReserve), new BigDecimal(trade));
    }

    static SurplusPlan surplus(SurplusPlan p, long surplusFen, long lossFen) {
        return plan(p, new Money(surplusFen), new Money(lossFen), p.fiscalFund(), p.donationFund(), p.members());
    }

    static SurplusPlan funds(SurplusPlan p, long fiscalFen, long donationFen) {
        return plan(p, p.surplus(), p.lossToMakeUp(), new Money(fiscalFen), new Money(donationFen), p.members());
    }

    static SurplusPlan members(SurplusPlan p, List<PlanMember> members) {
        return plan(p, p.surplus(), p.lossToMakeUp(), p.fiscalFund(), p.donationFund(), members);
    }

    static SurplusPlan members(SurplusPlan p, PlanMember... members) {
        return members(p, List.of(members));
    }

    static SurplusPlan keys(SurplusPlan p, ReserveKey key, ResidualBase base) {
        return plan(p, p.reserveRate(), key, p.charterFunds(), p.patronageRate(), base);
    }

    static SurplusPlan rates(SurplusPlan p, String reserve, String patronage, String... charterFunds) {
        List<CharterFund> funds = List.of(charterFunds).stream()
                .map(rate -> new CharterFund("公益金", new BigDecimal(rate)))
                .toList();
        return plan(p, new BigDecimal(reserve), p.reserveKey(), funds, new BigDecimal(patronage), p.residualBase());
    }

    /** The heads of the grant: so much public money held by the first, the second and the last, 10,000 yuan by others. */
    static SurplusPlan held(SurplusPlan p, long first, long second, long last) {
        List<PlanMember> members = new java.util.ArrayList<>();
        for (int i = 0; i < p.members().size(); i++) {
            PlanMember m = p.members().get(i);
            long fen = i == 0 ? first : i == 1 ? second : i == p.members().size() - 1 ? last : 10_000_00;
            members.add(new PlanMember(
                    m.id(), m.contribution(), m.openingReserve(), m.trade(), new Money(fen), yuan("1000"), false));
        }
        return new SurplusPlan(
                p.surplus(),
                p.lossToMakeUp(),
                p.reserveRate(),
                p.reserveKey(),
                p.charterFunds(),
                p.patronageRate(),
                p.residualBase(),
                p.fiscalFund(),
                p.donationFund(),
                SpecialFundHeads.GRANT,
                members);
    }

    private static SurplusPlan plan(
            SurplusPlan p, Money surplus, Money loss, Money fiscal, Money donation, List<PlanMember> members) {
        return new SurplusPlan(
                surplus,
                loss,
                p.reserveRate(),
                p.reserveKey(),
                p.charterFunds(),
                p.patronageRate(),
                p.residualBase(),
                fiscal,
                donation,
                members);
    }

    private static SurplusPlan plan(
            SurplusPlan p,
            BigDecimal reserve,
            ReserveKey key,
            List<CharterFund> funds,
            BigDecimal patronage,
            ResidualBase base) {
        return new SurplusPlan(
                p.surplus(),
                p.lossToMakeUp(),
                reserve,
                key,
                funds,
                patronage,
                base,
                p.fiscalFund(),
                p.donationFund(),
                p.members());
    }
}
