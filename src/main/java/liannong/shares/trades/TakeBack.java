package liannong.shares.trades;

import java.util.UUID;

/**
 * The order to take back a slip that was entered wrong. The command's id is made when the dialog opens.
 *
 * @param reason 2 to 120 characters
 */
public record TakeBack(UUID commandId, long tradeId, String reason) {

    public static final int SHORTEST_REASON = 2;
    public static final int LONGEST_REASON = 120;

    public TakeBack {
        reason = reason.strip();
    }
}
