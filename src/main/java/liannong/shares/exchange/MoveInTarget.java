package liannong.shares.exchange;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cooperative that a register is to be moved to, as it stands here.
 *
 * @param empty whether its register has no movement
 * @param members those whose numbers the file has, by number
 */
record MoveInTarget(String creditCode, boolean empty, Map<String, Registered> members) {

    /** @param settled whether he was settled with, so that his account is closed */
    record Registered(
            long id,
            String memberNo,
            String name,
            boolean organisation,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            boolean settled) {}
}
