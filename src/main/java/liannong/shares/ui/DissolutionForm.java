package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.meetings.Matter;
import liannong.meetings.ui.ResolutionField;
import liannong.shares.SharesReason;
import liannong.shares.leaving.Dissolution;
import liannong.shares.leaving.DissolutionStatement;
import liannong.ui.Fields;
import liannong.ui.Filled;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;
import org.jspecify.annotations.Nullable;

/** The members dissolved their cooperative: what public money formed is shown before it is kept out of their hands. */
class DissolutionForm extends ShareForm {

    private final LeavingDesk leaving;
    final DatePicker decidedOn;
    final BigDecimalField remaining = Fields.money(ShareWords.text("shares.end.remaining"));
    final Div statement = new Div();
    final TextField receiver = Filled.text(ShareWords.text("shares.end.receiver"), 80);
    final ResolutionField resolution;

    DissolutionForm(ShareDesk desk, LeavingDesk leaving, long cooperativeId) {
        super(desk, cooperativeId, ShareWords.text("shares.document"));
        this.leaving = leaving;
        decidedOn = ShareWords.day(ShareWords.text("shares.end.decided-on"), desk.today());
        remaining.setHelperText(ShareWords.text("shares.end.remaining-hint"));
        receiver.setHelperText(ShareWords.text("shares.end.receiver-hint"));
        resolution = new ResolutionField(desk.resolutions(), cooperativeId, EnumSet.of(Matter.DISSOLUTION));
        decidedOn.addValueChangeListener(change -> compute());
        remaining.addValueChangeListener(change -> compute());
        compute();
    }

    private void compute() {
        statement.removeAll();
        if (decidedOn.isEmpty() || remaining.isEmpty() || !Filled.notNegative(remaining)) {
            statement.add(new Paragraph(ShareWords.text("shares.end.none")));
            return;
        }
        DissolutionStatement computed = computed();
        statement.add(new KeyValues()
                .fact(ShareWords.text("shares.end.contributions"), Fmt.money(computed.contributions()))
                .fact(ShareWords.text("shares.end.special-fund"), Fmt.money(computed.specialFund()))
                .fact(ShareWords.text("shares.end.fiscal"), Fmt.money(computed.fiscal()))
                .fact(ShareWords.text("shares.end.kept"), Fmt.money(computed.kept()))
                .fact(ShareWords.text("shares.end.to-members"), Fmt.money(computed.toMembers())));
    }

    private DissolutionStatement computed() {
        return leaving.dissolutions()
                .statement(cooperativeId, decidedOn.getValue(), Money.ofYuan(remaining.getValue()));
    }

    @Override
    public Component fields() {
        return Filled.form(
                new Paragraph(ShareWords.text("shares.end.what")),
                decidedOn,
                remaining,
                statement,
                receiver,
                resolution,
                paper);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(
                Filled.all(decidedOn),
                Filled.notNegative(remaining),
                Filled.all(receiver),
                Filled.all(resolution),
                paper.isComplete());
    }

    @Override
    public String grave() {
        return ShareWords.text("shares.end.confirm", Fmt.money(computed().kept()), receiver.getValue());
    }

    @Override
    public void send() {
        leaving.dissolutions()
                .decide(new Dissolution(
                        commandId,
                        cooperativeId,
                        decidedOn.getValue(),
                        Money.ofYuan(remaining.getValue()),
                        receiver.getValue(),
                        resolution.getValue().id(),
                        evidence()));
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return switch (reason) {
            case SharesReason.RECEIVER_MISSING -> receiver;
            case SharesReason.AMOUNT_NOT_POSITIVE -> remaining;
            case SharesReason.EFFECTIVE_IN_FUTURE -> decidedOn;
            default -> null;
        };
    }
}
