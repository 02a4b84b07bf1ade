package liannong.registry.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
import liannong.base.Refused;
import liannong.base.sheets.SheetReader;
import liannong.registry.templates.SheetKind;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Workbooks brought in: started, looked at, decided on, confirmed or discarded. {@link ImportRuns} does the work. */
@Service
@Transactional
@PreAuthorize(Importing.READERS)
public class Imports {

    public static final int LONGEST_PAGE = 200;
    private static final int LONGEST_NAME = 120;
    private static final int MOST_RUNNING = 20;

    private static final String FILTER = """
            where i.county_code = :county and (:kind = '' or i.kind = :kind) and (:state = '' or i.state = :state)
            """;

    private final JdbcClient jdbc;
    private final ImportContent content;
    private final ImportRuns runs;
    private final BusinessClock clock;

    Imports(JdbcClient jdbc, ImportContent content, ImportRuns runs, BusinessClock clock) {
        this.jdbc = jdbc;
        this.content = content;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Takes a file and begins to check it; nothing of it is written before {@link #confirm}. Refuses what is no
     * workbook ({@code SheetReason}), a head that is not the template's, and the same file while it is open or applied.
     */
    public long start(SheetKind kind, String fileName, Path file) throws IOException {
        Importing.require(kind);
        new Head(kind, SheetReader.head(file));
        byte[] bytes = Files.readAllBytes(file);
        String sha256 = sha256(bytes);
        refuseTheSameFile(kind, sha256);
        if (running() >= MOST_RUNNING) throw new Refused(ImportReason.IMPORT_QUEUE_FULL, MOST_RUNNING);
        SignedIn user = CurrentUser.get();
        long id = jdbc.sql("select nextval('imports_seq')").query(Long.class).single();
        try {
            jdbc.sql(
                            "insert into imports (id, county_code, division_code, organisation_id, organisation_ids, kind, file_name, sha256, size_bytes,"
                                    + " content_enc, state, started_by, started_role, started_at, business_day) values (:id, :county, :division,"
                                    + " :organisation, :organisations::bigint[], :kind, :name, :sha256, :size, :content, 'CHECKING', :user, :role, :now, :today)")
                    .param("id", id)
                    .param("county", SystemUser.COUNTY)
                    .param("division", division(user))
                    .param(
                            "organisation",
                            user.organisationIds().isEmpty()
                                    ? null
                                    : user.organisationIds().getFirst())
                    .param("organisations", user.organisationIds().toArray(Long[]::new))
                    .param("kind", kind.name())
                    .param("name", shortened(fileName))
                    .param("sha256", sha256)
                    .param("size", bytes.length)
                    .param("content", content.sealed(bytes))
                    .param("user", user.id())
                    .param("role", user.role().name())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("today", clock.today())
                    .update();
        } catch (DuplicateKeyException atTheSameMoment) {
            throw new Refused(ImportReason.IMPORT_SAME_FILE, "—", shortened(fileName), user.displayName());
        }
        runs.kickAfterCommit();
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<ImportRow> find(long id) {
        return jdbc.sql(ImportRow.SQL + " where i.id = :id")
                .param("id", id)
                .query(ImportRow.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<ImportRow> list(ImportFilter filter, int offset, int limit) {
        return filtered(
                        ImportRow.SQL + FILTER + " order by i.started_at desc, i.id desc offset :offset limit :limit",
                        filter)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(ImportRow.class)
                .list();
    }

    @Transactional(readOnly = true)
    public ImportTotals totals(ImportFilter filter) {
        return filtered(
                        "select count(*)::int as imports, coalesce(sum(i.rows_added) filter (where i.state = 'APPLIED'), 0)"
                                + " as added, coalesce(sum(i.rows_changed) filter (where i.state = 'APPLIED'), 0) as changed,"
                                + " coalesce(sum(i.rows_refused), 0) as refused from imports i " + FILTER,
                        filter)
                .query(ImportTotals.class)
                .single();
    }

    /**
     * Says of an undecided row what it is; after the last one all rows are compared anew. Refuses an answer to another
     * question than the row asks.
     */
    public void decide(long id, int rowNo, Decision decision) {
        mine(id, ImportState.CHECKED);
        int decided = jdbc.sql(
                        "update import_rows set decision = :decision where import_id = :id and row_no = :row"
                                + " and outcome = 'UNDECIDED' and (:decision = 'LEAVE_OUT' or (:decision = 'CONFIRM') = (twin_id is null))")
                .param("decision", decision.name())
                .param("id", id)
                .param("row", rowNo)
                .update();
        if (decided == 0) throw new Refused(ImportReason.IMPORT_NO_SUCH_ROW, rowNo);
        boolean open = jdbc.sql(
                        "select exists (select 1 from import_rows where import_id = :id and outcome = 'UNDECIDED'"
                                + " and decision is null)")
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (!open) change(id, "state = 'CHECKING', step = 'WAITING', lease_until = null");
    }

    /** Has what is to be added and changed written, as a whole or not at all. Refuses while rows are undecided. */
    public void confirm(long id) {
        ImportRow row = mine(id, ImportState.CHECKED);
        if (row.undecided() > 0) throw new Refused(ImportReason.IMPORT_IS_UNDECIDED, row.undecided());
        if (row.added() + row.changed() == 0) throw new Refused(ImportReason.IMPORT_HAS_NOTHING);
        jdbc.sql("update imports set confirmed_by = :user, confirmed_at = :now where id = :id")
                .param("user", CurrentUser.get().id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        change(id, "state = 'APPLYING', step = 'WAITING', step_rows = 0, rechecked = false, lease_until = null");
    }

    /** Forgets the file and its rows; the import stays in the list. */
    public void discard(long id) {
        mine(id, ImportState.CHECKED, ImportState.FAILED);
        jdbc.sql("delete from import_rows where import_id = :id")
                .param("id", id)
                .update();
        change(id, "state = 'DISCARDED', content_enc = null, read_whole = false");
    }

    private void change(long id, String what) {
        jdbc.sql("update imports set " + what + ", version = version + 1 where id = :id")
                .param("id", id)
                .update();
        runs.kickAfterCommit();
    }

    /** Only who started an import goes on with it. */
    private ImportRow mine(long id, ImportState... states) {
        jdbc.sql("select id from imports where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
        ImportRow row = find(id).orElseThrow(() -> new Refused(ImportReason.IMPORT_NOT_YOURS));
        Importing.require(row.kind());
        if (row.startedBy() != CurrentUser.get().id()) throw new Refused(ImportReason.IMPORT_NOT_YOURS);
        if (!List.of(states).contains(row.state())) throw new Refused(ImportReason.IMPORT_NOT_CHECKED);
        return row;
    }

    private void refuseTheSameFile(SheetKind kind, String sha256) {
        List<ImportRow> same = jdbc.sql(ImportRow.SQL + " where i.kind = :kind and i.sha256 = :sha256"
                        + " and i.state in ('CHECKING', 'CHECKED', 'APPLYING', 'APPLIED') limit 1")
                .param("kind", kind.name())
                .param("sha256", sha256)
                .query(ImportRow.class)
                .list();
        if (!same.isEmpty()) {
            ImportRow first = same.getFirst();
            String number = Long.toString(first.id());
            throw new Refused(ImportReason.IMPORT_SAME_FILE, number, first.fileName(), first.startedName());
        }
    }

    private int running() {
        return jdbc.sql("select count(*)::int from imports where state in ('CHECKING', 'APPLYING')")
                .query(Integer.class)
                .single();
    }

    private String division(SignedIn user) {
        if (user.division() != null) return user.division();
        return jdbc.sql("select division_code from organisations where id = :id")
                .param("id", user.organisationIds().getFirst())
                .query(String.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, ImportFilter filter) {
        return jdbc.sql(sql)
                .param("county", SystemUser.COUNTY)
                .param("kind", name(filter.kind()))
                .param("state", name(filter.state()));
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }

    private static String shortened(String fileName) {
        String plain = fileName.replaceAll("\\p{Cntrl}", "").strip();
        if (plain.isEmpty()) return "?";
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
