package liannong.ledger.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liannong.ledger.BookOwner;
import liannong.ledger.Books;
import liannong.ledger.statements.StatementKind;
import liannong.ledger.statements.StatementTable;
import liannong.ui.Download;
import liannong.ui.Section;
import liannong.ui.SheetDownload;

/** 温理事 reads what the books come to, takes it away as a workbook or on paper, and follows a figure to its postings. */
@Route("books/statements")
class StatementsView extends BooksPage {

    private static final String PDF = "application/pdf";
    private static final int MONTHS = 12;

    StatementsView(BooksDesk desk) {
        super(desk, BooksPlace.STATEMENTS);
    }

    @Override
    void fill(BookOwner owner, Asked asked) {
        LocalDate last = desk.books()
                .months(owner.id())
                .map(Books.Months::last)
                .filter(month -> !month.isAfter(desk.today()))
                .orElse(desk.today());
        int first = desk.books()
                .months(owner.id())
                .map(Books.Months::first)
                .orElse(last)
                .getYear();
        int year = asked.small("year", 1900, 2999).orElse(last.getYear());
        int month = asked.small("month", 1, MONTHS).orElse(year == last.getYear() ? last.getMonthValue() : MONTHS);
        StatementKind kind = Stream.of(StatementKind.values())
                .filter(each -> each.name().equalsIgnoreCase(asked.text("s")))
                .findFirst()
                .orElse(StatementKind.BALANCE);
        YearMonth through = YearMonth.of(year, month);
        StatementTable table = desk.statements().of(kind, owner.id(), through, getLocale());
        add(kinds(owner, kind, through));
        add(new Section(table.period(), new StatementGrid(table, owner.id(), through))
                .unit(getTranslation("ui.unit-yuan"))
                .tools(
                        choice(
                                "books.year",
                                year,
                                IntStream.rangeClosed(first, desk.today().getYear()),
                                chosen -> go(owner, questions(kind, chosen, month))),
                        choice(
                                "books.month",
                                month,
                                IntStream.rangeClosed(1, MONTHS),
                                chosen -> go(owner, questions(kind, year, chosen))),
                        workbook(owner, kind, through, table),
                        paper(owner, kind, through, table)));
        for (String note : table.notes()) {
            var line = new Paragraph(note);
            line.addClassName("note");
            add(line);
        }
    }

    private Nav kinds(BookOwner owner, StatementKind here, YearMonth through) {
        var nav = new Nav();
        nav.addClassName("kinds");
        nav.setAriaLabel(getTranslation("books.page.statements"));
        for (StatementKind kind : StatementKind.values()) {
            String address =
                    BooksPlace.STATEMENTS.of(owner.id()) + "&s=" + kind.name().toLowerCase(Locale.ROOT) + "&year="
                            + through.getYear() + "&month=" + through.getMonthValue();
            var link = new Anchor(address, getTranslation(kind.key()));
            if (kind == here) link.getElement().setAttribute("aria-current", "page");
            nav.add(link);
        }
        return nav;
    }

    private static Map<String, String> questions(StatementKind kind, int year, int month) {
        return Map.of(
                "s",
                kind.name().toLowerCase(Locale.ROOT),
                "year",
                Integer.toString(year),
                "month",
                Integer.toString(month));
    }

    private Select<Integer> choice(
            String key, int value, IntStream choices, com.vaadin.flow.function.SerializableConsumer<Integer> chosen) {
        var field = new Select<Integer>();
        field.setAriaLabel(getTranslation(key));
        field.setWidth("8.5rem");
        field.setItems(IntStream.concat(choices, IntStream.of(value))
                .distinct()
                .sorted()
                .boxed()
                .toList());
        field.setItemLabelGenerator(each -> getTranslation(key + "-of", Integer.toString(each)));
        field.setValue(value);
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) chosen.accept(change.getValue());
        });
        return field;
    }

    private SheetDownload workbook(BookOwner owner, StatementKind kind, YearMonth through, StatementTable table) {
        Locale language = getLocale(); // when a file is asked for there is no screen at hand
        return new SheetDownload(
                getTranslation("books.workbook"),
                fileName(owner, table, through),
                out -> desk.export().write(kind, owner.id(), through, language, out));
    }

    private Download paper(BookOwner owner, StatementKind kind, YearMonth through, StatementTable table) {
        Locale language = getLocale();
        return new Download(
                getTranslation("books.paper"),
                fileName(owner, table, through) + ".pdf",
                PDF,
                () -> desk.papers().print(kind, owner.id(), through, language));
    }

    private static String fileName(BookOwner owner, StatementTable table, YearMonth through) {
        return owner.name() + " " + table.title() + " " + through;
    }
}
