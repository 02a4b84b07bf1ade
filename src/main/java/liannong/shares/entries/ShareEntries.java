package liannong.shares.entries;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import liannong.base.Broken;
import liannong.base.Refused;
import liannong.ledger.JournalEntry;
import liannong.ledger.Ledger;
import liannong.ledger.Posting;
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

    /** An act in the books: by its first row. */
    static final String SOURCE = "SHARE_MOVEMENT";

    private static final int LONGEST_TITLE = 80;

    private final JdbcClient jdbc;
    private final EntrySql sql;
    private final Documents documents;
    private final Ledger ledger;
    private final BusinessClock clock;

    ShareEntries(JdbcClient jdbc, EntrySql sql, Documents documents, Ledger ledger, BusinessClock clock) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.documents = documents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Nobody else enters anything for this cooperative until the transaction ends. True when this command was entered
     * before and nothing is left to do.
     *
     * @throws Refused {@code EFFECTIVE_IN_FUTURE}, {@code OTHER_COMMAND_SAME_ID}
     */
    public boolean enteredBefore(Command command) {
        return enteredBefore(command, Book.MOVEMENTS);
    }

    /** As {@link #enteredBefore(Command)}, for what leaves its row in another book. */
    public boolean enteredBefore(Command command, Book book) {
        if (book != Book.TERMS && command.effectiveOn().isAfter(clock.today()))
            throw new Refused(SharesReason.EFFECTIVE_IN_FUTURE);
        return enteredBefore(command.cooperativeId(), command.commandId(), print(command), book);
    }

    /** As {@link #enteredBefore(Command)}, for what takes something back and has no day of its own. */
    public boolean enteredBefore(long cooperativeId, UUID commandId, String print, Book book) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('share register', :id))::text")
                .param("id", cooperativeId)
                .query(String.class)
                .single();
        Optional<String> known = jdbc.sql(book.query())
                .param("id", commandId)
                .query(String.class)
                .optional();
        if (known.isPresent() && !known.get().equals(print)) throw new Refused(SharesReason.OTHER_COMMAND_SAME_ID);
        return known.isPresent();
    }

    /** The content of a command as one number, kept with what it entered. */
    public static String print(Object command) {
        return CommandPrint.of(command);
    }

    /**
     * Enters the rows of an act, and what it means for the books. {@link #enteredBefore} was asked first.
     *
     * @param what the words before the document's title in the books
     * @param postings none where nothing moves in the books
     * @throws Refused {@code NO_SUCH_MEMBER}; {@code HOLDING_WOULD_BE_NEGATIVE} when less is held on that day or a
     *     later one; {@code ACCOUNT_CLOSED} for who was settled with; {@code INCOME_RIGHT_STANDS_ON_IT},
     *     {@code LAND_MOVED_SINCE}, {@code OTHER_COMMAND_SAME_ID}
     */
    public void enter(Act act, String what, List<Posting> postings) {
        if (act.lines().isEmpty()) throw new IllegalArgumentException("an act without rows");
        @Nullable Long paper = keep(act.command().cooperativeId(), act.command().evidence());
        try {
            List<Entered> written = sql.insert(act, print(act.command()), paper);
            if (written.size() != act.lines().size()) throw new Refused(SharesReason.NO_SUCH_MEMBER);
            sql.checkNow();
            book(act, written.getFirst(), what, postings);
        } catch (DuplicateKeyException twice) {
            throw new Refused(SharesReason.OTHER_COMMAND_SAME_ID);
        } catch (DataIntegrityViolationException negative) {
            throw refusal(negative);
        }
    }

    private void book(Act act, Entered first, String what, List<Posting> postings) {
        if (postings.isEmpty()) return;
        Command command = act.command();
        ledger.post(new JournalEntry(
                command.cooperativeId(),
                first.divisionCode(),
                act.command().effectiveOn(),
                what + "：" + command.evidence().title(),
                SOURCE,
                first.id(),
                "ENTRY",
                postings));
    }

    /** What must hold at the end of the transaction is looked at now, while a person can be told. */
    void checkNow() {
        sql.checkNow();
    }

    /** The sentence for what the database refused; what has none is thrown on. */
    RuntimeException refusal(DataIntegrityViolationException broken) {
        if (Broken.promise(broken, "never_negative")) return new Refused(SharesReason.HOLDING_WOULD_BE_NEGATIVE);
        if (Broken.promise(broken, "income_rights_covered")) return new Refused(SharesReason.INCOME_RIGHT_STANDS_ON_IT);
        if (Broken.promise(broken, "land_goes_whole")) return new Refused(SharesReason.LAND_MOVED_SINCE);
        if (Broken.promise(broken, "account_is_closed")) return new Refused(SharesReason.ACCOUNT_CLOSED);
        return broken;
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
