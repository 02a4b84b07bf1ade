package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.select.Select;
import java.util.EnumSet;
import java.util.List;
import liannong.base.Reason;
import liannong.meetings.Matter;
import liannong.shares.MemberAccount;
import liannong.shares.ShareClass;
import liannong.shares.SharesReason;
import liannong.shares.moves.Conversion;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** Shares of a member become shares of another class, as the members resolved. */
class ConversionForm extends HeldForm {

    private static final List<ShareClass> AMONG =
            List.of(ShareClass.CAPITAL, ShareClass.PREFERRED, ShareClass.COLLECTIVE);
    private static final List<ShareClass> FROM =
            List.of(ShareClass.CAPITAL, ShareClass.RESERVE, ShareClass.PREFERRED, ShareClass.COLLECTIVE);

    final Select<ShareClass> to;

    ConversionForm(ShareDesk desk, MemberAccount account) {
        super(
                desk,
                account,
                ShareWords.text("shares.document"),
                FROM,
                EnumSet.of(Matter.CONTRIBUTION, Matter.SHARE_CLASS));
        to = ShareWords.choice(ShareWords.text("shares.move.into"), "shares.class.", AMONG);
        part.shareClass.addValueChangeListener(change -> offer());
        offer();
    }

    private void offer() {
        ShareClass from = part.shareClass.getValue();
        List<ShareClass> possible = from == ShareClass.RESERVE
                ? List.of(ShareClass.CAPITAL)
                : AMONG.stream().filter(each -> each != from).toList();
        to.setItems(possible);
        to.setValue(possible.getFirst());
    }

    @Override
    public Component fields() {
        return Filled.form(part.shareClass, part.held, part.amount, to, day, resolution, paper);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(part.isComplete(), Filled.all(day), Filled.all(resolution), paper.isComplete());
    }

    @Override
    public void send() {
        desk.moves()
                .convert(new Conversion(
                        commandId,
                        cooperativeId,
                        account.memberId(),
                        part.shareClass.getValue(),
                        to.getValue(),
                        part.chosen(),
                        day.getValue(),
                        resolution.getValue().id(),
                        evidence()));
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return reason == SharesReason.NOT_CONVERTIBLE || reason == SharesReason.COLLECTIVE_OF_AN_ORGANISATION
                ? to
                : super.at(reason);
    }
}
