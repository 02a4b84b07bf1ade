package liannong.registry.parcels.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.base.Mu;
import liannong.registry.parcels.ParcelRow;
import liannong.ui.Fmt;
import liannong.ui.StatusTag;
import liannong.ui.Texts;
import org.jspecify.annotations.Nullable;

/** How areas, terms and kinds of land are written on these screens. */
final class Words {

    private static final int TWO_DECIMALS = 2;

    private Words() {}

    /** With both decimals: a plot of 0.35 mu is not 0.4. */
    static String area(long hundredths) {
        return Fmt.number(new Mu(hundredths).mu(), TWO_DECIMALS);
    }

    static String area(@Nullable Long hundredths, String otherwise) {
        return hundredths == null ? otherwise : area(hundredths);
    }

    static String land(String kind) {
        return text("parcels.land." + kind.toLowerCase(Locale.ROOT));
    }

    static String right(String kind) {
        return text("parcels.right." + kind.toLowerCase(Locale.ROOT));
    }

    static String use(String purpose) {
        return text("parcels.use." + purpose.toLowerCase(Locale.ROOT));
    }

    /** How a right stands on a day: how long it still runs, or that it is over. */
    static StatusTag term(LocalDate rightTo, @Nullable LocalDate endedOn, LocalDate today) {
        if (endedOn != null && !endedOn.isAfter(today)) return StatusTag.planned(text("parcels.status.ended"));
        if (rightTo.isBefore(today)) return StatusTag.bad(text("parcels.status.over"));
        Period left = Period.between(today, rightTo.plusDays(1));
        if (left.getYears() >= liannong.registry.parcels.ParcelFindings.SOON_YEARS) {
            return StatusTag.ok(text("parcels.status.years", left.getYears()));
        }
        return StatusTag.waiting(
                left.getYears() == 0
                        ? text("parcels.status.months", left.getMonths())
                        : text("parcels.status.years-months", left.getYears(), left.getMonths()));
    }

    static String holder(ParcelRow row) {
        if (row.holderName() != null) return row.holderName();
        return row.holderCard() == null ? text("parcels.unknown-name") : row.holderCard();
    }

    static String user(ParcelRow row) {
        if (row.usePurpose() == null) return "";
        String purpose = use(row.usePurpose());
        return row.userName() == null || "OWN".equals(row.usePurpose()) ? purpose : purpose + " · " + row.userName();
    }

    static String text(String key, Object... facts) {
        return Texts.of(Texts.language(), key, facts);
    }

    /** Whether the person may enter anything; the services decide. */
    static boolean mayWrite() {
        return switch (CurrentUser.get().role()) {
            case Role.VILLAGE_CLERK, Role.TOWNSHIP_CLERK, Role.BUREAU_OFFICER -> true;
            default -> false;
        };
    }

    /** The area typed, when it is one: positive, two decimals, of a size a parcel may have. */
    static @Nullable Mu typed(@Nullable BigDecimal value) {
        if (value == null
                || value.signum() <= 0
                || value.stripTrailingZeros().scale() > TWO_DECIMALS
                || value.precision() - value.scale() > 9) return null;
        return Mu.of(value);
    }
}
