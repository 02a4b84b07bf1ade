package liannong.payouts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.payouts.files.BankTemplate;
import liannong.payouts.files.Format;
import liannong.payouts.files.Layout;
import liannong.payouts.files.TemplateBook;
import liannong.payouts.files.TemplateVersionRow;
import liannong.schedule.BusinessClock;
import liannong.ui.Banner;
import liannong.ui.Confirm;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.StaffPage;
import liannong.ui.StatusTag;
import liannong.ui.Tell;

/** One bank's template with its versions: what the latest says, what it makes of a sample, and who stands for it. */
@Route("bank-templates/:template([0-9]{1,18})")
@StyleSheet("context://css/bank-files.css")
class TemplateView extends StaffPage implements BeforeEnterObserver {

    private final TemplateBook book;
    private final BusinessClock clock;
    private long templateId;

    TemplateView(TemplateBook book, BusinessClock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        templateId = event.getRouteParameters().getLong("template").orElseThrow(NotFoundException::new);
        show();
    }

    private void show() {
        List<TemplateVersionRow> versions = book.versions(templateId);
        if (versions.isEmpty()) throw new NotFoundException();
        TemplateVersionRow last = versions.getFirst();
        BankTemplate template = book.template(last.id());
        removeAll();
        var head = new PageHead(last.name())
                .crumb(getTranslation("bank-template.title"), TemplatesView.class)
                .here(last.name());
        if (CurrentUser.get().role() == Role.BUREAU_OFFICER) head.actions(next(last, template));
        add(head);
        if (!last.confirmed())
            add(Banner.waiting(getTranslation("bank-template.wait"), getTranslation("bank-template.wait-what")));
        add(layout(getTranslation("bank-template.out"), template.out()));
        add(layout(getTranslation("bank-template.in"), template.in()));
        if (!template.statuses().isEmpty()) add(words(template));
        add(new TryOutPanel(template));
        versions.forEach(version -> add(version(version)));
    }

    private Button next(TemplateVersionRow last, BankTemplate template) {
        return new Button(getTranslation("bank-template.next-version"), pressed -> {
            var dialog = new EntryDialog(
                    getTranslation("bank-template.next-version"),
                    getTranslation("bank-template.save"),
                    new TemplateForm(book, clock.today()).after(last.name(), template),
                    () -> done("bank-template.written"));
            dialog.setWidth("64rem");
            dialog.open();
        });
    }

    private Section layout(String name, Layout layout) {
        var section = new Section(name)
                .unit(getTranslation("bank-template.format." + layout.format().name()));
        var facts = new KeyValues();
        if (!layout.fileName().isEmpty()) facts.fact(getTranslation("bank-template.file-name"), layout.fileName());
        if (layout.format() == Format.ISO20022) {
            facts.fact(getTranslation("bank-template.form"), getTranslation("bank-template.iso-what"));
            section.add(facts);
            return section;
        }
        if (!layout.format().isSheet()) {
            facts.fact(
                    getTranslation("bank-template.encoding"),
                    getTranslation("bank-template.encoding." + layout.encoding().name()));
            facts.fact(
                    getTranslation("bank-template.line-end"),
                    getTranslation(layout.crlf() ? "bank-template.crlf" : "bank-template.lf"));
        }
        if (!layout.delimiter().isEmpty()) facts.fact(getTranslation("bank-template.delimiter"), layout.delimiter());
        section.add(facts, new LayoutTable(name, layout));
        return section;
    }

    private Section words(BankTemplate template) {
        var facts = new KeyValues();
        template.statuses().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(word -> facts.fact(
                        word.getKey(),
                        getTranslation("bank-template.answer." + word.getValue().name())));
        template.reasons().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(code -> facts.fact(code.getKey(), code.getValue()));
        return new Section(getTranslation("bank-template.words"), facts);
    }

    private Section version(TemplateVersionRow version) {
        var section = new Section(getTranslation("bank-template.version-no", version.versionNo()))
                .unit(getTranslation("bank-template.from", Fmt.date(version.validFrom())));
        section.tools(tool(version));
        var facts = new KeyValues()
                .fact(getTranslation("bank-template.rule-source"), version.ruleSource())
                .fact(getTranslation("bank-template.written-by"), version.recordedByName());
        if (version.confirmedByName() != null)
            facts.fact(getTranslation("bank-template.confirmed-by"), version.confirmedByName());
        section.add(facts);
        return section;
    }

    private Component tool(TemplateVersionRow version) {
        if (version.confirmed()) return StatusTag.ok(getTranslation("bank-template.in-force"));
        boolean may = CurrentUser.get().role() == Role.BUREAU_APPROVER
                && version.recordedBy() != CurrentUser.get().id();
        if (!may) return StatusTag.waiting(getTranslation("bank-template.waits"));
        var confirm = new Button(getTranslation("bank-template.confirm"), pressed -> confirm(version));
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        return confirm;
    }

    private void confirm(TemplateVersionRow version) {
        Confirm.step(
                getTranslation("bank-template.confirm"),
                getTranslation("bank-template.confirm-what", version.versionNo(), Fmt.date(version.validFrom())),
                getTranslation("bank-template.confirm"),
                () -> {
                    book.confirm(version.id());
                    done("bank-template.is-in-force");
                });
    }

    private void done(String said) {
        show();
        Tell.done(getTranslation(said));
    }
}
