package liannong.dividends.entitlements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.dividends.StagedRun;
import org.jspecify.annotations.Nullable;

/** What is owed by a scheme for a period, or by the exit statements of members who left. */
@Entity
@Table(name = "entitlement_runs")
class EntitlementRun extends StagedRun {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entitlement_runs_seq")
    @SequenceGenerator(name = "entitlement_runs_seq", sequenceName = "entitlement_runs_seq", allocationSize = 50)
    @Nullable
    Long id;

    @Column(updatable = false)
    String countyCode;

    @Column(updatable = false)
    String number;

    @Column(updatable = false)
    long organisationId;

    @Column(updatable = false)
    String divisionCode;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    RunKind kind;

    @Column(updatable = false)
    @Nullable
    Long schemeId;

    @Nullable
    Long schemeVersionId;

    @Column(updatable = false)
    int correctionNo;

    @Nullable
    String reason;

    @Nullable
    Long resolutionId;

    @Nullable
    String decidedBy;

    @Nullable
    LocalDate decidedOn;

    LocalDate firstDay;
    LocalDate lastDay;
    long totalFen;
    long keptFen;
    int lineCount;

    protected EntitlementRun() {}

    EntitlementRun(
            RunKind kind,
            String number,
            long organisationId,
            String divisionCode,
            LocalDate firstDay,
            LocalDate lastDay,
            long by,
            Instant at) {
        super(by, at);
        this.countyCode = SystemUser.COUNTY;
        this.kind = kind;
        this.number = number;
        this.organisationId = organisationId;
        this.divisionCode = divisionCode;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    static String number(long schemeId, LocalDate first, LocalDate last) {
        return "BF-" + schemeId + "-" + first.toString().replace("-", "") + "-"
                + last.toString().replace("-", "");
    }

    EntitlementRun by(long scheme, long schemeVersion) {
        schemeId = scheme;
        schemeVersionId = schemeVersion;
        return this;
    }

    /** The next correction of a period whose last run is this one: the same scheme, version and days. */
    EntitlementRun correction(String why, long by, Instant at) {
        int no = correctionNo + 1;
        String first = isCorrection() ? number.substring(0, number.lastIndexOf("-G")) : number;
        var run = new EntitlementRun(kind, first + "-G" + no, organisationId, divisionCode, firstDay, lastDay, by, at);
        run.schemeId = schemeId;
        run.schemeVersionId = schemeVersionId;
        run.correctionNo = no;
        run.reason = why;
        return run;
    }

    /** Of a draft: what came to light is said otherwise, and who says so computes it again. */
    void because(String why, long by, Instant at) {
        redraft(by, at);
        reason = why;
    }

    boolean isCorrection() {
        return correctionNo > 0;
    }

    long id() {
        if (id == null) throw new IllegalStateException("the run is not stored yet");
        return id;
    }

    long schemeVersion() {
        if (schemeVersionId == null) throw new IllegalStateException("run " + number + " is by no scheme");
        return schemeVersionId;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    @Override
    protected void redraft(long by, Instant at) {
        super.redraft(by, at);
    }

    /** By a resolution of the members. */
    void passed(long resolution) {
        resolutionId = resolution;
    }

    /** By a document of an organisation whose meetings are not held here. */
    void decided(String by, LocalDate on) {
        decidedBy = by;
        decidedOn = on;
    }

    void computed(Money total, Money kept, int lines, Instant at) {
        requireDraft();
        totalFen = total.fen();
        keptFen = kept.fen();
        lineCount = lines;
        computedAt = at;
    }
}
