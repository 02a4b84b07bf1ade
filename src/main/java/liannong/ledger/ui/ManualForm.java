package liannong.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.UUID;
import liannong.base.Reason;
import liannong.ledger.BooksReason;
import liannong.ledger.NewManualEntry;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import liannong.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Drafts an entry: its day, what it is about, the document it rests on, and its lines. */
class ManualForm implements Entry {

    final DatePicker day;
    final TextField text;
    final TextField document;
    final ManualLines lines;
    private final UUID commandId = UUID.randomUUID();
    private final BooksDesk desk;
    private final long organisationId;

    ManualForm(BooksDesk desk, long organisationId, Locale locale) {
        this.desk = desk;
        this.organisationId = organisationId;
        day = Fields.date(Texts.of(locale, "books.day"));
        day.setValue(desk.today());
        day.setMax(desk.today());
        text = Filled.text(Texts.of(locale, "books.text"), NewManualEntry.LONGEST_TEXT);
        document = Filled.text(Texts.of(locale, "books.document"), NewManualEntry.LONGEST_DOCUMENT);
        document.setHelperText(Texts.of(locale, "books.document-hint"));
        lines = new ManualLines(desk, organisationId, locale);
    }

    @Override
    public Component fields() {
        return new Div(Filled.form(day, text, document), lines);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(Filled.all(day), Filled.all(text, document), lines.isComplete());
    }

    @Override
    public void send() {
        desk.manual()
                .draft(new NewManualEntry(
                        commandId,
                        organisationId,
                        day.getValue(),
                        text.getValue(),
                        document.getValue(),
                        lines.written()));
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return switch (reason) {
            case BooksReason.PERIOD_CLOSED, BooksReason.ACCOUNT_NOT_VALID, BooksReason.ENTRY_IN_THE_FUTURE -> day;
            case BooksReason.ENTRY_WITHOUT_TEXT -> text;
            case BooksReason.ENTRY_WITHOUT_DOCUMENT -> document;
            default -> null;
        };
    }
}
