package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.EnumSet;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.meetings.Matter;
import liannong.meetings.ui.ResolutionField;
import liannong.shares.ShareClass;
import liannong.shares.SharesReason;
import liannong.shares.terms.ClassTerms;
import liannong.shares.terms.NewTerms;
import liannong.ui.Fields;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** What the members resolved about a class of shares; begins with what holds, and offers only what the law allows. */
class TermsForm extends ShareForm {

    private static final int PERCENT = 2;
    private static final int CENTS = 2;

    private final ClassTerms before;
    final DatePicker from;
    final TextField name = Filled.text(ShareWords.text("shares.terms.name"), 20);
    final BigDecimalField par = Fields.money(ShareWords.text("shares.terms.par"));
    final Checkbox voting = new Checkbox(ShareWords.text("shares.terms.has-votes"));
    final IntegerField priority = new IntegerField(ShareWords.text("shares.terms.priority"));
    final BigDecimalField floorRate = new BigDecimalField(ShareWords.text("shares.terms.floor-rate"));
    final BigDecimalField floorPerMu = Fields.money(ShareWords.text("shares.terms.floor-per-mu"));
    final Checkbox transferable = new Checkbox(ShareWords.text("shares.terms.transferable"));
    final Checkbox byResolution = new Checkbox(ShareWords.text("shares.terms.only-by-resolution"));
    final Checkbox redeemable = new Checkbox(ShareWords.text("shares.terms.redeemable"));
    final IntegerField lockIn = new IntegerField(ShareWords.text("shares.terms.lock-in"));
    final ResolutionField resolution;

    TermsForm(ShareDesk desk, long cooperativeId, ClassTerms before) {
        super(desk, cooperativeId, ShareWords.text("shares.document"));
        this.before = before;
        from = Fields.date(ShareWords.text("shares.terms.from"));
        from.setValue(desk.today());
        from.setHelperText(ShareWords.text("shares.terms.from-hint"));
        resolution =
                new ResolutionField(desk.resolutions(), cooperativeId, EnumSet.of(Matter.SHARE_CLASS, Matter.CHARTER));
        floorRate.setHelperText(ShareWords.text("shares.terms.floor-hint"));
        lockIn.setHelperText(ShareWords.text("shares.terms.lock-in-hint"));
        transferable.addValueChangeListener(change -> offer());
        redeemable.addValueChangeListener(change -> offer());
        start();
        offer();
    }

    private void start() {
        name.setValue(before.name().isEmpty() ? ShareWords.of(before.shareClass()) : before.name());
        par.setValue(yuan(before.parFen()));
        voting.setValue(before.voting());
        priority.setValue(before.priority());
        floorRate.setValue(
                before.floorRate() == null
                        ? null
                        : before.floorRate().movePointRight(PERCENT).stripTrailingZeros());
        floorPerMu.setValue(yuan(before.floorFenPerMu()));
        transferable.setValue(before.transferable());
        byResolution.setValue(before.transferByResolution());
        redeemable.setValue(before.redeemable());
        lockIn.setValue(before.lockInMonths());
    }

    private static @Nullable BigDecimal yuan(@Nullable Long fen) {
        return fen == null ? null : BigDecimal.valueOf(fen, CENTS);
    }

    private void offer() {
        ShareClass shareClass = before.shareClass();
        floorPerMu.setVisible(shareClass == ShareClass.LAND);
        redeemable.setVisible(shareClass.paidIn());
        lockIn.setVisible(redeemable.isVisible() && redeemable.getValue());
        byResolution.setVisible(transferable.getValue());
    }

    @Override
    public Component fields() {
        return Filled.form(
                new Paragraph(ShareWords.text("shares.terms.about", ShareWords.of(before.shareClass()))),
                from,
                name,
                par,
                voting,
                priority,
                floorRate,
                floorPerMu,
                transferable,
                byResolution,
                redeemable,
                lockIn,
                resolution,
                paper);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(
                Filled.all(from),
                Filled.all(name),
                Filled.one(priority, priority.isEmpty()),
                par.isEmpty() || Filled.positive(par),
                floorRate.isEmpty() || Filled.positive(floorRate),
                floorPerMu.isEmpty() || Filled.positive(floorPerMu),
                !lockIn.isVisible() || Filled.one(lockIn, lockIn.isEmpty()),
                Filled.all(resolution),
                paper.isComplete());
    }

    @Override
    public void send() {
        desk.terms()
                .decide(new NewTerms(
                        commandId, cooperativeId, terms(), resolution.getValue().id(), evidence()));
    }

    private ClassTerms terms() {
        return new ClassTerms(
                before.shareClass(),
                name.getValue(),
                from.getValue(),
                fen(par),
                voting.getValue(),
                priority.getValue(),
                floorRate.isEmpty() ? null : floorRate.getValue().movePointLeft(PERCENT),
                floorPerMu.isVisible() ? fen(floorPerMu) : null,
                transferable.getValue(),
                transferable.getValue() && byResolution.getValue(),
                redeemable.isVisible() && redeemable.getValue(),
                lockIn.isVisible() ? lockIn.getValue() : 0,
                paper.title.getValue());
    }

    private static @Nullable Long fen(BigDecimalField field) {
        return field.isEmpty() ? null : Money.ofYuan(field.getValue()).fen();
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return reason == SharesReason.TERMS_DECIDED_FOR_THAT_DAY ? from : null;
    }
}
