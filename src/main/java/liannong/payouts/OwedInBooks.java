package liannong.payouts;

import java.util.List;
import liannong.ledger.Posting;

/** How the books carry what a payable is owed for; whoever owes it offers this, so that it can be put aside. */
public interface OwedInBooks {

    /** Whether payables of this kind are its own. */
    boolean knows(String sourceKind);

    /** The debits that clear what is still owed for the source; they sum to the payable. */
    List<Posting> cleared(long sourceId);
}
