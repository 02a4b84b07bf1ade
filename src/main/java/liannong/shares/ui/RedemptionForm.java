package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import liannong.base.Reason;
import liannong.meetings.Matter;
import liannong.meetings.ui.ResolutionField;
import liannong.shares.MemberAccount;
import liannong.shares.ShareClass;
import liannong.shares.SharesReason;
import liannong.shares.moves.Redemption;
import liannong.shares.terms.ClassTerms;
import liannong.ui.Entry;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** Shares that a member gives back while he stays one: only where the terms of the class allow it, as was resolved. */
class RedemptionForm implements Entry {

    private final ShareDesk desk;
    private final MemberAccount account;
    private final UUID commandId = UUID.randomUUID();
    final HeldPart part;
    final Paragraph terms = new Paragraph();
    final DatePicker day;
    final ResolutionField resolution;
    final PaperField paper;

    RedemptionForm(ShareDesk desk, MemberAccount account) {
        this.desk = desk;
        this.account = account;
        terms.addClassName("sub");
        part = new HeldPart(account, List.of(ShareClass.CAPITAL, ShareClass.PREFERRED, ShareClass.COLLECTIVE));
        day = ShareWords.day(ShareWords.text("shares.effective"), desk.today());
        resolution = new ResolutionField(desk.resolutions(), account.cooperativeId(), EnumSet.of(Matter.CONTRIBUTION));
        paper = new PaperField(ShareWords.text("shares.move.redemption-paper"), desk.today());
        part.shareClass.addValueChangeListener(change -> say());
        say();
    }

    private void say() {
        ClassTerms decided = desk.terms().of(account.cooperativeId(), part.shareClass.getValue(), desk.today());
        terms.setText(
                decided.redeemable()
                        ? ShareWords.text("shares.move.lock-in", decided.lockInMonths())
                        : ShareWords.text("shares.move.not-redeemable"));
    }

    @Override
    public Component fields() {
        return Filled.form(part.shareClass, part.held, terms, part.amount, day, resolution, paper);
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
                        account.cooperativeId(),
                        account.memberId(),
                        part.shareClass.getValue(),
                        part.chosen(),
                        day.getValue(),
                        resolution.getValue().id(),
                        paper.evidence(account.cooperativeId())));
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return switch (reason) {
            case SharesReason.LESS_IS_HELD, SharesReason.HOLDING_WOULD_BE_NEGATIVE -> part.amount;
            case SharesReason.NOT_REDEEMABLE -> part.shareClass;
            case SharesReason.LOCKED_IN, SharesReason.EFFECTIVE_IN_FUTURE, SharesReason.NOT_A_MEMBER_THEN -> day;
            default -> null;
        };
    }
}
