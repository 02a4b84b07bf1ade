package liannong.shares.entries;

import java.time.LocalDate;
import java.util.List;
import liannong.ledger.JournalEntry;
import liannong.ledger.Ledger;
import liannong.ledger.Posting;
import org.springframework.stereotype.Component;

/** The books' entry of an act of the register: filed under its first row, posted once. */
@Component
public class ShareBooks {

    static final String SOURCE = "SHARE_MOVEMENT";

    private final Ledger ledger;

    ShareBooks(Ledger ledger) {
        this.ledger = ledger;
    }

    public void post(long cooperativeId, Entered act, LocalDate day, String text, List<Posting> postings) {
        ledger.post(
                new JournalEntry(cooperativeId, act.divisionCode(), day, text, SOURCE, act.id(), "ENTRY", postings));
    }
}
