package liannong.dividends;

import liannong.base.Money;
import liannong.registry.Cooperatives;
import org.springframework.stereotype.Component;

/** What is divided: the register that a run has frozen, with its own parameters or with others that are tried. */
@Component
class RunPlans {

    private final DistributionSql sql;
    private final Cooperatives cooperatives;

    RunPlans(DistributionSql sql, Cooperatives cooperatives) {
        this.sql = sql;
        this.cooperatives = cooperatives;
    }

    SurplusPlan of(DividendRun run, WhatIf what) {
        return new SurplusPlan(
                what.surplus(),
                what.loss(),
                what.reserveRate(),
                what.reserveKey(),
                cooperatives.charterFunds(run.charterId).stream()
                        .map(fund -> new CharterFund(fund.name(), fund.rate()))
                        .toList(),
                what.patronageRate(),
                what.residualBase(),
                new Money(run.fiscalFundFen),
                new Money(run.donationFundFen),
                run.specialFundHeads,
                sql.members(run.id()));
    }
}
