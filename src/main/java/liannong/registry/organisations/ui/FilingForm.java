package liannong.registry.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.stream.IntStream;
import liannong.base.Reason;
import liannong.registry.organisations.FilingEntry;
import liannong.registry.organisations.FilingKind;
import liannong.registry.organisations.FilingRow;
import liannong.registry.organisations.Filings;
import liannong.registry.organisations.OrganisationReason;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** Enters what a cooperative filed, or corrects a filing by another row. */
class FilingForm implements Entry {

    private static final int YEARS_BACK = 5;

    final Select<FilingKind> kind;
    final Select<Integer> year = new Select<>();
    final DatePicker filedOn;
    final RadioButtonGroup<Boolean> business = new RadioButtonGroup<>();
    final EvidenceField document;
    private final FormLayout form = Filled.form();
    private final Filings filings;
    private final long cooperativeId;
    private final @Nullable FilingRow corrected;

    /** @param corrected the filing to correct; null for a new one */
    FilingForm(Filings filings, long cooperativeId, LocalDate today, @Nullable FilingRow corrected) {
        document = new EvidenceField(today);
        this.filings = filings;
        this.cooperativeId = cooperativeId;
        this.corrected = corrected;
        kind = Words.choice(text("organisation.filing"), FilingKind.values());
        kind.addValueChangeListener(change -> business.setVisible(change.getValue() == FilingKind.ANNUAL_REPORT));
        year.setLabel(text("organisation.year"));
        year.setItems(IntStream.rangeClosed(0, YEARS_BACK)
                .mapToObj(back -> today.getYear() - back)
                .toList());
        year.setItemLabelGenerator(each -> Integer.toString(each));
        filedOn = Fields.date(text("organisation.filed-on"));
        filedOn.setMax(today);
        filedOn.setValue(today);
        business.setLabel(text("organisation.had-business"));
        business.setItems(true, false);
        business.setItemLabelGenerator(each -> text(each ? "organisation.business" : "organisation.no-business"));
        kind.setValue(corrected == null ? FilingKind.ANNUAL_REPORT : corrected.kind());
        year.setValue(corrected == null ? today.getYear() - 1 : corrected.year());
        kind.setReadOnly(corrected != null);
        year.setReadOnly(corrected != null);
        form.add(kind, year, filedOn, business, document);
    }

    @Override
    public Component fields() {
        return form;
    }

    @Override
    public boolean isComplete() {
        boolean report = kind.getValue() == FilingKind.ANNUAL_REPORT;
        return Filled.every(
                Filled.all(filedOn), document.isComplete(), Filled.one(business, report && business.isEmpty()));
    }

    @Override
    public void send() {
        filings.enter(new FilingEntry(
                cooperativeId,
                kind.getValue(),
                year.getValue(),
                filedOn.getValue(),
                business.getValue(),
                corrected == null ? null : corrected.id(),
                document.evidence()));
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return switch (reason) {
            case OrganisationReason.FILED_ALREADY, OrganisationReason.FILING_YEAR_NOT_OVER -> year;
            case OrganisationReason.ACT_IN_THE_FUTURE -> filedOn;
            default -> null;
        };
    }

    private String text(String key) {
        return form.getTranslation(key);
    }
}
