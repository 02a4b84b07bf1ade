package liannong.registry.parcels;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import liannong.base.Mu;
import org.jspecify.annotations.Nullable;

/** What is worth a look in the entry of a parcel. None of it stops an entry: old certificates say what they say. */
public final class ParcelFindings {

    /** A right that ends within three years is due for a talk. */
    public static final int SOON_YEARS = 3;

    /** Outline and survey may differ by this many hundredths of the survey. */
    public static final int TOLERATED_PERCENT = 5;

    /** How grave a finding is. */
    public enum Level {
        PASSED,
        WARNED,
        FAILED
    }

    /**
     * One thing that was looked at.
     *
     * @param what the key of the question, {@code parcels.finding.term}
     * @param result the key of the answer
     * @param facts what the answer fills in
     */
    public record Finding(Level level, String what, String result, List<Object> facts) {}

    private final List<Finding> findings = new ArrayList<>();

    private ParcelFindings() {}

    /**
     * @param held whether somebody holds the right today
     * @param today the day on which the term is looked at
     */
    public static List<Finding> of(Parcel parcel, boolean held, LocalDate today) {
        var list = new ParcelFindings();
        list.term(parcel);
        list.remaining(parcel, today);
        list.holder(parcel, held, today);
        list.survey(parcel);
        list.outline(parcel.measuredHundredths(), parcel.geometryHundredths());
        return List.copyOf(list.findings);
    }

    /** LAND art 21: arable land 30 years, grassland 30 to 50, forest land 30 to 70. */
    private void term(Parcel parcel) {
        LocalDate after = parcel.rightTo().plusDays(1);
        int most = switch (parcel.land()) {
            case FOREST -> 70;
            case GRASS -> 50;
            default -> 30;
        };
        boolean tooShort = after.isBefore(parcel.rightFrom().plusYears(30));
        boolean tooLong = after.isAfter(parcel.rightFrom().plusYears(most));
        Period term = Period.between(parcel.rightFrom(), after);
        if (parcel.right() == RightKind.MANAGEMENT) {
            // art 21 speaks of the contract; a management right is shorter, as its own contract says
            add(Level.PASSED, "term", "management", term.getYears());
        } else if (tooShort || tooLong) {
            add(Level.WARNED, "term", most == 30 ? "not-thirty" : "not-between", term.getYears(), most);
        } else {
            add(Level.PASSED, "term", "fits", term.getYears());
        }
    }

    private void remaining(Parcel parcel, LocalDate today) {
        if (parcel.endedOn() != null && !parcel.endedOn().isAfter(today)) {
            add(Level.WARNED, "remaining", "ended", parcel.endedOn());
        } else if (parcel.rightTo().isBefore(today)) {
            add(Level.FAILED, "remaining", "over", parcel.rightTo());
        } else if (parcel.rightTo().isBefore(today.plusYears(SOON_YEARS))) {
            add(Level.WARNED, "remaining", "soon", parcel.rightTo());
        } else {
            add(
                    Level.PASSED,
                    "remaining",
                    "runs",
                    Period.between(today, parcel.until()).getYears());
        }
    }

    private void holder(Parcel parcel, boolean held, LocalDate today) {
        if (held) {
            add(Level.PASSED, "holder", "held");
        } else if (parcel.until().isAfter(today)) {
            add(Level.FAILED, "holder", "nobody");
        }
    }

    private void survey(Parcel parcel) {
        Long measured = parcel.measuredHundredths();
        if (measured == null) {
            add(Level.WARNED, "survey", "none");
        } else if (isApart(measured, parcel.contractHundredths())) {
            add(Level.WARNED, "survey", "apart", percent(measured, parcel.contractHundredths()));
        } else {
            add(Level.PASSED, "survey", "close");
        }
    }

    private void outline(@Nullable Long measured, @Nullable Long outline) {
        if (outline == null) {
            add(Level.WARNED, "outline", "none");
        } else if (measured == null) {
            add(Level.WARNED, "outline", "alone", mu(outline));
        } else if (isApart(outline, measured)) {
            add(Level.FAILED, "outline", "apart", mu(outline), percent(outline, measured));
        } else {
            add(Level.PASSED, "outline", "close", mu(outline));
        }
    }

    /** Whether the first differs from the second by more than the tolerated part of the second. */
    static boolean isApart(long hundredths, long of) {
        return Math.multiplyExact(Math.abs(Math.subtractExact(hundredths, of)), 100L)
                > Math.multiplyExact(of, (long) TOLERATED_PERCENT);
    }

    /** By how much the first is more than the second, in percent with one decimal: +6.3, −12.0. */
    static String percent(long hundredths, long of) {
        BigDecimal percent = BigDecimal.valueOf(Math.subtractExact(hundredths, of))
                .movePointRight(2)
                .divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
        return (percent.signum() < 0 ? "−" : "+") + percent.abs().toPlainString();
    }

    /** With both decimals, as on the page. */
    private static String mu(long hundredths) {
        return new Mu(hundredths).toString();
    }

    private void add(Level level, String what, String result, Object... facts) {
        findings.add(new Finding(
                level,
                "parcels.finding." + what,
                String.join(".", "parcels.finding", what, result).toLowerCase(Locale.ROOT),
                List.of(facts)));
    }
}
