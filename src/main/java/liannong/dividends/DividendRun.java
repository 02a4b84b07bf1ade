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
import jakarta.persistence.Version;
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
 * A cooperative's distribution of one year: drafted and submitted by one person, confirmed by a second, laid open, and
 * released by a third when its notice has run out. The database holds the same rules as constraints.
 */
@Entity
@Table(name = "dividend_runs")
class DividendRun {

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

    @Enumerated(EnumType.STRING)
    RunState state;

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
    long draftedBy;
    Instant draftedAt;

    @Nullable
    Instant computedAt;

    @Nullable
    Long submittedBy;

    @Nullable
    Instant submittedAt;

    @Nullable
    Long confirmedBy;

    @Nullable
    Instant confirmedAt;

    @Nullable
    Long resolutionId;

    @Nullable
    Long noticeId;

    @Nullable
    Long releasedBy;

    @Nullable
    Instant releasedAt;

    @Nullable
    LocalDate dueOn;

    @Version
    int version;

    protected DividendRun() {}

    DividendRun(CooperativeRow cooperative, int year, Charter charter, long by, Instant at) {
        this.countyCode = SystemUser.COUNTY;
        this.number = "FP-" + year + "-" + cooperative.id();
        this.cooperativeId = cooperative.id();
        this.divisionCode = cooperative.divisionCode();
        this.year = year;
        this.state = RunState.DRAFT;
        this.recordDate = LocalDate.of(year, 12, 31);
        this.reserveRate = charter.reserveRate();
        this.reserveKey = ReserveKey.valueOf(charter.reserveKey());
        this.patronageRate = charter.patronageRate();
        this.residualBase = ResidualBase.valueOf(charter.residualBase());
        this.tradeBasis = charter.tradeBasis();
        this.specialFundHeads = SpecialFundHeads.valueOf(charter.specialFundHeads());
        this.charterId = charter.id();
        this.draftedBy = by;
        this.draftedAt = at;
    }

    /** Divides again what a released run of the year divided, by the register as it is known now. */
    static DividendRun correcting(DividendRun released, int no, String reason, long by, Instant at) {
        if (released.state != RunState.RELEASED) throw new Refused(NOTHING_TO_CORRECT_YET);
        DividendRun run = new DividendRun();
        run.countyCode = released.countyCode;
        run.number = "FP-" + released.year + "-" + released.cooperativeId + "-G" + no;
        run.correctionNo = no;
        run.reason = reason;
        run.cooperativeId = released.cooperativeId;
        run.divisionCode = released.divisionCode;
        run.year = released.year;
        run.state = RunState.DRAFT;
        run.recordDate = released.recordDate;
        run.surplusFen = released.surplusFen;
        run.lossFen = released.lossFen;
        run.reserveRate = released.reserveRate;
        run.reserveKey = released.reserveKey;
        run.patronageRate = released.patronageRate;
        run.residualBase = released.residualBase;
        run.tradeBasis = released.tradeBasis;
        run.specialFundHeads = released.specialFundHeads;
        run.charterId = released.charterId;
        run.draftedBy = by;
        run.draftedAt = at;
        return run;
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
        requireDraft();
        surplusFen = surplus.fen();
        lossFen = loss.fen();
        fiscalFundFen = fund.fiscalFen();
        donationFundFen = fund.donationFen();
        draftedBy = by;
        draftedAt = at;
        computedAt = null;
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

    void submit(long by, Instant at) {
        requireDraft();
        if (computedAt == null) throw new Refused(NOT_COMPUTED);
        state = RunState.SUBMITTED;
        submittedBy = by;
        submittedAt = at;
    }

    void sendBack() {
        if (state != RunState.SUBMITTED) throw new Refused(NOT_SUBMITTED);
        state = RunState.DRAFT;
        submittedBy = null;
        submittedAt = null;
    }

    /** Whether this person may confirm; refuses otherwise, before a notice is opened. */
    void requireConfirmableBy(long by) {
        if (state != RunState.SUBMITTED) throw new Refused(NOT_SUBMITTED);
        if (isMaker(by)) throw new Refused(NEEDS_A_SECOND_PERSON);
    }

    /** @param resolution which passed the plan; a correction has none, it divides what was passed */
    void confirm(long by, Instant at, @Nullable Long resolution, long notice) {
        requireConfirmableBy(by);
        resolutionId = resolution;
        state = RunState.ON_NOTICE;
        confirmedBy = by;
        confirmedAt = at;
        noticeId = notice;
    }

    void release(long by, Instant at, LocalDate due) {
        if (state != RunState.ON_NOTICE) throw new Refused(NOT_ON_NOTICE);
        if (isMaker(by) || (confirmedBy != null && by == confirmedBy)) throw new Refused(NEEDS_A_THIRD_PERSON);
        state = RunState.RELEASED;
        releasedBy = by;
        releasedAt = at;
        dueOn = due;
    }

    private boolean isMaker(long by) {
        return by == draftedBy || (submittedBy != null && by == submittedBy);
    }

    private void requireDraft() {
        if (state != RunState.DRAFT) throw new Refused(NOT_A_DRAFT);
    }
}
