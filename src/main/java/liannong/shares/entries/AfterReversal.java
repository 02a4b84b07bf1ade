package liannong.shares.entries;

import java.time.LocalDate;

/** What else is taken back with an act of the register, in the same transaction. */
public interface AfterReversal {

    /**
     * An act that stood on this row was taken back.
     *
     * @param effectiveOn the day of the act
     */
    void reversed(Basis basis, LocalDate effectiveOn, String document);
}
