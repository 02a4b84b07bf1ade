package liannong.dividends;

import liannong.base.Money;

/**
 * What the distribution gives one member, and from what it follows.
 *
 * @param reserve this year's reserve, quantified to the account and not paid
 * @param fiscalShare averaged share of the fiscal property
 * @param donationShare averaged share of the donated property
 * @param base contribution + reserve share + fiscal share + donation share, by which the residual is divided
 * @param total refund + residual: what is paid
 */
public record DistributionLine(
        String id,
        Money reserve,
        Money fiscalShare,
        Money donationShare,
        Money base,
        Money refund,
        Money residual,
        Money total) {}
