package liannong.ledger.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import liannong.ledger.Books;
import liannong.ui.Fields;

/** From which day to which the books are looked at; at first the twelve months up to the last posting. */
class Days extends Div {

    final DatePicker from;
    final DatePicker to;

    Days(Asked asked, Books books, long organisationId, LocalDate today, SerializableRunnable changed) {
        LocalDate last = books.months(organisationId)
                .map(Books.Months::last)
                .filter(month -> !month.isAfter(today))
                .orElse(today);
        LocalDate begin = asked.day("from").orElse(last.withDayOfMonth(1).minusMonths(11));
        LocalDate end = asked.day("to").orElse(begin.plusMonths(12).minusDays(1));
        from = day("books.from", begin, changed);
        to = day("books.to", end.isBefore(begin) ? begin : end, changed);
        addClassName("days");
        add(from, to);
    }

    private DatePicker day(String key, LocalDate value, SerializableRunnable changed) {
        DatePicker field = Fields.date("");
        field.setAriaLabel(getTranslation(key));
        field.setTooltipText(getTranslation(key));
        field.setWidth("9.5rem");
        field.setValue(value);
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) changed.run();
        });
        return field;
    }

    LocalDate first() {
        return from.getValue();
    }

    LocalDate last() {
        return to.getValue();
    }
}
