package liannong.dividends;

import static liannong.dividends.RunReason.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.registry.Charter;
import liannong.registry.CooperativeRow;
import liannong.shares.SpecialFund;
import org.jspecify.annotations.Nullable;

/**
 * A cooperative's distribution of one year, or a correction of it. The database holds the same rules as constraints.
 */
@Entity
@Table(name = "dividend_runs")
class DividendRun extends StagedRun {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dividend_runs_seq")
    @SequenceGenerator(name = "dividend_runs_seq", sequenceName = "dividend_runs_seq", allocationSize = 50)
    @Nullable
    Long id;

    @Column(updatable = false)
    String countyCode;

    @Column(updatable = false)
    String number;

    @Column(updatable = false)
    long cooperativeId;

    @Column(updatable = false)
    String divisionCode;

    @Column(name = "year", updatable = false)
    int year;

    /** 0 is the year's distribution itself; corrections follow, each for what came to light after the one before. */
    @Column(updatable = false)
    int correctionNo;

    @Nullable
    String reason;

    @Column(updatable = false)
    LocalDate recordDate;

    long surplusFen;
    long lossFen;

    @Column(updatable = false)
    BigDecimal reserveRate;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    ReserveKey reserveKey;

    @Column(updatable = false)
    BigDecimal patronageRate;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    ResidualBase residualBase;

    @Column(updatable = false)
    String tradeBasis;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    SpecialFundHeads specialFundHeads;

    @Column(updatable = false)
    long charterId;

    long fiscalFundFen;
    long donationFundFen;
    long reserveFen;
    long charterFundsFen;
    long distributableFen;
    long refundPoolFen;
    long residualPoolFen;
    int lineCount;

    @Nullable
    Long resolutionId;

    protected DividendRun() {}

    DividendRun(CooperativeRow cooperative, int year, Charter charter, long by, Instant at) {
        super(by, at);
        this.countyCode = SystemUser.COUNTY;
        this.number = "FP-" + year + "-" + cooperative.id();
        this.cooperativeId = cooperative.id();
        this.divisionCode = cooperative.divisionCode();
        this.year = year;
        this.recordDate = LocalDate.of(year, 12, 31);
        this.reserveRate = charter.reserveRate();
        this.reserveKey = ReserveKey.valueOf(charter.reserveKey());
        this.patronageRate = charter.patronageRate();
        this.residualBase = ResidualBase.valueOf(charter.residualBase());
        this.tradeBasis = charter.tradeBasis();
        this.specialFundHeads = SpecialFundHeads.valueOf(charter.specialFundHeads());
        this.charterId = charter.id();
    }

    /** Divides again what a released run of the year divided, by the register as it is known now. */
    DividendRun(DividendRun released, int no, String reason, long by, Instant at) {
        super(by, at);
        if (released.state != RunState.RELEASED) throw new Refused(NOTHING_TO_CORRECT_YET);
        this.countyCode = released.countyCode;
        this.number = "FP-" + released.year + "-" + released.cooperativeId + "-G" + no;
        this.correctionNo = no;
        this.reason = reason;
        this.cooperativeId = released.cooperativeId;
        this.divisionCode = released.divisionCode;
        this.year = released.year;
        this.recordDate = released.recordDate;
        this.surplusFen = released.surplusFen;
        this.lossFen = released.lossFen;
        this.reserveRate = released.reserveRate;
        this.reserveKey = released.reserveKey;
        this.patronageRate = released.patronageRate;
        this.residualBase = released.residualBase;
        this.tradeBasis = released.tradeBasis;
        this.specialFundHeads = released.specialFundHeads;
        this.charterId = released.charterId;
    }

    boolean isCorrection() {
        return correctionNo > 0;
    }

    long id() {
        if (id == null) throw new IllegalStateException("the run is not stored yet");
        return id;
    }

    WhatIf parameters() {
        return new WhatIf(
                new Money(surplusFen), new Money(lossFen), reserveRate, reserveKey, patronageRate, residualBase);
    }

    /** Takes in the year's figures; what was computed before no longer holds. */
    void enter(Money surplus, Money loss, SpecialFund fund, long by, Instant at) {
        redraft(by, at);
        surplusFen = surplus.fen();
        lossFen = loss.fen();
        fiscalFundFen = fund.fiscalFen();
        donationFundFen = fund.donationFen();
    }

    /** Takes in why it is corrected, and what the register says of the special fund now. */
    void enter(String why, SpecialFund fund, long by, Instant at) {
        reason = why;
        enter(new Money(surplusFen), new Money(lossFen), fund, by, at);
    }

    /** @param uncounted who gets nothing by right, but was given something before */
    void computed(Distribution distribution, int uncounted, Instant at) {
        requireDraft();
        reserveFen = distribution.reserve().fen();
        charterFundsFen =
                distribution.charterFunds().stream().mapToLong(Money::fen).reduce(0, Math::addExact);
        distributableFen = distribution.distributable().fen();
        refundPoolFen = distribution.refundPool().fen();
        residualPoolFen = distribution.residualPool().fen();
        lineCount = distribution.lines().size() + uncounted;
        computedAt = at;
    }

    /** @param resolution which passed the plan; a correction has none, it divides what was passed */
    void confirm(long by, Instant at, @Nullable Long resolution, long notice) {
        confirm(by, at, notice);
        resolutionId = resolution;
    }
}
