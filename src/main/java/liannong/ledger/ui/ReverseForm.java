package liannong.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.UUID;
import liannong.base.Reason;
import liannong.ledger.BooksReason;
import liannong.ledger.ManualEntryRow;
import liannong.ledger.NewManualEntry;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import liannong.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Drafts the entry that takes a posted one back: when, and by which document. */
class ReverseForm implements Entry {

    final DatePicker day;
    final TextField text;
    final TextField document;
    private final UUID commandId = UUID.randomUUID();
    private final BooksDesk desk;
    private final ManualEntryRow posted;

    ReverseForm(BooksDesk desk, ManualEntryRow posted, Locale locale) {
        this.desk = desk;
        this.posted = posted;
        day = Fields.date(Texts.of(locale, "books.day"));
        day.setValue(desk.today());
        day.setMax(desk.today());
        text = Filled.text(Texts.of(locale, "books.text"), NewManualEntry.LONGEST_TEXT);
        String about = Texts.of(locale, "books.reverses", posted.text());
        text.setValue(about.substring(0, Math.min(about.length(), NewManualEntry.LONGEST_TEXT)));
        document = Filled.text(Texts.of(locale, "books.document"), NewManualEntry.LONGEST_DOCUMENT);
    }

    @Override
    public Component fields() {
        return Filled.form(day, text, document);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(Filled.all(day), Filled.all(text, document));
    }

    @Override
    public void send() {
        desk.manual().reverse(commandId, posted.id(), day.getValue(), text.getValue(), document.getValue());
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return reason == BooksReason.PERIOD_CLOSED || reason == BooksReason.ENTRY_IN_THE_FUTURE ? day : null;
    }
}
