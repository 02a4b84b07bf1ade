package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.EnumSet;
import java.util.List;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.meetings.Matter;
import liannong.meetings.ui.ResolutionField;
import liannong.shares.SharesReason;
import liannong.shares.fund.IncomeEnd;
import liannong.shares.fund.IncomeRow;
import liannong.shares.fund.IncomeShift;
import liannong.ui.Filled;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;

/** Ends an income by resolution, and gives it to another household where one is named (动态调整). */
class IncomeShiftForm extends ShareForm {

    private final IncomeRow right;
    final Select<IncomeEnd> reason;
    final DatePicker on;
    final BeneficiaryField to = new BeneficiaryField();
    final ResolutionField resolution;

    IncomeShiftForm(ShareDesk desk, long cooperativeId, IncomeRow right) {
        super(desk, cooperativeId, ShareWords.text("shares.document"));
        this.right = right;
        reason = ShareWords.choice(
                ShareWords.text("shares.income.reason"), "shares.income.end.", List.of(IncomeEnd.values()));
        reason.setValue(IncomeEnd.NO_LONGER_QUALIFIES);
        on = ShareWords.day(ShareWords.text("shares.income.ends-on"), desk.today());
        resolution = new ResolutionField(desk.resolutions(), cooperativeId, EnumSet.of(Matter.INCOME_RIGHT));
    }

    @Override
    public Component fields() {
        return Filled.form(
                new Paragraph(ShareWords.text(
                        "shares.income.shift-what",
                        right.household(),
                        Fmt.date(right.validFrom()),
                        Fmt.money(new Money(right.amountFen())),
                        right.owner())),
                reason,
                on,
                new Paragraph(ShareWords.text("shares.income.to-hint")),
                to,
                resolution,
                paper);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(
                Filled.all(on), to.isUntouched() || to.isComplete(), Filled.all(resolution), paper.isComplete());
    }

    @Override
    public void send() {
        desk.incomeRights()
                .shift(new IncomeShift(
                        commandId,
                        cooperativeId,
                        right.id(),
                        reason.getValue(),
                        on.getValue(),
                        to.isUntouched() ? null : to.beneficiary(),
                        resolution.getValue().id(),
                        evidence()));
    }

    @Override
    public @Nullable HasValidation at(Reason refused) {
        return switch (refused) {
            case SharesReason.EFFECTIVE_IN_FUTURE, SharesReason.INCOME_RIGHT_ENDED -> on;
            case SharesReason.HOUSEHOLD_NOT_FOUND, SharesReason.HOUSEHOLD_DOES_NOT_QUALIFY -> to.card;
            default -> null;
        };
    }
}
