package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import liannong.base.Money;
import liannong.shares.ShareClass;
import liannong.shares.contributions.PropertyContribution;
import liannong.shares.contributions.PropertyKind;
import liannong.ui.Fields;
import liannong.ui.Filled;

/** Property that a member delivered; labour and the like are offered too, so that one is told why they are none. */
class PropertyForm extends ShareForm {

    final MemberField member;
    final Select<PropertyKind> kind;
    final TextField subject;
    final BigDecimalField value;
    final BigDecimalField credited;
    final ValuationField valuation;
    final DatePicker day;

    PropertyForm(ShareDesk desk, long cooperativeId) {
        super(desk, cooperativeId, ShareWords.text("shares.delivery-paper"));
        member = new MemberField(ShareWords.text("shares.member"), desk.register(), cooperativeId, desk.today());
        kind = ShareWords.choice(
                ShareWords.text("shares.property-kind"), "shares.property.", List.of(PropertyKind.values()));
        kind.setValue(PropertyKind.GOODS);
        subject = Filled.text(ShareWords.text("shares.property-subject"), 80);
        value = Fields.money(ShareWords.text("shares.valued-at"));
        credited = Fields.money(ShareWords.text("shares.credited"));
        credited.setHelperText(ShareWords.text("shares.credited-hint"));
        valuation = new ValuationField(desk, cooperativeId);
        day = ShareWords.day(ShareWords.text("shares.delivered-on"), desk.today());
        kind.addValueChangeListener(change -> {
            boolean lawful = change.getValue() == null || change.getValue().lawful();
            kind.setInvalid(!lawful);
            kind.setErrorMessage(lawful ? "" : ShareWords.text("refused.contribution-forbidden"));
        });
        value.addValueChangeListener(change -> {
            if (credited.isEmpty() || Filled.same(credited.getValue(), change.getOldValue()))
                credited.setValue(change.getValue());
        });
    }

    @Override
    public Component fields() {
        return Filled.form(member, kind, subject, value, credited, valuation, day, paper);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(
                Filled.all(member),
                Filled.all(subject),
                Filled.positive(value),
                Filled.positive(credited),
                valuation.isComplete(),
                Filled.all(day),
                paper.isComplete());
    }

    @Override
    public void send() {
        desk.contributions()
                .deliver(new PropertyContribution(
                        commandId,
                        cooperativeId,
                        member.getValue().memberId(),
                        ShareClass.CAPITAL,
                        kind.getValue(),
                        subject.getValue(),
                        valuation.valuation(Money.ofYuan(value.getValue())),
                        Money.ofYuan(credited.getValue()),
                        day.getValue(),
                        evidence()));
    }
}
