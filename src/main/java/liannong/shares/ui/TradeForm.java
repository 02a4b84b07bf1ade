package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.shares.SharesReason;
import liannong.shares.trades.Goods;
import liannong.shares.trades.NewTrade;
import liannong.shares.trades.TradeReason;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** A slip of a member's trade, as it stands on the paper. Who enters many goes on with the same member and goods. */
class TradeForm implements Entry {

    final MemberField member;
    final TextField slipNo = Filled.text(ShareWords.text("shares.trades.slip"), NewTrade.LONGEST_SLIP_NO);
    final DatePicker day;
    final ComboBox<String> product;
    final ComboBox<String> unit;
    final BigDecimalField quantity = new BigDecimalField(ShareWords.text("shares.trades.quantity"));
    final BigDecimalField amount = Fields.money(ShareWords.text("shares.trades.amount"));
    final Checkbox next = new Checkbox(ShareWords.text("shares.trades.next"), true);
    private final UUID commandId = UUID.randomUUID();
    private final ShareDesk desk;
    private final TradeDesk trades;
    private final long cooperativeId;
    private final List<Goods> goods;

    TradeForm(ShareDesk desk, TradeDesk trades, long cooperativeId) {
        this.desk = desk;
        this.trades = trades;
        this.cooperativeId = cooperativeId;
        goods = trades.slips().goods(cooperativeId);
        day = ShareWords.day(ShareWords.text("shares.trades.day"), desk.today());
        member = new MemberField(ShareWords.text("shares.member"), desk.register(), cooperativeId, this::tradedOn);
        product = offered("shares.trades.product", goods.stream().map(Goods::product));
        unit = offered("shares.trades.unit", goods.stream().map(Goods::unit));
        var each = new Span();
        quantity.addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT);
        quantity.setSuffixComponent(each);
        unit.addValueChangeListener(change -> {
            each.setText(Objects.requireNonNullElse(change.getValue(), ""));
            unit.setHelperText(otherUnit(change.getValue()));
        });
        product.addValueChangeListener(change -> goods.stream()
                .filter(known -> known.product().equals(change.getValue()))
                .findFirst()
                .ifPresent(known -> unit.setValue(known.unit())));
        day.addValueChangeListener(change -> {
            member.getLazyDataView().refreshAll(); // who was a member then
            day.setHelperText(yearOver(tradedOn()));
        });
        goods.stream().findFirst().ifPresent(usual -> product.setValue(usual.product()));
    }

    /** Another slip of the same day, member and goods. */
    TradeForm following() {
        var form = new TradeForm(desk, trades, cooperativeId);
        form.day.setValue(day.getValue());
        form.member.setValue(member.getValue());
        form.product.setValue(product.getValue());
        form.unit.setValue(unit.getValue());
        return form;
    }

    @Override
    public Component fields() {
        var what = new Div(product, unit);
        what.addClassName("pair");
        var howMuch = new Div(quantity, amount);
        howMuch.addClassName("even");
        return Filled.form(member, day, slipNo, what, howMuch, next);
    }

    @Override
    public boolean isComplete() {
        boolean some = Filled.positive(quantity);
        quantity.setErrorMessage(ShareWords.text("shares.trades.quantity-bad"));
        boolean worth = Filled.notNegative(amount);
        amount.setErrorMessage(ShareWords.text("shares.trades.amount-bad"));
        return Filled.every(
                Filled.all(member), Filled.all(day), Filled.all(slipNo), Filled.all(product, unit), some, worth);
    }

    @Override
    public void send() {
        trades.trades()
                .enter(new NewTrade(
                        commandId,
                        cooperativeId,
                        member.getValue().memberId(),
                        slipNo.getValue(),
                        day.getValue(),
                        product.getValue(),
                        unit.getValue(),
                        hundredths(quantity.getValue()),
                        Money.ofYuan(amount.getValue())));
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return switch (reason) {
            case SharesReason.NOT_A_MEMBER_THEN, SharesReason.EFFECTIVE_IN_FUTURE, TradeReason.TRADE_BEFORE_FOUNDED ->
                day;
            case TradeReason.TRADE_SLIP_NO, TradeReason.TRADE_SLIP_TAKEN -> slipNo;
            case TradeReason.TRADE_PRODUCT -> product;
            case TradeReason.TRADE_UNIT -> unit;
            case TradeReason.TRADE_QUANTITY -> quantity;
            case TradeReason.TRADE_AMOUNT -> amount;
            default -> null;
        };
    }

    private LocalDate tradedOn() {
        return Objects.requireNonNullElse(day.getValue(), desk.today());
    }

    /** What was distributed for a year does not know of what is entered afterwards. */
    private String yearOver(LocalDate on) {
        return on.getYear() == desk.today().getYear()
                ? ""
                : ShareWords.text("shares.trades.year-over", Integer.toString(on.getYear()));
    }

    private String otherUnit(@Nullable String typed) {
        if (typed == null || goods.isEmpty()) return "";
        return goods.stream().anyMatch(known -> known.unit().equals(typed))
                ? ""
                : ShareWords.text("shares.trades.other-unit", goods.getFirst().unit());
    }

    /** What earlier slips say is offered; what they do not say may be typed. */
    private static ComboBox<String> offered(String key, java.util.stream.Stream<String> known) {
        var field = new ComboBox<String>(ShareWords.text(key), known.distinct().toList());
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(
                typed -> field.setValue(typed.getDetail().strip()));
        field.setWidthFull();
        return field;
    }

    private static long hundredths(BigDecimal number) {
        return number.movePointRight(2).longValueExact();
    }
}
