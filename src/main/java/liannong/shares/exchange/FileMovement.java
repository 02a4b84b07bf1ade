package liannong.shares.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.shares.MovementKind;
import liannong.shares.ShareClass;
import liannong.shares.ShareSource;
import org.jspecify.annotations.Nullable;

/**
 * A movement as the file has it.
 *
 * @param fileLine the line on which it begins
 * @param act the command by which it was entered, the same for all rows of an act
 * @param line its number in the act, from 1
 * @param memberId the stakeholder's id in the file
 * @param recordedAt when it was entered where it comes from
 * @param reverses the id of the movement that it takes back
 */
public record FileMovement(
        String id,
        int fileLine,
        UUID act,
        int line,
        String memberId,
        ShareClass shareClass,
        MovementKind kind,
        ShareSource source,
        Money amount,
        Money unpaid,
        Mu area,
        LocalDate day,
        @Nullable LocalDate acquiredOn,
        @Nullable LocalDate dueOn,
        String document,
        Instant recordedAt,
        @Nullable String reverses,
        List<RestsOn> restsOn) {

    /** A member's holding of a class is what the format calls a security. */
    String security() {
        return security(memberId, shareClass);
    }

    static String security(String memberId, ShareClass shareClass) {
        return memberId + '/' + shareClass.name();
    }

    boolean isReversal() {
        return kind == MovementKind.REVERSAL;
    }

    boolean movesNothing() {
        return amount.isZero() && unpaid.isZero() && area.hundredths() == 0;
    }

    /** Whether more is held by it. */
    boolean comes() {
        return amount.isPositive() || (amount.isZero() && area.hundredths() > 0);
    }

    boolean mirrors(FileMovement other) {
        return memberId.equals(other.memberId)
                && shareClass == other.shareClass
                && source == other.source
                && day.equals(other.day)
                && amount.fen() == -other.amount.fen()
                && unpaid.fen() == -other.unpaid.fen()
                && area.hundredths() == -other.area.hundredths();
    }
}
