package liannong.payouts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.payouts.files.TemplateBook;
import liannong.payouts.files.TemplateRow;
import liannong.schedule.BusinessClock;
import liannong.ui.EmptyState;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.StaffPage;
import liannong.ui.StatusTag;
import liannong.ui.Tell;

/** 谢科长 writes how each bank wants its files; 曾局长 puts it in force; 赖会计 sees by what a batch can leave. */
@Route("bank-templates")
@Menu(title = "bank-template.title", order = 212)
@StyleSheet("context://css/bank-files.css")
class TemplatesView extends StaffPage implements BeforeEnterObserver {

    private final TemplateBook book;
    private final BusinessClock clock;

    TemplatesView(TemplateBook book, BusinessClock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var head = new PageHead(getTranslation("bank-template.title")).meta(getTranslation("bank-template.meta"));
        if (CurrentUser.get().role() == Role.BUREAU_OFFICER) head.actions(write());
        var section = new Section(getTranslation("bank-template.list"));
        section.add(templates(book.list()));
        add(head, section);
    }

    private Button write() {
        var button = new Button(getTranslation("bank-template.write"), pressed -> {
            var dialog = new EntryDialog(
                    getTranslation("bank-template.write"),
                    getTranslation("bank-template.save"),
                    new TemplateForm(book, clock.today()),
                    this::written);
            dialog.setWidth("64rem");
            dialog.open();
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void written() {
        show();
        Tell.done(getTranslation("bank-template.written"));
    }

    private Ledger<TemplateRow> templates(List<TemplateRow> rows) {
        var grid = new Ledger<TemplateRow>(getTranslation("bank-template.list"));
        grid.addComponentColumn(TemplatesView::link)
                .setHeader(getTranslation("bank-template.name"))
                .setAutoWidth(true)
                .setFlexGrow(2);
        grid.text(
                getTranslation("bank-template.out"),
                row -> format(row.outFormat().name()));
        grid.text(
                getTranslation("bank-template.in"), row -> format(row.inFormat().name()));
        grid.figure(getTranslation("bank-template.version"), row -> Integer.toString(row.versionNo()));
        grid.text(getTranslation("bank-template.valid-from"), row -> Fmt.date(row.validFrom()));
        grid.status(getTranslation("run.list.state"), this::state);
        grid.figure(getTranslation("bank-template.batches"), row -> Fmt.count(row.batches()));
        grid.narrow(
                row -> new Ledger.Lines(
                        format(row.outFormat().name()),
                        getTranslation("bank-template.version-no", row.versionNo()),
                        link(row),
                        state(row)),
                "");
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        grid.empty(new EmptyState(getTranslation("bank-template.none"), getTranslation("bank-template.none-why")));
        return grid;
    }

    private String format(String name) {
        return getTranslation("bank-template.format." + name);
    }

    private StatusTag state(TemplateRow row) {
        return row.confirmed()
                ? StatusTag.ok(getTranslation("bank-template.in-force"))
                : StatusTag.waiting(getTranslation("bank-template.waits"));
    }

    private static RouterLink link(TemplateRow row) {
        return new RouterLink(row.name(), TemplateView.class, new RouteParameters("template", Long.toString(row.id())));
    }
}
