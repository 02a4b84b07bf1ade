package liannong.ledger.statements;

import java.time.YearMonth;
import java.util.Locale;
import liannong.access.Roles;
import liannong.base.Refused;
import liannong.ledger.BookOwner;
import liannong.ledger.Books;
import liannong.ledger.BooksReason;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The statements of an organisation's books: a year, up to the end of a month. */
@Service
@Transactional(
        readOnly = true,
        isolation = Isolation.REPEATABLE_READ) // every figure of one statement sees the same books
@PreAuthorize(Roles.STAFF)
public class Statements {

    private final Books books;
    private final FiguresSql figures;

    Statements(Books books, FiguresSql figures) {
        this.books = books;
        this.figures = figures;
    }

    /**
     * A statement in a reader's language; an income or an expense is of the year, a balance at the month's end.
     *
     * @throws Refused {@code NO_SUCH_BOOKS}
     */
    public StatementTable of(StatementKind kind, long organisationId, YearMonth through, Locale locale) {
        BookOwner owner = books.find(organisationId).orElseThrow(() -> new Refused(BooksReason.NO_SUCH_BOOKS));
        var words = new Words(kind, owner.name(), through, locale);
        YearFigures year = figures.of(organisationId, through);
        return switch (kind) {
            case TRIAL -> TrialBalance.of(year, words);
            case BALANCE -> BalanceSheet.of(year, words);
            case EQUITY -> EquityStatement.of(year, words);
            case SURPLUS -> SurplusStatement.of(year, figures.of(organisationId, through.minusYears(1)), words);
        };
    }
}
