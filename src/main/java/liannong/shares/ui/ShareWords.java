package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Collection;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.registry.documents.ui.DocumentLink;
import liannong.shares.ShareClass;
import liannong.ui.Fields;
import org.jspecify.annotations.Nullable;

/** The words of the register, and fields that offer them. */
final class ShareWords {

    private ShareWords() {}

    static String of(ShareClass shareClass) {
        return text("shares.class." + shareClass.name());
    }

    static String text(String key, Object... facts) {
        return new Span().getTranslation(key, facts);
    }

    /** What a paper is called, as a link where it was handed in. */
    static Component paper(@Nullable Long documentId, String title) {
        return documentId == null ? new Span(title) : DocumentLink.titled(documentId, title);
    }

    static boolean keepsBooks() {
        return CurrentUser.get().role() == Role.BOOKKEEPER;
    }

    static boolean isChair() {
        return CurrentUser.get().role() == Role.CHAIR;
    }

    /** A choice among words whose keys begin alike. */
    static <E extends Enum<E>> Select<E> choice(String label, String family, Collection<E> words) {
        var field = new Select<E>();
        field.setLabel(label);
        field.setItems(words);
        field.setItemLabelGenerator(word -> text(family + word.name()));
        field.setWidthFull();
        return field;
    }

    static DatePicker day(String label, LocalDate today) {
        DatePicker field = Fields.date(label);
        field.setMax(today);
        field.setValue(today);
        return field;
    }
}
