package liannong.registry.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import liannong.schedule.BusinessClock;
import liannong.schedule.works.LeaseLost;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done for an import, each in one transaction: its file is compared; what was confirmed is written. */
@Component
class ImportWork implements DisposableBean {

    private static final long REPORT_NANOS = 1_000_000_000L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ImportClaims claims;
    private final ImportContent content;
    private final Staging staging;
    private final ImportSubjects subjects;
    private final BusinessClock clock;
    private final ExecutorService sealing =
            Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));

    ImportWork(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ImportClaims claims,
            ImportContent content,
            Staging staging,
            ImportSubjects subjects,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.claims = claims;
        this.content = content;
        this.staging = staging;
        this.subjects = subjects;
        this.clock = clock;
    }

    void check(ImportClaims.Claim claim) {
        transaction.executeWithoutResult(begun -> {
            List<String> others = claim.readWhole() ? null : stage(claim);
            claims.report(claim, "COMPARING", 0);
            jdbc.sql("select analyze_import_rows()").query().singleRow();
            subjects.of(claim.kind()).compare(claim.id(), claim.kind());
            checked(claim);
            if (others != null) name(claim.id(), others);
        });
    }

    private List<String> stage(ImportClaims.Claim claim) {
        jdbc.sql("delete from import_rows where import_id = :id")
                .param("id", claim.id())
                .update();
        return content.open(claim.id(), file -> read(claim, file));
    }

    /** The row itself is written last: until then its progress is reported by another transaction. */
    private void name(long id, List<String> otherSheets) {
        jdbc.sql("update imports set other_sheets = string_to_array(:sheets, E'\\x01') where id = :id")
                .param("sheets", String.join("\u0001", otherSheets))
                .param("id", id)
                .update();
    }

    private List<String> read(ImportClaims.Claim claim, Path file) {
        String scope = claim.organisationId() == null ? claim.divisionCode() : "";
        VillageNames villages = new VillageNames(jdbc, scope);
        long[] reported = {System.nanoTime()};
        try {
            return new FileReading(
                            claim.id(),
                            claim.kind(),
                            staging,
                            sealing,
                            head -> subjects.of(claim.kind()).reader(claim.kind(), head, villages),
                            rows -> {
                                if (System.nanoTime() - reported[0] < REPORT_NANOS) return;
                                reported[0] = System.nanoTime();
                                claims.report(claim, "READING", rows);
                            })
                    .read(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @throws LeaseLost when it is another node's now: what was staged is undone */
    private void checked(ImportClaims.Claim claim) {
        int changed = jdbc.sql("""
                        update imports set state = 'CHECKED', read_whole = true, lease_until = null, rows_total = n.total,
                            rows_added = n.added, rows_changed = n.changed, rows_same = n.same, rows_refused = n.refused,
                            rows_undecided = n.undecided, rows_left_out = n.left_out
                        from (select count(*) as total, count(*) filter (where outcome = 'ADD') as added,
                                     count(*) filter (where outcome = 'CHANGE') as changed,
                                     count(*) filter (where outcome = 'SAME') as same,
                                     count(*) filter (where outcome = 'REFUSED') as refused,
                                     count(*) filter (where outcome = 'UNDECIDED') as undecided,
                                     count(*) filter (where outcome = 'LEFT_OUT') as left_out
                              from import_rows where import_id = :id) n
                        where id = :id and state = 'CHECKING' and lease_by = :lease""")
                .param("id", claim.id())
                .param("lease", claim.leaseBy())
                .update();
        if (changed == 0) throw new LeaseLost(claim.id());
    }

    /** False when the register has changed since the check: then nothing was written, and it is checked anew. */
    boolean apply(ImportClaims.Claim claim) {
        claims.report(claim, "WRITING", 0);
        return Boolean.TRUE.equals(transaction.execute(begun -> {
            if (!isStillMine(claim)) throw new LeaseLost(claim.id());
            ImportSubject subject = subjects.of(claim.kind());
            if (subject.isStale(claim.id())) return false;
            subject.write(claim.id(), clock.today(), clock.instant());
            jdbc.sql(
                            "update imports set state = 'APPLIED', lease_until = null, finished_at = :now, version = version + 1"
                                    + " where id = :id")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("id", claim.id())
                    .update();
            return true;
        }));
    }

    /** Held until the end: a node that was thought dead does not write what another has taken up. */
    private boolean isStillMine(ImportClaims.Claim claim) {
        return !jdbc.sql("select id from imports where id = :id and state = 'APPLYING' and lease_by = :node for update")
                .param("id", claim.id())
                .param("node", claim.leaseBy())
                .query()
                .listOfRows()
                .isEmpty();
    }

    @Override
    public void destroy() {
        sealing.shutdownNow();
    }
}
