package liannong.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
    private final TestManualEntries test;

    @Autowired
    ManualEntriesTests(ApplicationContext context, ManualEntries entries, BusinessClock clock) {
        this.entries = entries;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.today = clock.today();
        this.second = county.user(Role.BOOKKEEPER, null, null, county.cooperative);
        this.member = county.farmer("B1", false).id();
        this.test = new TestManualEntries(entries, county, today, member);
    }

    @Test
    void isDraftedByOneAndPostedByAnother() {
        long draft = test.draft(test.command(500));
        assertThat(test.postings()).isEmpty();
        test.post(county.chair, draft);
        assertThat(test.postings()).containsExactly("114 B1 0 500", "522 - 500 0");
        ManualEntryRow posted = find(draft);
        assertThat(posted.state()).isEqualTo("POSTED");
        assertThat(posted.amountFen()).isEqualTo(500);
        test.post(second, test.draft(test.command(7))); // another bookkeeper will do
        assertThat(test.postings()).contains("522 - 7 0");
    }

    @Test
    void nobodyPostsWhatHeDrafted() {
        long draft = test.draft(test.command(500));
        refuses(() -> test.post(county.bookkeeper, draft), BooksReason.ENTRY_NEEDS_A_SECOND_PERSON);
        assertThatThrownBy(() -> test.post(county.user(Role.SUPERVISOR, null, null, county.cooperative), draft))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> TestManualEntries.as(county.chair, () -> entries.draft(test.command(1))))
                .isInstanceOf(AccessDeniedException.class);
        SignedIn stranger = TestCounty.empty(context(), TestCounty.OTHER_TOWNSHIP).chair;
        refuses(() -> test.post(stranger, draft), BooksReason.NO_SUCH_ENTRY);
        assertThat(test.postings()).isEmpty();
    }

    @Test
    void isPostedOnceAndDraftedOnce() {
        NewManualEntry command = test.command(500);
        long draft = test.draft(command);
        assertThat(test.draft(command)).isEqualTo(draft);
        refuses(
                () -> test.draft(new NewManualEntry(
                        command.commandId(), county.cooperative, today, "别的事", "发票 2 号", command.lines())),
                BooksReason.OTHER_ENTRY_SAME_COMMAND);
        test.post(county.chair, draft);
        refuses(() -> test.post(county.chair, draft), BooksReason.ENTRY_IS_DECIDED);
        refuses(() -> discard(draft, "不要了"), BooksReason.ENTRY_IS_DECIDED);
        assertThat(test.postings()).hasSize(2);
    }

    @Test
    void aDiscardedDraftStaysToBeSeenAndPostsNothing() {
        long draft = test.draft(test.command(500));
        refuses(() -> discard(draft, " "), BooksReason.ENTRY_DISCARDED_WITHOUT_REASON);
        discard(draft, "金额不对");
        assertThat(find(draft).discardedWhy()).isEqualTo("金额不对");
        refuses(() -> test.post(county.chair, draft), BooksReason.ENTRY_IS_DECIDED);
        assertThat(test.postings()).isEmpty();
    }

    @Test
    void isTakenBackByAnotherThatNamesIt() {
        long draft = test.draft(test.command(500));
        refuses(() -> reverse(draft), BooksReason.NO_SUCH_ENTRY);
        test.post(county.chair, draft);
        long back = reverse(draft);
        assertThat(find(draft).reversedById()).isEqualTo(back);
        refuses(() -> reverse(draft), BooksReason.ENTRY_REVERSED_BEFORE);
        refuses(() -> test.post(county.bookkeeper, back), BooksReason.ENTRY_NEEDS_A_SECOND_PERSON);
        test.post(county.chair, back);
        assertThat(test.postings()).containsExactly("114 B1 0 500", "114 B1 500 0", "522 - 0 500", "522 - 500 0");
    }

    @Test
    void whatCannotBePostedIsNotDrafted() {
        List<ManualLine> good = test.command(500).lines();
        refuses(() -> test.draft(with(List.of(good.getFirst()))), BooksReason.ENTRY_TOO_SHORT);
        refuses(() -> test.draft(with(List.of(good.getFirst(), line("114", 5, 5)))), BooksReason.ENTRY_TOO_SHORT);
        refuses(() -> test.draft(with(List.of(good.getFirst(), line("114", -5, 0)))), BooksReason.ENTRY_TOO_SHORT);
        refuses(
                () -> test.draft(with(List.of(good.getFirst(), line("114", 0, 4)))),
                BooksReason.ENTRY_DOES_NOT_BALANCE);
        refuses(() -> test.draft(with(List.of(line("522", 5, 0), line("999", 0, 5)))), BooksReason.NO_SUCH_ACCOUNT);
        refuses(
                () -> test.draft(with(List.of(line("522", 5, 0), new ManualLine("114", stranger(), 0, 5)))),
                BooksReason.ENTRY_MEMBER_OF_ANOTHER);
        refuses(
                () -> test.draft(change(c -> new NewManualEntry(
                        c.commandId(), c.organisationId(), today.plusDays(1), c.text(), c.document(), c.lines()))),
                BooksReason.ENTRY_IN_THE_FUTURE);
        refuses(
                () -> test.draft(change(c -> new NewManualEntry(
                        c.commandId(),
                        c.organisationId(),
                        LocalDate.of(2007, 1, 1),
                        c.text(),
                        c.document(),
                        c.lines()))),
                BooksReason.ACCOUNT_NOT_VALID);
        refuses(
                () -> test.draft(change(c ->
                        new NewManualEntry(c.commandId(), c.organisationId(), today, " ", c.document(), c.lines()))),
                BooksReason.ENTRY_WITHOUT_TEXT);
        refuses(
                () -> test.draft(change(
                        c -> new NewManualEntry(c.commandId(), c.organisationId(), today, c.text(), "单", c.lines()))),
                BooksReason.ENTRY_WITHOUT_DOCUMENT);
        assertThat(TestManualEntries.as(county.bookkeeper, () -> entries.count(county.cooperative)))
                .isZero();
    }

    private NewManualEntry with(List<ManualLine> lines) {
        return change(
                c -> new NewManualEntry(c.commandId(), c.organisationId(), c.day(), c.text(), c.document(), lines));
    }

    private NewManualEntry change(UnaryOperator<NewManualEntry> change) {
        return change.apply(test.command(500));
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

    private long reverse(long id) {
        return TestManualEntries.as(
                county.bookkeeper, () -> entries.reverse(UUID.randomUUID(), id, today, "冲销：记错", "更正单"));
    }

    private void discard(long id, String why) {
        TestCounty.run(county.chair, () -> entries.discard(id, why));
    }

    private ManualEntryRow find(long id) {
        return TestManualEntries.as(county.bookkeeper, () -> entries.find(id));
    }

    private static AbstractThrowableAssert<?, ?> refuses(ThrowingCallable act, BooksReason reason) {
        return assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
