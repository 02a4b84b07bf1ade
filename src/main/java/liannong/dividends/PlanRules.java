package liannong.dividends;

import static liannong.dividends.DividendReason.*;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import liannong.base.Money;
import liannong.base.Refused;

/** What a plan must keep before anything is computed; the first rule that it breaks is the reason it is refused. */
final class PlanRules {

    static final int MAX_MEMBERS = 1_000_000;
    static final int MAX_FUNDS = 100;
    static final int MAX_DECIMALS = 18;
    static final int MAX_ID_LENGTH = 200;
    static final BigDecimal LEAST_PATRONAGE = new BigDecimal("0.60"); // COOP art 44: at least 60 % by trade
    static final BigDecimal TRADE_LIMIT = new BigDecimal("1e18");

    private PlanRules() {}

    static void check(SurplusPlan plan) {
        checkSurplus(plan);
        checkRates(plan);
        checkMembers(plan.members());
        if (plan.heads() == SpecialFundHeads.GRANT) checkHeld(plan);
    }

    private static void checkSurplus(SurplusPlan plan) {
        for (Money amount : List.of(plan.lossToMakeUp(), plan.fiscalFund(), plan.donationFund())) {
            if (amount.isNegative()) throw new Refused(NEGATIVE_AMOUNT, amount);
        }
        if (plan.surplus().compareTo(plan.lossToMakeUp()) <= 0) {
            throw new Refused(NO_SURPLUS, plan.surplus(), plan.lossToMakeUp());
        }
    }

    private static void checkRates(SurplusPlan plan) {
        if (plan.charterFunds().size() > MAX_FUNDS) throw new Refused(TOO_MANY_FUNDS, String.valueOf(MAX_FUNDS));
        if (plan.patronageRate().compareTo(LEAST_PATRONAGE) < 0) throw new Refused(PATRONAGE_BELOW_60);
        if (plan.patronageRate().compareTo(BigDecimal.ONE) > 0) throw new Refused(PATRONAGE_ABOVE_100);
        checkDecimals(plan.patronageRate());
        checkRate(plan.reserveRate());
        plan.charterFunds().forEach(fund -> checkRate(fund.rate()));
        BigDecimal rates =
                plan.charterFunds().stream().map(CharterFund::rate).reduce(plan.reserveRate(), BigDecimal::add);
        if (rates.compareTo(BigDecimal.ONE) > 0) throw new Refused(RATES_EXCEED_SURPLUS);
    }

    private static void checkRate(BigDecimal rate) {
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) throw new Refused(RATE_OUT_OF_RANGE);
        checkDecimals(rate);
    }

    /** Keeps a number like 1e-999999999 from growing into a gigabyte of digits. */
    private static void checkDecimals(BigDecimal number) {
        if (number.scale() > MAX_DECIMALS) {
            throw new Refused(TOO_MANY_DECIMALS, String.valueOf(MAX_DECIMALS));
        }
    }

    private static void checkMembers(List<PlanMember> members) {
        if (members.isEmpty()) throw new Refused(NO_MEMBERS);
        if (members.size() > MAX_MEMBERS) throw new Refused(TOO_MANY_MEMBERS, String.valueOf(MAX_MEMBERS));
        Set<String> ids = HashSet.newHashSet(members.size());
        for (PlanMember member : members) {
            checkId(member.id());
            if (!ids.add(member.id())) throw new Refused(DUPLICATE_MEMBER, member.id());
            if (member.contribution().isNegative() || member.openingReserve().isNegative()) {
                throw new Refused(NEGATIVE_HOLDING, member.id());
            }
            if (member.left()
                    && !(member.contribution().isZero()
                            && member.openingReserve().isZero())) throw new Refused(LEFT_WITH_SHARES, member.id());
            if (member.trade().signum() < 0) throw new Refused(NEGATIVE_TRADE, member.id());
            if (member.trade().compareTo(TRADE_LIMIT) >= 0) throw new Refused(TRADE_TOO_LARGE, member.id());
            checkDecimals(member.trade());
        }
    }

    /** What was averaged over the heads of the grant is held by these members, to the fen. */
    private static void checkHeld(SurplusPlan plan) {
        requireHeld(plan, plan.fiscalFund(), PlanMember::fiscalHeld);
        requireHeld(plan, plan.donationFund(), PlanMember::donationHeld);
    }

    private static void requireHeld(SurplusPlan plan, Money fund, Function<PlanMember, Money> part) {
        Money held = Money.ZERO;
        for (PlanMember member : plan.members()) {
            if (part.apply(member).isNegative()) throw new Refused(NEGATIVE_HOLDING, member.id());
            try {
                held = held.plus(part.apply(member));
            } catch (ArithmeticException overflow) {
                throw new Refused(TOTAL_TOO_LARGE);
            }
        }
        if (!held.equals(fund)) throw new Refused(FUND_NOT_HELD, fund, held);
    }

    /** An id breaks ties by its bytes in UTF-8, so it must have them: half a surrogate pair has none. */
    private static void checkId(String id) {
        if (id.isBlank() || id.length() > MAX_ID_LENGTH || hasLoneSurrogate(id)) {
            throw new Refused(MEMBER_ID_UNUSABLE, String.valueOf(MAX_ID_LENGTH));
        }
    }

    private static boolean hasLoneSurrogate(String id) {
        return id.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
