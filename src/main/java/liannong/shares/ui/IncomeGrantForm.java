package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.meetings.Matter;
import liannong.meetings.ui.ResolutionField;
import liannong.shares.ShareClass;
import liannong.shares.SharesReason;
import liannong.shares.fund.IncomeGrant;
import liannong.ui.Fields;
import liannong.ui.Filled;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;

/** Gives households the income of shares that a member goes on owning, each the same part. */
class IncomeGrantForm extends ShareForm {

    private static final int FIRST = 3;
    private static final int MOST = 200;

    final MemberField owner;
    final Select<ShareClass> shareClass;
    final BigDecimalField amount;
    final List<BeneficiaryField> households = new ArrayList<>();
    private final Div rows = new Div();
    private final Paragraph each = new Paragraph();
    final Button more;
    final DatePicker from;
    final ResolutionField resolution;

    IncomeGrantForm(ShareDesk desk, long cooperativeId) {
        super(desk, cooperativeId, ShareWords.text("shares.document"));
        owner = new MemberField(ShareWords.text("shares.income.owner"), desk.register(), cooperativeId, desk.today());
        shareClass = ShareWords.choice(
                ShareWords.text("shares.share-class"),
                "shares.class.",
                List.of(ShareClass.COLLECTIVE, ShareClass.CAPITAL, ShareClass.PREFERRED));
        shareClass.setValue(ShareClass.COLLECTIVE);
        amount = Fields.money(ShareWords.text("shares.income.amount"));
        amount.setHelperText(ShareWords.text("shares.income.amount-hint"));
        amount.addValueChangeListener(change -> compute());
        more = new Button(ShareWords.text("shares.income.more"), pressed -> row());
        more.addThemeVariants(ButtonVariant.SMALL);
        each.addClassName("sub");
        for (int i = 0; i < FIRST; i++) row();
        from = ShareWords.day(ShareWords.text("shares.income.from"), desk.today());
        resolution = new ResolutionField(desk.resolutions(), cooperativeId, EnumSet.of(Matter.INCOME_RIGHT));
    }

    private void row() {
        var field = new BeneficiaryField();
        field.card.addValueChangeListener(change -> compute());
        households.add(field);
        rows.add(field);
        more.setEnabled(households.size() < MOST);
        compute();
    }

    /** What each gets, before the odd fen. */
    private void compute() {
        int named = named().size();
        boolean known =
                named > 0 && amount.getValue() != null && amount.getValue().signum() > 0;
        each.setText(
                known
                        ? ShareWords.text(
                                "shares.income.each",
                                named,
                                Fmt.money(new Money(
                                        amount.getValue().movePointRight(2).longValue() / named)))
                        : ShareWords.text("shares.income.each-none"));
    }

    private List<BeneficiaryField> named() {
        return households.stream().filter(field -> !field.isUntouched()).toList();
    }

    @Override
    public Component fields() {
        return Filled.form(owner, shareClass, amount, rows, more, each, from, resolution, paper);
    }

    @Override
    public boolean isComplete() {
        boolean all = true;
        for (BeneficiaryField field : named()) all &= field.isComplete();
        if (named().isEmpty()) all = households.getFirst().isComplete();
        return Filled.every(
                Filled.all(owner),
                Filled.positive(amount),
                all,
                Filled.all(from),
                Filled.all(resolution),
                paper.isComplete());
    }

    @Override
    public void send() {
        desk.incomeRights()
                .grant(new IncomeGrant(
                        commandId,
                        cooperativeId,
                        owner.getValue().memberId(),
                        shareClass.getValue(),
                        Money.ofYuan(amount.getValue()),
                        named().stream().map(BeneficiaryField::beneficiary).toList(),
                        from.getValue(),
                        resolution.getValue().id(),
                        evidence()));
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return switch (reason) {
            case SharesReason.INCOME_RIGHTS_EXCEED -> amount;
            case SharesReason.NO_SUCH_MEMBER -> owner;
            case SharesReason.EFFECTIVE_IN_FUTURE -> from;
            default -> null;
        };
    }
}
