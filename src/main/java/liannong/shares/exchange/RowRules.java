package liannong.shares.exchange;

import static liannong.shares.exchange.RegisterFileReason.*;

import liannong.base.Reason;
import liannong.base.Refused;
import liannong.shares.MovementKind;
import liannong.shares.ShareClass;

/** What a movement must be by itself, as the register's table has it too. */
final class RowRules {

    private RowRules() {}

    /** @throws Refused with the movement's id and line */
    static void require(FileMovement movement) {
        if (movement.movesNothing()) throw refused(REGISTER_FILE_NOTHING_MOVES, movement);
        if (!fits(movement))
            throw refused(
                    REGISTER_FILE_KIND,
                    movement,
                    movement.kind().name(),
                    movement.shareClass().name());
        if (!daysFit(movement)) throw refused(REGISTER_FILE_DAYS, movement);
        if (movement.isReversal() != (movement.reverses() != null)) throw refused(REGISTER_FILE_REVERSES, movement);
        if (movement.line() < 1 || movement.line() > RegisterFile.MOST_MOVEMENTS)
            throw refused(REGISTER_FILE_ACT_LINES, movement);
    }

    static Refused refused(Reason reason, FileMovement movement, Object... facts) {
        Object[] all = new Object[facts.length + 2];
        all[0] = movement.id();
        all[1] = Integer.toString(movement.fileLine());
        System.arraycopy(facts, 0, all, 2, facts.length);
        return new Refused(reason, all);
    }

    private static boolean fits(FileMovement movement) {
        ShareClass shareClass = movement.shareClass();
        if (movement.area().hundredths() != 0 && shareClass != ShareClass.LAND) return false;
        if (!movement.unpaid().isZero() && !shareClass.contributed()) return false;
        boolean averaged = shareClass == ShareClass.FISCAL || shareClass == ShareClass.DONATION;
        return switch (movement.kind()) {
            case SUBSCRIPTION ->
                movement.amount().isZero()
                        && movement.area().hundredths() == 0
                        && movement.unpaid().isPositive();
            case CONTRIBUTION -> movement.amount().isPositive() && shareClass.contributed();
            case QUANTIFICATION -> movement.amount().isPositive();
            case REDEMPTION -> goes(movement);
            case TRANSFER, INHERITANCE, CONVERSION -> !averaged;
            case REVALUATION -> !averaged && !movement.amount().isZero();
            case ADJUSTMENT, REVERSAL -> true;
        };
    }

    private static boolean goes(FileMovement movement) {
        return !movement.amount().isPositive()
                && !movement.unpaid().isPositive()
                && movement.area().hundredths() <= 0;
    }

    private static boolean daysFit(FileMovement movement) {
        if (movement.acquiredOn() != null && movement.acquiredOn().isAfter(movement.day())) return false;
        if (movement.dueOn() == null) return true;
        return movement.kind() == MovementKind.SUBSCRIPTION && !movement.dueOn().isBefore(movement.day());
    }
}
