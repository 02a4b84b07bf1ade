package liannong.ledger.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.ledger.Books;
import liannong.ledger.EntryRow;
import liannong.ledger.FactPages;
import liannong.ledger.Journal;
import liannong.ledger.ManualEntries;
import liannong.ledger.Periods;
import liannong.ledger.statements.StatementExport;
import liannong.ledger.statements.StatementPapers;
import liannong.ledger.statements.Statements;
import liannong.schedule.BusinessClock;
import org.springframework.stereotype.Component;

/** What the pages about the books work with. */
@Component
record BooksDesk(
        Books books,
        Journal journal,
        ManualEntries manual,
        Periods periods,
        Statements statements,
        StatementExport export,
        StatementPapers papers,
        List<FactPages> facts,
        BusinessClock clock) {

    LocalDate today() {
        return clock.today();
    }

    /** Where the fact is shown that an entry records. */
    Optional<String> pageOf(EntryRow entry) {
        return facts.stream()
                .flatMap(pages -> pages.pageOf(entry.sourceKind(), entry.sourceId()).stream())
                .findFirst();
    }

    static boolean is(Role... roles) {
        return CurrentUser.find()
                .map(user -> List.of(roles).contains(user.role()))
                .orElse(false);
    }

    static long me() {
        return CurrentUser.get().id();
    }
}
