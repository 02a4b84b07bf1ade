package liannong.ledger;

import org.jspecify.annotations.Nullable;

/** A line of a manual entry: an account, a member where it is kept by member, and one side in fen. */
public record ManualLine(String account, @Nullable Long memberId, long debitFen, long creditFen) {

    ManualLine mirrored() {
        return new ManualLine(account, memberId, /* debitFen= */ creditFen, /* creditFen= */ debitFen);
    }
}
