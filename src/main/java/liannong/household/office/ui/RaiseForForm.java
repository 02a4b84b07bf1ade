package liannong.household.office.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.UUID;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.notices.LineOnNotice;
import liannong.notices.NoticeReason;
import liannong.notices.Objections;
import liannong.notices.RaiseForHousehold;
import liannong.notices.Told;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import liannong.ui.Fmt;
import liannong.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What a household says is wrong with one line, how it said so and when, as its village clerk writes it down. */
class RaiseForForm implements Entry {

    private final UUID command = UUID.randomUUID();
    private final Objections objections;
    private final long householdId;
    private final LineOnNotice on;

    final Select<Told> told = new Select<>();
    final DatePicker toldOn = Fields.date(text("objections.told-on"));
    final TextArea said = new TextArea(text("objections.said"));

    RaiseForForm(Objections objections, long householdId, LineOnNotice on, LocalDate today) {
        this.objections = objections;
        this.householdId = householdId;
        this.on = on;
        told.setLabel(text("objections.told"));
        told.setItems(Told.values());
        told.setItemLabelGenerator(each -> each == null ? "" : text(each.key()));
        told.setValue(Told.OFFICE);
        toldOn.setMin(on.openedOn());
        toldOn.setMax(today);
        toldOn.setValue(today);
        said.setHelperText(text("objections.said-help", Objections.SHORTEST, Objections.LONGEST));
        said.setMaxLength(Objections.LONGEST);
        said.setMinHeight("7rem");
    }

    @Override
    public Component fields() {
        var about = new Paragraph(text(
                "objections.about",
                on.organisation(),
                on.line().name(),
                Fmt.money(new Money(on.line().amountFen())),
                Fmt.date(on.lastDay())));
        var holds = new Paragraph(text("objections.holds"));
        holds.addClassName("mut2");
        return new Div(about, Filled.form(told, toldOn, said), holds);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(Filled.all(told), Filled.all(toldOn), Filled.all(said));
    }

    @Override
    public void send() {
        objections.raiseFor(new RaiseForHousehold(
                command,
                householdId,
                on.noticeId(),
                on.line().sourceId(),
                told.getValue(),
                toldOn.getValue(),
                said.getValue()));
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        if (reason == NoticeReason.TOLD_ON_ANOTHER_DAY) return toldOn;
        return reason == NoticeReason.TEXT_TOO_SHORT || reason == NoticeReason.TEXT_TOO_LONG ? said : null;
    }

    private static String text(String key, Object... facts) {
        return Texts.of(Texts.language(), key, facts);
    }
}
