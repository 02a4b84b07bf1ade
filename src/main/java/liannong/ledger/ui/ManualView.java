package liannong.ledger.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import java.util.List;
import liannong.access.Role;
import liannong.base.Money;
import liannong.ledger.BookOwner;
import liannong.ledger.ManualEntryRow;
import liannong.ui.EmptyState;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;

/** 赖会计 drafts an entry that no other page posts; 温理事 sees which drafts wait for a second person. */
@Route("books/manual")
class ManualView extends BooksPage {

    private static final int SHOWN_WHOLE = 30;

    ManualView(BooksDesk desk) {
        super(desk, BooksPlace.MANUAL);
    }

    @Override
    List<Button> actions(BookOwner owner, Runnable again) {
        if (!BooksDesk.is(Role.BOOKKEEPER)) return List.of();
        return List.of(new Button(getTranslation("books.draft"), pressed -> {
            var dialog = new EntryDialog(
                    getTranslation("books.draft"),
                    getTranslation("books.do-draft"),
                    new ManualForm(desk, owner.id(), getLocale()),
                    again);
            dialog.setWidth("60rem");
            dialog.open();
        }));
    }

    @Override
    void fill(BookOwner owner, Asked asked) {
        int found = desk.manual().count(owner.id());
        var grid = new Ledger<ManualEntryRow>(getTranslation("books.page.manual"));
        grid.text(getTranslation("books.day"), row -> Fmt.date(row.day()));
        grid.addComponentColumn(row -> new Anchor("books/manual/" + row.id(), row.text()))
                .setHeader(getTranslation("books.text"))
                .setAutoWidth(true)
                .setFlexGrow(3);
        grid.money(getTranslation("books.amount"), row -> new Money(row.amountFen()));
        grid.text(getTranslation("books.drafted-by"), ManualEntryRow::draftedByName);
        grid.text(getTranslation("books.decided-by"), row -> row.decidedByName() == null ? "" : row.decidedByName());
        grid.status(getTranslation("books.state"), row -> ManualState.tag(row, this::getTranslation));
        grid.narrow(
                row -> new Ledger.Lines(
                        row.text(),
                        Fmt.date(row.day()) + " · " + row.draftedByName(),
                        new Anchor("books/manual/" + row.id(), Fmt.money(new Money(row.amountFen()))),
                        ManualState.tag(row, this::getTranslation)),
                "");
        grid.empty(new EmptyState(getTranslation("books.no-manual"), getTranslation("books.no-manual-why")));
        grid.setItems(
                query -> desk.manual().of(owner.id(), query.getOffset(), query.getLimit()).stream(), query -> found);
        grid.setAllRowsVisible(found <= SHOWN_WHOLE);
        add(new Section(getTranslation("books.manual-list", Fmt.count(found)), grid)
                .unit(getTranslation("ui.unit-yuan")));
    }
}
