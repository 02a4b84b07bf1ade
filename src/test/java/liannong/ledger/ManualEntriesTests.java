package liannong.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** An entry by hand takes two persons; what is posted stays, and another entry that names it takes it back. */
@SpringBootTest
class ManualEntriesTests {

    private final ManualEntries entries;
    private final TestCounty county;
    private final LocalDate today;
    private final SignedIn second;
    private final long member;

    @Autowired
    ManualEntriesTests(ApplicationContext context, ManualEntries entries, BusinessClock clock) {
        this.entries = entries;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.today = clock.today();
        this.second = county.user(Role.BOOKKEEPER, null, null, county.cooperative);
        this.member = county.farmer("B1", false).id();
    }

    @Test
    void isDraftedByOneAndPostedByAnother() {
        long draft = draft(command(500));
        assertThat(postings()).isEmpty();
        post(county.chair, draft);
        assertThat(postings()).containsExactly("114 B1 0 500", "522 - 500 0");
        ManualEntryRow posted = find(draft);
        assertThat(posted.state()).isEqualTo("POSTED");
        assertThat(posted.amountFen()).isEqualTo(500);
        post(second, draft(command(7))); // another bookkeeper will do
        assertThat(postings()).contains("522 - 7 0");
    }

    @Test
    void nobodyPostsWhatHeDrafted() {
        long draft = draft(command(500));
        refuses(() -> post(county.bookkeeper, draft), BooksReason.ENTRY_NEEDS_A_SECOND_PERSON);
        assertThatThrownBy(() -> post(county.user(Role.SUPERVISOR, null, null, county.cooperative), draft))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(county.chair, () -> entries.draft(command(1))))
                .isInstanceOf(AccessDeniedException.class);
        SignedIn stranger = TestCounty.empty(context(), TestCounty.OTHER_TOWNSHIP).chair;
        refuses(() -> post(stranger, draft), BooksReason.NO_SUCH_ENTRY);
        assertThat(postings()).isEmpty();
    }

    @Test
    void isPostedOnceAndDraftedOnce() {
        NewManualEntry command = command(500);
        long draft = draft(command);
        assertThat(draft(command)).isEqualTo(draft);
        refuses(
                () -> draft(new NewManualEntry(
                        command.commandId(), county.cooperative, today, "别的事", "发票 2 号", command.lines())),
                BooksReason.OTHER_ENTRY_SAME_COMMAND);
        post(county.chair, draft);
        refuses(() -> post(county.chair, draft), BooksReason.ENTRY_IS_DECIDED);
        refuses(() -> discard(draft, "不要了"), BooksReason.ENTRY_IS_DECIDED);
        assertThat(postings()).hasSize(2);
    }

    @Test
    void aDiscardedDraftStaysToBeSeenAndPostsNothing() {
        long draft = draft(command(500));
        refuses(() -> discard(draft, " "), BooksReason.ENTRY_DISCARDED_WITHOUT_REASON);
        discard(draft, "金额不对");
        assertThat(find(draft).discardedWhy()).isEqualTo("金额不对");
        refuses(() -> post(county.chair, draft), BooksReason.ENTRY_IS_DECIDED);
        assertThat(postings()).isEmpty();
    }

    @Test
    void isTakenBackByAnotherThatNamesIt() {
        long draft = draft(command(500));
        refuses(() -> reverse(draft), BooksReason.NO_SUCH_ENTRY);
        post(county.chair, draft);
        long back = reverse(draft);
        assertThat(find(draft).reversedById()).isEqualTo(back);
        refuses(() -> reverse(draft), BooksReason.ENTRY_REVERSED_BEFORE);
        refuses(() -> post(county.bookkeeper, back), BooksReason.ENTRY_NEEDS_A_SECOND_PERSON);
        post(county.chair, back);
        assertThat(postings()).containsExactly("114 B1 0 500", "114 B1 500 0", "522 - 0 500", "522 - 500 0");
    }

    @Test
    void whatCannotBePostedIsNotDrafted() {
        List<ManualLine> good = command(500).lines();
        refuses(() -> draft(with(List.of(good.getFirst()))), BooksReason.ENTRY_TOO_SHORT);
        refuses(() -> draft(with(List.of(good.getFirst(), line("114", 5, 5)))), BooksReason.ENTRY_TOO_SHORT);
        refuses(() -> draft(with(List.of(good.getFirst(), line("114", -5, 0)))), BooksReason.ENTRY_TOO_SHORT);
        refuses(() -> draft(with(List.of(good.getFirst(), line("114", 0, 4)))), BooksReason.ENTRY_DOES_NOT_BALANCE);
        refuses(() -> draft(with(List.of(line("522", 5, 0), line("999", 0, 5)))), BooksReason.NO_SUCH_ACCOUNT);
        refuses(
                () -> draft(with(List.of(line("522", 5, 0), new ManualLine("114", stranger(), 0, 5)))),
                BooksReason.ENTRY_MEMBER_OF_ANOTHER);
        refuses(
                () -> draft(change(c -> new NewManualEntry(
                        c.commandId(), c.organisationId(), today.plusDays(1), c.text(), c.document(), c.lines()))),
                BooksReason.ENTRY_IN_THE_FUTURE);
        refuses(
                () -> draft(change(c -> new NewManualEntry(
                        c.commandId(),
                        c.organisationId(),
                        LocalDate.of(2007, 1, 1),
                        c.text(),
                        c.document(),
                        c.lines()))),
                BooksReason.ACCOUNT_NOT_VALID);
        refuses(
                () -> draft(change(c ->
                        new NewManualEntry(c.commandId(), c.organisationId(), today, " ", c.document(), c.lines()))),
                BooksReason.ENTRY_WITHOUT_TEXT);
        refuses(
                () -> draft(change(
                        c -> new NewManualEntry(c.commandId(), c.organisationId(), today, c.text(), "单", c.lines()))),
                BooksReason.ENTRY_WITHOUT_DOCUMENT);
        assertThat(as(county.bookkeeper, () -> entries.count(county.cooperative)))
                .isZero();
    }

    @Test
    void theDatabaseAsksForASecondPersonToo() {
        long draft = draft(command(500));
        String post =
                "update manual_entries set state = 'POSTED', decided_by = %s, decided_at = now() where id = " + draft;
        breaks(county.bookkeeper, "posted_by_a_second_person", post.formatted("drafted_by"));
        breaks(county.bookkeeper, "manual_entry_decided_by_himself", post.formatted(county.chair.id()));
        breaks(county.chair, "manual_entry_is_posted", post.formatted(county.chair.id())); // nothing in the journal
        breaks(county.bookkeeper, "manual_entry_is_posted", journal(draft, today)); // nobody has posted it
        breaks(
                county.bookkeeper,
                "manual_entry_begins_as_draft",
                "insert into manual_entries select nextval('manual_entries_seq'), county_code, organisation_id, division_code, entry_on, text,"
                        + " document, null, state, " + second.id()
                        + ", drafted_at, null, null, null, gen_random_uuid(), command_print from manual_entries where id = "
                        + draft);
        breaks(county.bookkeeper, "manual_entry_is_posted", journal(-1, today)); // no draft at all
        post(county.chair, draft);
        breaks(county.chair, "manual_entry_stays", post.formatted(county.chair.id()));
        for (String change : List.of(
                "text = '改'", "drafted_by = " + second.id(), "state = 'DRAFT', decided_by = null, decided_at = null"))
            assertThatThrownBy(() -> county.owner()
                            .sql("update manual_entries set " + change + " where id = " + draft)
                            .update())
                    .as(change)
                    .hasMessageContaining("on record as it is");
        assertThatThrownBy(() -> county.owner()
                        .sql("delete from manual_entries where id = " + draft)
                        .update())
                .hasMessageContaining("stays on record");
        breaks(
                county.bookkeeper,
                "manual_entry_stays",
                "insert into manual_entry_lines select manual_entry_id, 10 + line_no, county_code, organisation_id, division_code,"
                        + " account_code, member_id, debit_fen, credit_fen from manual_entry_lines where manual_entry_id = "
                        + draft);
        assertThat(postings()).hasSize(2);
    }

    @Test
    void theDatabaseTakesNothingBackButLineByLine() {
        long first = draft(command(500));
        post(county.chair, first);
        long other = draft(command(400));
        assertThatThrownBy(() -> county.owner()
                        .sql("update manual_entries set reverses_id = ? where id = ?")
                        .params(first, other)
                        .update())
                .hasMessageContaining("on record as it is");
        String copy =
                "insert into manual_entries select nextval('manual_entries_seq'), county_code, organisation_id, division_code, entry_on, text,"
                        + " document, %s, 'DRAFT', drafted_by, drafted_at, null, null, null, gen_random_uuid(), command_print from manual_entries where id = "
                        + other;
        breaks(county.bookkeeper, "reverses_a_posted_entry", copy.formatted(other));
        breaks(county.bookkeeper, "manual_entry_balances", copy.formatted("null")); // a draft without lines
        breaks(
                county.bookkeeper,
                "manual_entry_mirrors",
                "with e as (" + copy.formatted(first) + " returning *)"
                        + " insert into manual_entry_lines select e.id, l.line_no, l.county_code, l.organisation_id, l.division_code, l.account_code,"
                        + " l.member_id, l.debit_fen, l.credit_fen from e, manual_entry_lines l where l.manual_entry_id = "
                        + other);
    }

    private String journal(long source, LocalDate day) {
        return "with e as (insert into journal_entries (id, county_code, organisation_id, division_code, entry_on, text, source_kind, source_id, step)"
                + " values (nextval('journal_entries_seq'), '360781', %d, '%s', '%s', '伪造', 'MANUAL', %d, 'ENTRY') returning *)"
                        .formatted(county.cooperative, county.village, day, source)
                + " select count(*) from e";
    }

    private void breaks(SignedIn user, String promise, String statement) {
        assertThatThrownBy(() -> county.raw(user, sql -> {
                    if (statement.contains("returning *) select"))
                        sql.sql(statement).query(Long.class).single();
                    else sql.sql(statement).update();
                }))
                .as(statement)
                .hasStackTraceContaining(
                        switch (promise) {
                            case "posted_by_a_second_person" -> promise;
                            case "manual_entry_decided_by_himself" -> "in the name of who decides";
                            case "manual_entry_begins_as_draft" -> "begins as a draft";
                            case "manual_entry_stays" -> "on record as it is";
                            case "reverses_a_posted_entry" -> "is no posted entry";
                            case "manual_entry_balances" -> "does not balance";
                            case "manual_entry_mirrors" -> "is not the mirror";
                            default -> statement.contains("-1,") ? "there is no draft" : "is not what the journal says";
                        });
    }

    private NewManualEntry command(long fen) {
        return new NewManualEntry(
                UUID.randomUUID(),
                county.cooperative,
                today,
                "付成员代垫的办公费",
                "发票 1 号",
                List.of(new ManualLine("522", null, fen, 0), new ManualLine("114", member, 0, fen)));
    }

    private NewManualEntry with(List<ManualLine> lines) {
        return change(
                c -> new NewManualEntry(c.commandId(), c.organisationId(), c.day(), c.text(), c.document(), lines));
    }

    private NewManualEntry change(UnaryOperator<NewManualEntry> change) {
        return change.apply(command(500));
    }

    private static ManualLine line(String account, long debit, long credit) {
        return new ManualLine(account, null, debit, credit);
    }

    private long stranger() {
        return TestCounty.empty(context(), TestCounty.TOWNSHIP)
                .farmer("X1", false)
                .id();
    }

    private ApplicationContext context() {
        return county.context();
    }

    private long draft(NewManualEntry command) {
        return as(county.bookkeeper, () -> entries.draft(command));
    }

    private long reverse(long id) {
        return as(county.bookkeeper, () -> entries.reverse(UUID.randomUUID(), id, today, "冲销：记错", "更正单"));
    }

    private void post(SignedIn user, long id) {
        TestCounty.run(user, () -> entries.post(id));
    }

    private void discard(long id, String why) {
        TestCounty.run(county.chair, () -> entries.discard(id, why));
    }

    private ManualEntryRow find(long id) {
        return as(county.bookkeeper, () -> entries.find(id));
    }

    private static <T> T as(SignedIn user, Callable<T> work) {
        return TestCounty.as(user, () -> {
            try {
                return work.call();
            } catch (RuntimeException thrown) {
                throw thrown;
            } catch (Exception other) {
                throw new IllegalStateException(other);
            }
        });
    }

    private static AbstractThrowableAssert<?, ?> refuses(ThrowingCallable act, BooksReason reason) {
        return assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private List<String> postings() {
        return county.owner()
                .sql(
                        "select p.account_code || ' ' || coalesce(m.member_no, '-') || ' ' || p.debit_fen || ' ' || p.credit_fen"
                                + " from postings p left join members m on m.id = p.member_id where p.organisation_id = ? order by 1")
                .param(county.cooperative)
                .query(String.class)
                .list();
    }
}
