package liannong.shares.fund;

import java.time.LocalDate;

/**
 * What public money or a gift formed, in fen.
 *
 * @param shares to how many it was quantified
 */
public record ProjectRow(
        long id,
        String projectNo,
        String name,
        String source,
        LocalDate grantedOn,
        long amountFen,
        String asset,
        String quantifiedTo,
        int shares,
        String document) {}
