package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.List;
import liannong.base.Money;
import liannong.shares.ShareClass;
import liannong.shares.ShareSource;
import liannong.shares.contributions.Contributions;
import liannong.shares.contributions.MoneyContribution;
import liannong.ui.Fields;
import liannong.ui.Filled;

/** Money that a member paid in. */
class MoneyForm extends ShareForm {

    final MemberField member;
    final Select<ShareClass> shareClass;
    final Select<ShareSource> source;
    final BigDecimalField paid;
    final BigDecimalField credited;
    final DatePicker day;

    MoneyForm(ShareDesk desk, long cooperativeId) {
        super(desk, cooperativeId, ShareWords.text("shares.document"));
        member = new MemberField(ShareWords.text("shares.member"), desk.register(), cooperativeId, desk.today());
        shareClass = ShareWords.choice(
                ShareWords.text("shares.share-class"),
                "shares.class.",
                List.of(ShareClass.CAPITAL, ShareClass.PREFERRED, ShareClass.COLLECTIVE));
        source = ShareWords.choice(
                ShareWords.text("shares.source"), "shares.source.", Contributions.sources(ShareClass.CAPITAL));
        paid = Fields.money(ShareWords.text("shares.paid"));
        credited = Fields.money(ShareWords.text("shares.credited"));
        credited.setHelperText(ShareWords.text("shares.credited-hint"));
        day = ShareWords.day(ShareWords.text("shares.effective"), desk.today());
        shareClass.setValue(ShareClass.CAPITAL);
        source.setValue(ShareSource.OWN_MONEY);
        source.addValueChangeListener(change -> source.setHelperText(
                change.getValue() == ShareSource.LOAN_FUNDED ? ShareWords.text("shares.loan-warning") : ""));
        shareClass.addValueChangeListener(change -> {
            source.setItems(Contributions.sources(change.getValue()));
            source.setValue(
                    change.getValue() == ShareClass.COLLECTIVE ? ShareSource.COLLECTIVE : ShareSource.OWN_MONEY);
        });
        paid.addValueChangeListener(change -> {
            if (credited.isEmpty() || Filled.same(credited.getValue(), change.getOldValue()))
                credited.setValue(change.getValue());
        });
    }

    @Override
    public Component fields() {
        return Filled.form(member, shareClass, source, paid, credited, day, paper);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(
                Filled.all(member),
                Filled.all(source),
                Filled.positive(paid),
                Filled.positive(credited),
                Filled.all(day),
                paper.isComplete());
    }

    @Override
    public void send() {
        desk.contributions()
                .pay(new MoneyContribution(
                        commandId,
                        cooperativeId,
                        member.getValue().memberId(),
                        shareClass.getValue(),
                        source.getValue(),
                        Money.ofYuan(paid.getValue()),
                        Money.ofYuan(credited.getValue()),
                        day.getValue(),
                        evidence()));
    }
}
