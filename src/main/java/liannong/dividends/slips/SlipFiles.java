package liannong.dividends.slips;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import liannong.base.Refused;
import liannong.schedule.works.WorkRow;
import liannong.schedule.works.Works;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The slips of a large run, made in the background and fetched file by file. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('BOOKKEEPER','CHAIR')")
public class SlipFiles {

    /** A file is drawn again after so many days. */
    static final int DAYS_KEPT = 30;

    private static final String OF_RUN =
            " from slip_files where source_kind = :kind and source_id = :run and language = :language";

    private final JdbcClient jdbc;
    private final SlipSql slips;
    private final Slips drawn;
    private final Works works;

    SlipFiles(JdbcClient jdbc, SlipSql slips, Slips drawn, Works works) {
        this.jdbc = jdbc;
        this.slips = slips;
        this.drawn = drawn;
        this.works = works;
    }

    /**
     * Asks for the files of a run in a language; whoever asked may leave and come back.
     *
     * @throws Refused {@code SLIP_WITHOUT_ROOT}, {@code NO_SUCH_SLIP}, {@code WORK_UNDER_WAY}
     */
    @Transactional
    public void ask(SlipSource of, long runId, Locale language) {
        if (!slips.runIsSealed(of, runId))
            throw new Refused(slips.runIsSeen(of, runId) ? SlipReason.SLIP_WITHOUT_ROOT : SlipReason.NO_SUCH_SLIP);
        long organisation = jdbc.sql("select " + of.organisation + " from " + of.tables + "_runs where id = :run")
                .param("run", runId)
                .query(Long.class)
                .single();
        works.ask(of.workKind(), runId, organisation, new SlipWork.Input(code(language), drawn.checkedAt()).text());
    }

    /** The last time that the files of a run were asked for. */
    public Optional<WorkRow> work(SlipSource of, long runId) {
        return works.last(of.workKind(), runId);
    }

    /** The files there are, in the order of the notice; all of them when the work is done. */
    public List<SlipFile> of(SlipSource source, long runId, Locale language) {
        return jdbc.sql("select id, first_serial as first, last_serial as last, leaves, octet_length(content) as bytes,"
                        + " made_at" + OF_RUN + " order by first_serial")
                .param("kind", source.runKind())
                .param("run", runId)
                .param("language", code(language))
                .query(SlipFile.class)
                .list();
    }

    /** @throws Refused {@code NO_SUCH_SLIP} of a file that is not the user's, or not kept any more */
    public byte[] content(long fileId) {
        return jdbc.sql("select content from slip_files where id = :id")
                .param("id", fileId)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new Refused(SlipReason.NO_SUCH_SLIP));
    }

    /** Forgets the files that were made before a day; returns how many. */
    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    public int forgetBefore(LocalDate day) {
        return jdbc.sql("delete from slip_files where made_on < :day")
                .param("day", day)
                .update();
    }

    static String code(Locale language) {
        return language.getLanguage().equals("zh") ? "zh" : "en";
    }
}
