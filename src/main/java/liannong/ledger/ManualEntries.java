package liannong.ledger;

import static liannong.ledger.BooksReason.*;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.base.Broken;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entries that no fact of the product posts: one person drafts, another posts. What is posted stays; another entry that
 * names it takes it back.
 */
@Service
@Transactional
public class ManualEntries {

    static final String SOURCE = "MANUAL";

    private static final String KEEPERS = "hasAnyRole('BOOKKEEPER','CHAIR')";

    private final ManualSql sql;
    private final Ledger ledger;
    private final BusinessClock clock;

    ManualEntries(ManualSql sql, Ledger ledger, BusinessClock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The drafts first, then what was decided, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public List<ManualEntryRow> of(long organisationId, int offset, int limit) {
        return sql.rows(organisationId, offset, Math.min(limit, Books.LONGEST_PAGE));
    }

    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public int count(long organisationId) {
        return sql.count(organisationId);
    }

    /** @throws Refused {@code NO_SUCH_ENTRY} */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public ManualEntryRow find(long id) {
        return sql.find(id).orElseThrow(() -> new Refused(NO_SUCH_ENTRY));
    }

    /** The postings it would make, in the order they were drafted. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public List<PostingRow> lines(long id) {
        return sql.shownLines(id);
    }

    /** The members whom a line may name, by their number. */
    @Transactional(readOnly = true)
    @PreAuthorize(KEEPERS)
    public List<MemberChoice> members(long organisationId, String text, int offset, int limit) {
        return sql.members(organisationId, text, offset, Math.min(limit, Books.LONGEST_PAGE));
    }

    /** The day until which something can be entered. */
    @PreAuthorize(Roles.STAFF)
    public LocalDate today() {
        return clock.today();
    }

    /**
     * Drafts an entry and gives its number. Nothing is posted by it. The same command twice is one draft.
     *
     * @throws Refused {@code ENTRY_WITHOUT_TEXT}, {@code ENTRY_WITHOUT_DOCUMENT}, {@code ENTRY_TOO_SHORT},
     *     {@code ENTRY_DOES_NOT_BALANCE} with the difference, {@code ENTRY_IN_THE_FUTURE}, {@code NO_SUCH_ACCOUNT},
     *     {@code ACCOUNT_NOT_VALID}, {@code PERIOD_CLOSED}, {@code ENTRY_MEMBER_OF_ANOTHER} with the line,
     *     {@code OTHER_ENTRY_SAME_COMMAND}
     */
    @PreAuthorize("hasRole('BOOKKEEPER')")
    public long draft(NewManualEntry command) {
        require(command);
        return sql.known(command.commandId())
                .map(known -> known.same(ManualSql.print(command)))
                .orElseGet(() -> write(command, null));
    }

    /**
     * Drafts the entry that takes a posted one back: its lines with the sides changed. The same command twice is one
     * draft.
     *
     * @throws Refused {@code NO_SUCH_ENTRY} for what is not posted, {@code ENTRY_REVERSED_BEFORE}, those of
     *     {@link #draft}
     */
    @PreAuthorize("hasRole('BOOKKEEPER')")
    public long reverse(UUID commandId, long id, LocalDate day, String text, String document) {
        ManualEntryRow posted = find(id);
        if (!posted.state().equals("POSTED")) throw new Refused(NO_SUCH_ENTRY);
        var command = new NewManualEntry(
                commandId,
                posted.organisationId(),
                day,
                text,
                document,
                sql.lines(id).stream().map(ManualLine::mirrored).toList());
        require(command);
        return sql.known(commandId)
                .map(known -> known.same(ManualSql.print(command)))
                .orElseGet(() -> {
                    if (posted.reversedById() != null) throw new Refused(ENTRY_REVERSED_BEFORE);
                    return write(command, id);
                });
    }

    /**
     * Posts a draft. Who drafted it does not.
     *
     * @throws Refused {@code NO_SUCH_ENTRY}, {@code ENTRY_IS_DECIDED}, {@code ENTRY_NEEDS_A_SECOND_PERSON}, those of
     *     {@link Ledger#post}
     */
    @PreAuthorize(KEEPERS)
    public void post(long id) {
        ManualEntryRow draft = open(id);
        if (draft.draftedBy() == CurrentUser.get().id()) throw new Refused(ENTRY_NEEDS_A_SECOND_PERSON);
        if (sql.decide(id, "POSTED", CurrentUser.get().id(), now(), null) == 0) throw new Refused(ENTRY_IS_DECIDED);
        ledger.post(new JournalEntry(
                draft.organisationId(),
                sql.division(draft.organisationId()),
                draft.day(),
                draft.text(),
                SOURCE,
                id,
                "ENTRY",
                sql.lines(id).stream()
                        .map(line -> new Posting(
                                line.account(),
                                line.memberId(),
                                new Money(line.debitFen()),
                                new Money(line.creditFen())))
                        .toList()));
    }

    /**
     * Discards a draft: it stays to be seen, and nothing is posted.
     *
     * @throws Refused {@code ENTRY_DISCARDED_WITHOUT_REASON}, {@code NO_SUCH_ENTRY}, {@code ENTRY_IS_DECIDED}
     */
    @PreAuthorize(KEEPERS)
    public void discard(long id, String reason) {
        String why = reason.replace('\0', ' ').strip();
        if (why.length() < 2 || why.length() > Periods.LONGEST_REASON)
            throw new Refused(ENTRY_DISCARDED_WITHOUT_REASON);
        open(id);
        if (sql.decide(id, "DISCARDED", CurrentUser.get().id(), now(), why) == 0) throw new Refused(ENTRY_IS_DECIDED);
    }

    private ManualEntryRow open(long id) {
        ManualEntryRow entry = find(id);
        if (!entry.state().equals("DRAFT")) throw new Refused(ENTRY_IS_DECIDED);
        return entry;
    }

    private void require(NewManualEntry command) {
        if (outside(command.text(), NewManualEntry.LONGEST_TEXT)) throw new Refused(ENTRY_WITHOUT_TEXT);
        if (outside(command.document(), NewManualEntry.LONGEST_DOCUMENT)) throw new Refused(ENTRY_WITHOUT_DOCUMENT);
        List<ManualLine> lines = command.lines();
        boolean oneSided = lines.stream()
                .allMatch(line -> line.debitFen() >= 0
                        && line.creditFen() >= 0
                        && (line.debitFen() == 0) != (line.creditFen() == 0));
        if (lines.size() < 2 || lines.size() > NewManualEntry.MOST_LINES || !oneSided)
            throw new Refused(ENTRY_TOO_SHORT);
        Money difference = lines.stream()
                .map(line -> new Money(line.debitFen()).minus(new Money(line.creditFen())))
                .reduce(Money.ZERO, Money::plus);
        if (!difference.isZero()) throw new Refused(ENTRY_DOES_NOT_BALANCE, difference);
        if (command.day().isAfter(clock.today())) throw new Refused(ENTRY_IN_THE_FUTURE);
        sql.require(command);
    }

    private long write(NewManualEntry command, @Nullable Long reverses) {
        try {
            return sql.insert(command, reverses, CurrentUser.get().id(), now());
        } catch (DataIntegrityViolationException broken) {
            if (Broken.promise(broken, "manual_entries_reversed_once")) throw new Refused(ENTRY_REVERSED_BEFORE);
            if (Broken.promise(broken, "manual_entries_command_id_key")) throw new Refused(OTHER_ENTRY_SAME_COMMAND);
            throw broken;
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static boolean outside(String text, int longest) {
        return text.length() < 2 || text.length() > longest;
    }
}
