package liannong.registry.families.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import liannong.registry.documents.ui.DocumentField;
import liannong.registry.families.FamilyAct;
import liannong.ui.Fields;

/** The day of an act and its evidence. Who attaches it once need not do so again. */
class EntryFields {

    private final UUID commandId = UUID.randomUUID();
    private final long householdId;
    final DatePicker day;
    final TextField document = new TextField();
    final DocumentField attachment;

    EntryFields(Component of, long householdId, LocalDate today) {
        this.householdId = householdId;
        day = Fields.date(of.getTranslation("family.day"));
        day.setMax(today);
        day.setRequiredIndicatorVisible(true);
        document.setLabel(of.getTranslation("family.document"));
        document.setHelperText(of.getTranslation("family.document-hint"));
        document.setMaxLength(120);
        attachment = new DocumentField(of.getTranslation("family.attachment"), today);
    }

    List<Component> fields() {
        return List.of(day);
    }

    List<Component> evidence() {
        return List.of(document, attachment);
    }

    /** @param documentId the attached evidence, once it is kept */
    Optional<FamilyAct.Entry> read(@org.jspecify.annotations.Nullable Long documentId) {
        boolean dayThere = Choices.filled(day, day.getValue() != null);
        boolean documentThere = Choices.filled(document, !document.getValue().isBlank());
        if (!dayThere || !documentThere || day.isInvalid()) return Optional.empty();
        return Optional.of(new FamilyAct.Entry(
                commandId, householdId, day.getValue(), document.getValue().strip(), documentId));
    }
}
