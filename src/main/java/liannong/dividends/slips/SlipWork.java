package liannong.dividends.slips;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import liannong.access.CurrentUser;
import liannong.schedule.BusinessClock;
import liannong.schedule.works.Progress;
import liannong.schedule.works.Work;
import liannong.schedule.works.WorkOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Draws the slips of a run, file by file; what was drawn before it broke off is not drawn again. */
class SlipWork implements Work {

    private static final int SLIPS_ON_A_LEAF = 6;

    /**
     * What is asked for.
     *
     * @param checkedAt the address of the page that checks slips: in the background there is no request to tell it
     */
    record Input(String language, String checkedAt) {

        static Input of(String text) {
            int blank = text.indexOf(' ');
            return new Input(text.substring(0, blank), text.substring(blank + 1));
        }

        String text() {
            return language + " " + checkedAt;
        }
    }

    private final SlipSource of;
    private final SlipSql sql;
    private final Slips slips;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;
    private final int slipsInAFile;

    SlipWork(
            SlipSource of,
            SlipSql sql,
            Slips slips,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            BusinessClock clock,
            int leavesInAFile) {
        this.of = of;
        this.sql = sql;
        this.slips = slips;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.slipsInAFile = Math.multiplyExact(leavesInAFile, SLIPS_ON_A_LEAF);
    }

    @Override
    public String kind() {
        return of.workKind();
    }

    @Override
    public void run(WorkOrder order, Progress progress) {
        long run = order.subjectId();
        Input input = Input.of(order.input());
        int all = sql.leafCount(of, run);
        List<Integer> there = there(run, input);
        for (int first = 1; first <= all; first += slipsInAFile) {
            progress.report(first - 1L, all);
            if (!there.contains(first)) draw(run, input, first, Math.min(all, first + slipsInAFile - 1));
        }
        progress.report(all, all);
    }

    private List<Integer> there(long run, Input input) {
        return java.util.Objects.requireNonNull(transaction.execute(
                begun -> jdbc.sql("select first_serial from slip_files where source_kind = :kind and source_id = :run"
                                + " and language = :language")
                        .param("kind", of.runKind())
                        .param("run", run)
                        .param("language", input.language())
                        .query(Integer.class)
                        .list()));
    }

    /** No transaction is open while it is drawn. Who was thought dead and draws the same changes nothing. */
    private void draw(long run, Input input, int first, int last) {
        byte[] pdf = slips.between(of, run, first, last, Locale.of(input.language()), input.checkedAt());
        transaction.executeWithoutResult(begun -> jdbc.sql("""
                        insert into slip_files (id, county_code, source_kind, source_id, organisation_id, language,
                            first_serial, last_serial, leaves, content, made_by, made_at, made_on)
                        select nextval('slip_files_seq'), r.county_code, :kind, r.id, r.%s, :language,
                            :first, :last, :leaves, :content, :me, :at, :on
                        from %s_runs r where r.id = :run
                        on conflict do nothing""".formatted(of.organisation, of.tables))
                .param("kind", of.runKind())
                .param("language", input.language())
                .param("first", first)
                .param("last", last)
                .param("leaves", Math.ceilDiv(last - first + 1, SLIPS_ON_A_LEAF))
                .param("content", pdf)
                .param("me", CurrentUser.get().id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("on", clock.today())
                .param("run", run)
                .update());
    }
}
