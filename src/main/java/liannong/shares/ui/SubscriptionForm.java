package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.List;
import liannong.base.Money;
import liannong.shares.ShareClass;
import liannong.shares.contributions.Subscription;
import liannong.ui.Fields;
import liannong.ui.Filled;

/** What a member promises to pay in, and by when. */
class SubscriptionForm extends ShareForm {

    final MemberField member;
    final Select<ShareClass> shareClass;
    final BigDecimalField amount;
    final DatePicker dueOn;
    final DatePicker day;

    SubscriptionForm(ShareDesk desk, long cooperativeId) {
        super(desk, cooperativeId, ShareWords.text("shares.document"));
        member = new MemberField(ShareWords.text("shares.member"), desk.register(), cooperativeId, desk.today());
        shareClass = ShareWords.choice(
                ShareWords.text("shares.share-class"),
                "shares.class.",
                List.of(ShareClass.CAPITAL, ShareClass.PREFERRED, ShareClass.COLLECTIVE));
        shareClass.setValue(ShareClass.CAPITAL);
        amount = Fields.money(ShareWords.text("shares.subscribed"));
        dueOn = Fields.date(ShareWords.text("shares.due-on"));
        dueOn.setValue(desk.today().plusYears(1));
        day = ShareWords.day(ShareWords.text("shares.subscribed-on"), desk.today());
    }

    @Override
    public Component fields() {
        return Filled.form(member, shareClass, amount, day, dueOn, paper);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(Filled.all(member), Filled.positive(amount), Filled.all(day, dueOn), paper.isComplete());
    }

    @Override
    public void send() {
        desk.contributions()
                .subscribe(new Subscription(
                        commandId,
                        cooperativeId,
                        member.getValue().memberId(),
                        shareClass.getValue(),
                        Money.ofYuan(amount.getValue()),
                        dueOn.getValue(),
                        day.getValue(),
                        evidence()));
    }
}
