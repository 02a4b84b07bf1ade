package liannong.dividends.proofs;

import java.util.List;
import java.util.Locale;
import liannong.access.CurrentUser;
import liannong.base.papers.PaperFont;
import liannong.schedule.BusinessClock;
import liannong.ui.Demonstration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Prints the facts of a run, with who printed them and when, and that they are a demonstration's where they are. */
@Component
class ProofPapers {

    private final PaperFont letters;
    private final BusinessClock clock;
    private final ObjectProvider<Demonstration> demonstration;

    ProofPapers(PaperFont letters, BusinessClock clock, ObjectProvider<Demonstration> demonstration) {
        this.letters = letters;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    byte[] print(ProofTitle title, List<ProofPart> parts, Locale language) {
        Demonstration known = demonstration.getIfAvailable();
        return new ProofSheet(
                        letters,
                        language,
                        title,
                        parts,
                        CurrentUser.get().displayName(),
                        clock.instant(),
                        known != null && known.active())
                .print();
    }
}
