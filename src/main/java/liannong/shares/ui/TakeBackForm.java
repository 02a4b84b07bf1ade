package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.shares.trades.TakeBack;
import liannong.shares.trades.TradeReason;
import liannong.shares.trades.TradeRow;
import liannong.ui.Entry;
import liannong.ui.Filled;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;

/** A slip that was entered wrong is taken back, with the reason. */
class TakeBackForm implements Entry {

    final TextField reason = Filled.text(ShareWords.text("shares.trades.back-reason"), TakeBack.LONGEST_REASON);
    private final UUID commandId = UUID.randomUUID();
    private final TradeDesk desk;
    private final TradeRow slip;

    TakeBackForm(TradeDesk desk, TradeRow slip) {
        this.desk = desk;
        this.slip = slip;
        reason.setHelperText(ShareWords.text("shares.trades.back-hint"));
    }

    @Override
    public Component fields() {
        return Filled.form(
                new Paragraph(ShareWords.text(
                        "shares.trades.back-what",
                        slip.slipNo(),
                        Fmt.date(slip.tradedOn()),
                        slip.memberNo() + " " + slip.member(),
                        slip.product(),
                        TradesPanel.quantity(slip.quantityHundredths()) + " " + slip.unit(),
                        Fmt.money(new Money(slip.amountFen())))),
                new Paragraph(ShareWords.text(
                        "shares.trades.back-then",
                        Integer.toString(slip.tradedOn().getYear()))),
                reason);
    }

    @Override
    public boolean isComplete() {
        return Filled.all(reason);
    }

    @Override
    public void send() {
        desk.trades().takeBack(new TakeBack(commandId, slip.id(), reason.getValue()));
    }

    @Override
    public @Nullable HasValidation at(Reason refused) {
        return refused == TradeReason.TRADE_BACK_WITHOUT_REASON ? reason : null;
    }
}
