package liannong.shares.entries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import liannong.base.Refused;
import liannong.registry.documents.Documents;
import liannong.registry.documents.NewDocument;
import liannong.schedule.BusinessClock;
import liannong.shares.Evidence;
import liannong.shares.SharesReason;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes acts into the register, inside the transaction of whoever decides about them: one after the other for a
 * cooperative, each once.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize("isAuthenticated()")
public class ShareEntries {

    private static final int LONGEST_TITLE = 80;

    private final JdbcClient jdbc;
    private final EntrySql sql;
    private final Documents documents;
    private final BusinessClock clock;

    ShareEntries(JdbcClient jdbc, EntrySql sql, Documents documents, BusinessClock clock) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Nobody else enters anything for this cooperative until the transaction ends. True when this command was entered
     * before and nothing is left to do.
     *
     * @throws Refused {@code OTHER_COMMAND_SAME_ID}
     */
    public boolean enteredBefore(long cooperativeId, UUID commandId, Record command) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('share register', :id))::text")
                .param("id", cooperativeId)
                .query(String.class)
                .single();
        Optional<String> print = jdbc.sql(
                        "select coalesce(command_print, '') from share_movements where command_id = :id limit 1")
                .param("id", commandId)
                .query(String.class)
                .optional();
        if (print.isPresent() && !print.get().equals(CommandPrint.of(command)))
            throw new Refused(SharesReason.OTHER_COMMAND_SAME_ID);
        return print.isPresent();
    }

    /**
     * Enters the rows of an act. {@link #enteredBefore} was asked first.
     *
     * @throws Refused {@code EFFECTIVE_IN_FUTURE}, {@code NO_SUCH_MEMBER}, {@code HOLDING_WOULD_BE_NEGATIVE} when
     *     less is
     * held on that day or a later one, {@code ACCOUNT_CLOSED} for who was settled with, {@code OTHER_COMMAND_SAME_ID}
     */
    public Entered enter(Act act) {
        notInTheFuture(act.effectiveOn());
        if (act.lines().isEmpty()) throw new IllegalArgumentException("an act without rows");
        @Nullable Long paper = keep(act.cooperativeId(), act.evidence());
        try {
            List<Entered> written = sql.insert(act, CommandPrint.of(act.command()), paper);
            if (written.size() != act.lines().size()) throw new Refused(SharesReason.NO_SUCH_MEMBER);
            sql.checkNow();
            return written.getFirst();
        } catch (DuplicateKeyException twice) {
            throw new Refused(SharesReason.OTHER_COMMAND_SAME_ID);
        } catch (DataIntegrityViolationException negative) {
            throw refusal(negative);
        }
    }

    /** What must hold at the end of the transaction is looked at now, while a person can be told. */
    void checkNow() {
        sql.checkNow();
    }

    /** The sentence for what the database refused; what has none is thrown on. */
    RuntimeException refusal(DataIntegrityViolationException broken) {
        if (EntrySql.broke(broken, "never_negative")) return new Refused(SharesReason.HOLDING_WOULD_BE_NEGATIVE);
        if (EntrySql.broke(broken, "income_rights_covered")) return new Refused(SharesReason.INCOME_RIGHT_STANDS_ON_IT);
        if (EntrySql.broke(broken, "account_is_closed")) return new Refused(SharesReason.ACCOUNT_CLOSED);
        return broken;
    }

    /** @throws Refused {@code EFFECTIVE_IN_FUTURE} */
    public void notInTheFuture(LocalDate day) {
        if (day.isAfter(clock.today())) throw new Refused(SharesReason.EFFECTIVE_IN_FUTURE);
    }

    /** Keeps the document with the cooperative; null when none was handed in. */
    public @Nullable Long keep(long cooperativeId, Evidence evidence) {
        NewDocument file = evidence.file();
        if (file == null) return null;
        String title = evidence.title().substring(0, Math.min(evidence.title().length(), LONGEST_TITLE));
        return documents.add(
                new NewDocument(null, cooperativeId, title, file.fileName(), file.datedOn(), file.content()));
    }
}
