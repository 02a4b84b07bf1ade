package liannong.ledger.ui;

import java.util.Locale;

/** The pages about the books of an organisation, in the order in which they are offered. */
enum BooksPlace {
    JOURNAL("books"),
    ACCOUNT("books/account"),
    STATEMENTS("books/statements"),
    MANUAL("books/manual"),
    PERIODS("books/periods"),
    CHART("books/chart");

    private final String path;

    BooksPlace(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    String of(long organisationId) {
        return path + "?c=" + organisationId;
    }

    /** The key of its name in the translations. */
    String key() {
        return "books.page." + name().toLowerCase(Locale.ROOT);
    }
}
