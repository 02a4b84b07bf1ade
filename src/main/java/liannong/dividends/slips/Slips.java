package liannong.dividends.slips;

import java.util.List;
import java.util.Locale;
import liannong.base.Refused;
import liannong.base.papers.PaperFont;
import liannong.ui.Demonstration;
import liannong.ui.PublicAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The slips of what was laid open: a household's own, and all of a run to be handed out. Whoever sees a line may have
 * its slip. Nothing is kept, it is drawn from the line each time, and no connection to the database is held meanwhile.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class Slips {

    /** So many are drawn while somebody waits; more are made in the background ({@link SlipFiles}). */
    public static final int WHILE_ONE_WAITS = 300;

    public static final String PDF = "application/pdf";

    private final SlipSql slips;
    private final PaperFont letters;
    private final PublicAddress address;
    private final ObjectProvider<Demonstration> demonstration;

    Slips(SlipSql slips, PaperFont letters, PublicAddress address, ObjectProvider<Demonstration> demonstration) {
        this.slips = slips;
        this.letters = letters;
        this.address = address;
        this.demonstration = demonstration;
    }

    /** Whether the line was laid open with a root; before there were roots none was. */
    public boolean hasSlip(SlipSource of, long lineId) {
        return slips.lineIsSealed(of, lineId);
    }

    /** Whether the run was laid open with a root. */
    public boolean hasSlips(SlipSource of, long runId) {
        return slips.runIsSealed(of, runId);
    }

    /**
     * The slip of a line as a PDF on one A5 leaf, in the language of whoever asks.
     *
     * @throws Refused {@code NO_SUCH_SLIP} when the line is not the user's to see, {@code SLIP_WITHOUT_ROOT}
     */
    public byte[] ofLine(SlipSource of, long lineId, Locale language) {
        List<Slip> one = slips.ofLine(of, lineId);
        if (one.isEmpty()) throw refused(slips.lineIsSeen(of, lineId));
        return sheet(language, checkedAt()).one(one.getFirst());
    }

    /** How many slips a run has; none before it is laid open. */
    public int count(SlipSource of, long runId) {
        return slips.leafCount(of, runId);
    }

    /**
     * All slips of a run, six on an A4 leaf with marks to cut along, in the order of the notice.
     *
     * @throws Refused {@code NO_SUCH_SLIP}, {@code SLIP_WITHOUT_ROOT}, {@code TOO_MANY_SLIPS} to wait for
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','CHAIR')")
    public byte[] ofRun(SlipSource of, long runId, Locale language) {
        int all = slips.leafCount(of, runId);
        if (all > WHILE_ONE_WAITS) throw new Refused(SlipReason.TOO_MANY_SLIPS, WHILE_ONE_WAITS);
        return between(of, runId, 1, all, language, checkedAt());
    }

    /** The address of the page that checks slips, as the present request reaches it. */
    String checkedAt() {
        return address.of("check", "slips");
    }

    /** The slips of some rows of the notice, both counted, as one file; to be checked at that address. */
    byte[] between(SlipSource of, long runId, int first, int last, Locale language, String checkedAt) {
        List<Slip> some = slips.ofRun(of, runId, first, last);
        if (some.isEmpty()) throw refused(slips.runIsSeen(of, runId));
        return sheet(language, checkedAt).all(some);
    }

    private SlipSheet sheet(Locale language, String checkedAt) {
        Demonstration known = demonstration.getIfAvailable();
        return new SlipSheet(letters, language, checkedAt, known != null && known.active());
    }

    private static Refused refused(boolean seen) {
        return new Refused(seen ? SlipReason.SLIP_WITHOUT_ROOT : SlipReason.NO_SUCH_SLIP);
    }
}
