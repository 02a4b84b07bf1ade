package liannong.shares.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import liannong.base.Reason;
import liannong.meetings.Matter;
import liannong.meetings.ui.ResolutionField;
import liannong.shares.MemberAccount;
import liannong.shares.ShareClass;
import liannong.shares.SharesReason;
import liannong.shares.terms.ClassTerms;
import org.jspecify.annotations.Nullable;

/** A form about a part of what a member holds: of which class, how much, from when on, by which resolution. */
abstract class HeldForm extends ShareForm {

    final MemberAccount account;
    final HeldPart part;
    final DatePicker day;
    final ResolutionField resolution;

    HeldForm(ShareDesk desk, MemberAccount account, String paperLabel, List<ShareClass> classes, Set<Matter> matters) {
        super(desk, account.cooperativeId(), paperLabel);
        this.account = account;
        part = new HeldPart(account, classes);
        day = ShareWords.day(ShareWords.text("shares.effective"), desk.today());
        resolution = new ResolutionField(desk.resolutions(), cooperativeId, matters);
    }

    /** What holds for the chosen class on the chosen day, or today while none is chosen. */
    final ClassTerms terms() {
        LocalDate on = day.getValue() == null ? desk.today() : day.getValue();
        return desk.terms().of(cooperativeId, part.shareClass.getValue(), on);
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return switch (reason) {
            case SharesReason.LESS_IS_HELD, SharesReason.HOLDING_WOULD_BE_NEGATIVE -> part.amount;
            case SharesReason.LOCKED_IN, SharesReason.EFFECTIVE_IN_FUTURE, SharesReason.NOT_A_MEMBER_THEN -> day;
            case SharesReason.NOT_TRANSFERABLE, SharesReason.NOT_REDEEMABLE -> part.shareClass;
            case SharesReason.RESOLUTION_NEEDED -> resolution;
            default -> null;
        };
    }
}
