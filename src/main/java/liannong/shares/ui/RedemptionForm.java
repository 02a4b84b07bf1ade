package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumSet;
import java.util.List;
import liannong.meetings.Matter;
import liannong.shares.MemberAccount;
import liannong.shares.ShareClass;
import liannong.shares.moves.Redemption;
import liannong.shares.terms.ClassTerms;
import liannong.ui.Filled;

/** Shares that a member gives back while he stays one: only where the terms of the class allow it, as was resolved. */
class RedemptionForm extends HeldForm {

    final Paragraph allowed = new Paragraph();

    RedemptionForm(ShareDesk desk, MemberAccount account) {
        super(
                desk,
                account,
                ShareWords.text("shares.move.redemption-paper"),
                List.of(ShareClass.CAPITAL, ShareClass.PREFERRED, ShareClass.COLLECTIVE),
                EnumSet.of(Matter.CONTRIBUTION));
        allowed.addClassName("sub");
        part.shareClass.addValueChangeListener(change -> say());
        day.addValueChangeListener(change -> say());
        say();
    }

    private void say() {
        ClassTerms decided = terms();
        allowed.setText(
                decided.redeemable()
                        ? ShareWords.text("shares.move.lock-in", decided.lockInMonths())
                        : ShareWords.text("shares.move.not-redeemable"));
    }

    @Override
    public Component fields() {
        return Filled.form(part.shareClass, part.held, allowed, part.amount, day, resolution, paper);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(part.isComplete(), Filled.all(day), Filled.all(resolution), paper.isComplete());
    }

    @Override
    public void send() {
        desk.moves()
                .redeem(new Redemption(
                        commandId,
                        cooperativeId,
                        account.memberId(),
                        part.shareClass.getValue(),
                        part.chosen(),
                        day.getValue(),
                        resolution.getValue().id(),
                        evidence()));
    }
}
