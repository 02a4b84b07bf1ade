package liannong.registry.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import liannong.base.Refused;
import liannong.registry.imports.Decision;
import liannong.registry.imports.FieldChange;
import liannong.registry.imports.ImportLayout;
import liannong.registry.imports.ImportPreview;
import liannong.registry.imports.ImportRow;
import liannong.registry.imports.Imports;
import liannong.registry.imports.PreviewRow;
import liannong.registry.imports.RowOutcome;
import liannong.registry.templates.TemplateColumn;
import liannong.ui.Banner;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;

/** The rows of an import, by what would become of them; the chosen kind of rows is in the address. */
class RowsPanel extends Section {

    private static final int SHOWN_WHOLE = 30;
    private static final List<RowOutcome> MOST_PRESSING_FIRST = List.of(
            RowOutcome.UNDECIDED,
            RowOutcome.REFUSED,
            RowOutcome.CHANGE,
            RowOutcome.ADD,
            RowOutcome.SAME,
            RowOutcome.LEFT_OUT);

    private final ImportRow row;
    private final ImportPreview preview;
    private final Imports imports;
    private final boolean mayDecide;
    private final Runnable decided;
    private final List<RowOutcome> outcomes;
    private final Div problem = new Div();
    private final Div place = new Div();
    private final ImportLayout layout;
    final RadioButtonGroup<RowOutcome> choice = new RadioButtonGroup<>();
    Ledger<PreviewRow> grid = new Ledger<>("");

    RowsPanel(
            ImportRow row, ImportPreview preview, Imports imports, String asked, boolean mayDecide, Runnable decided) {
        super("");
        heading(getTranslation("imports.rows"));
        this.row = row;
        this.preview = preview;
        this.imports = imports;
        this.mayDecide = mayDecide && row.state() == liannong.registry.imports.ImportState.CHECKED;
        this.decided = decided;
        this.outcomes = MOST_PRESSING_FIRST.stream()
                .filter(outcome -> row.count(outcome) > 0 || outcome.slug().equals(asked))
                .toList();
        this.layout = ImportLayout.of(row.kind());
        choice.setAriaLabel(getTranslation("imports.rows"));
        choice.setItems(outcomes);
        choice.setItemLabelGenerator(outcome -> getTranslation(outcome.key()) + " " + Fmt.count(row.count(outcome)));
        RowOutcome chosen = Arrays.stream(RowOutcome.values())
                .filter(outcome -> outcome.slug().equals(asked))
                .findFirst()
                .orElse(outcomes.getFirst());
        choice.setValue(chosen);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) open(change.getValue());
        });
        add(choice, problem, place);
        show(chosen);
    }

    private void open(RowOutcome outcome) {
        getUI().ifPresent(ui -> ui.navigate("imports/" + row.id(), QueryParameters.of("show", outcome.slug())));
    }

    private void show(RowOutcome outcome) {
        place.removeAll();
        grid = ledger(outcome);
        place.add(grid);
    }

    private Ledger<PreviewRow> ledger(RowOutcome outcome) {
        var ledger = new Ledger<PreviewRow>(getTranslation(outcome.key()));
        var number = ledger.figure(getTranslation("imports.row"), each -> Integer.toString(each.rowNo()));
        var name = ledger.name(layout.title().head(getLocale()), PreviewRow::title);
        ledger.text(getTranslation(layout.place()), this::belonging);
        boolean room = outcome != RowOutcome.UNDECIDED; // what has to be decided, and its buttons, take the width
        for (TemplateColumn column : room ? layout.shown() : layout.shown().subList(0, 1)) {
            ledger.text(column.head(getLocale()), each -> each.word(column, getLocale()));
        }
        if (layout.numbered()) ledger.text(getTranslation("imports.number-col"), this::number);
        particulars(ledger, outcome);
        int count = row.count(outcome);
        ledger.sum(name, getTranslation("imports.rows-sum", Fmt.count(count)));
        number.setFlexGrow(0);
        ledger.narrow(
                each -> new Ledger.Lines(
                        each.rowNo() + " " + each.title(), lower(each, outcome), upper(each, outcome), null),
                getTranslation("imports.rows-sum", Fmt.count(count)));
        ledger.empty(new EmptyState(getTranslation("imports.rows-none"), getTranslation("imports.rows-none-why")));
        ledger.setItems(new CallbackDataProvider<>(
                query -> preview.rows(row, outcome, query.getOffset(), query.getLimit()).stream(),
                query -> count,
                PreviewRow::rowNo));
        ledger.setAllRowsVisible(count <= SHOWN_WHOLE);
        return ledger;
    }

    private void particulars(Ledger<PreviewRow> ledger, RowOutcome outcome) {
        switch (outcome) {
            case REFUSED -> wide(ledger, "imports.reason", each -> each.reasons(row.kind(), getLocale()));
            case CHANGE -> wide(ledger, "imports.changes", this::changes);
            case UNDECIDED -> {
                wide(ledger, "imports.question", this::question);
                ledger.addComponentColumn(this::decision)
                        .setHeader(getTranslation("imports.decide"))
                        .setWidth("20rem")
                        .setFlexGrow(0);
            }
            case ADD, SAME, LEFT_OUT -> wide(ledger, "imports.note", each -> each.remarks(row.kind(), getLocale()));
        }
    }

    private void wide(Ledger<PreviewRow> ledger, String header, SerializableFunction<PreviewRow, String> text) {
        ledger.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT); // a reason is read whole
        ledger.addColumn(text::apply)
                .setHeader(getTranslation(header))
                .setFlexGrow(4)
                .setWidth("24rem");
    }

    private Component upper(PreviewRow each, RowOutcome outcome) {
        return outcome == RowOutcome.UNDECIDED ? decision(each) : new Span(belonging(each));
    }

    private String lower(PreviewRow each, RowOutcome outcome) {
        return switch (outcome) {
            case UNDECIDED -> question(each);
            case REFUSED -> each.reasons(row.kind(), getLocale());
            case CHANGE -> changes(each);
            case ADD, SAME, LEFT_OUT -> number(each);
        };
    }

    private Component decision(PreviewRow each) {
        if (!mayDecide || each.decision() != null) {
            return new Span(
                    each.decision() == null
                            ? ""
                            : getTranslation(each.decision().key()));
        }
        var choices = new Div();
        choices.addClassName("row-actions");
        for (Decision decision : each.choices()) {
            var button = new Button(getTranslation(decision.key()), pressed -> decide(each, decision));
            button.addThemeVariants(ButtonVariant.SMALL);
            choices.add(button);
        }
        return choices;
    }

    void decide(PreviewRow each, Decision decision) {
        problem.removeAll();
        try {
            imports.decide(row.id(), each.rowNo(), decision);
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        }
        grid.getDataProvider().refreshAll();
        decided.run();
    }

    private String belonging(PreviewRow each) {
        boolean unnumbered = each.place().isEmpty() && row.kind().isOfPeople();
        return unnumbered ? getTranslation("imports.new-number") : each.place();
    }

    /** Who is registered with the same name, birthday and village; else what the row itself makes doubtful. */
    private String question(PreviewRow each) {
        return each.twin() == null
                ? each.remarks(row.kind(), getLocale())
                : getTranslation("imports.registered", String.valueOf(each.twin()));
    }

    private String number(PreviewRow each) {
        return each.numberLast4() == null ? "" : Fmt.ending(each.numberLast4(), getLocale());
    }

    private String changes(PreviewRow each) {
        List<String> written = new ArrayList<>();
        for (FieldChange change : each.changes()) {
            written.add(getTranslation(
                    "imports.change-of",
                    getTranslation("imports.column." + change.field()),
                    value(change, change.before()),
                    value(change, change.after())));
        }
        return String.join("；", written);
    }

    /** A phone by its last four, health and causes not at all; codes by their words. */
    private String value(FieldChange change, @org.jspecify.annotations.Nullable String value) {
        if (value == null) return getTranslation("imports.nothing-before");
        if (change.field().equals("phone")) return Fmt.ending(value, getLocale());
        return change.hidden() ? getTranslation("imports.hidden") : change.word(value, getLocale());
    }
}
