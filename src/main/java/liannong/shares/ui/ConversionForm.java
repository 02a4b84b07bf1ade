package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import liannong.base.Reason;
import liannong.meetings.Matter;
import liannong.meetings.ui.ResolutionField;
import liannong.shares.MemberAccount;
import liannong.shares.ShareClass;
import liannong.shares.SharesReason;
import liannong.shares.moves.Conversion;
import liannong.ui.Entry;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** Shares of a member become shares of another class, as the members resolved. */
class ConversionForm implements Entry {

    private static final List<ShareClass> AMONG =
            List.of(ShareClass.CAPITAL, ShareClass.PREFERRED, ShareClass.COLLECTIVE);
    private static final List<ShareClass> FROM =
            List.of(ShareClass.CAPITAL, ShareClass.RESERVE, ShareClass.PREFERRED, ShareClass.COLLECTIVE);

    private final ShareDesk desk;
    private final MemberAccount account;
    private final UUID commandId = UUID.randomUUID();
    final HeldPart part;
    final Select<ShareClass> to;
    final DatePicker day;
    final ResolutionField resolution;
    final PaperField paper;

    ConversionForm(ShareDesk desk, MemberAccount account) {
        this.desk = desk;
        this.account = account;
        part = new HeldPart(account, FROM);
        to = ShareWords.choice(ShareWords.text("shares.move.into"), "shares.class.", AMONG);
        day = ShareWords.day(ShareWords.text("shares.effective"), desk.today());
        resolution = new ResolutionField(
                desk.resolutions(), account.cooperativeId(), EnumSet.of(Matter.CONTRIBUTION, Matter.SHARE_CLASS));
        paper = new PaperField(ShareWords.text("shares.document"), desk.today());
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
                        account.cooperativeId(),
                        account.memberId(),
                        part.shareClass.getValue(),
                        to.getValue(),
                        part.chosen(),
                        day.getValue(),
                        resolution.getValue().id(),
                        paper.evidence(account.cooperativeId())));
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return switch (reason) {
            case SharesReason.LESS_IS_HELD, SharesReason.HOLDING_WOULD_BE_NEGATIVE -> part.amount;
            case SharesReason.NOT_CONVERTIBLE, SharesReason.COLLECTIVE_OF_AN_ORGANISATION -> to;
            case SharesReason.EFFECTIVE_IN_FUTURE, SharesReason.NOT_A_MEMBER_THEN -> day;
            default -> null;
        };
    }
}
