package liannong.payouts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.payouts.rules.NewRule;
import liannong.payouts.rules.PayoutRules;
import liannong.payouts.rules.RuleContent;
import liannong.payouts.rules.RuleKind;
import liannong.payouts.rules.RuleReason;
import liannong.schedule.plans.Shift;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** The next version of a rule: for whom, from when, on which grounds, and what it says. */
class RuleForm implements Entry {

    private final UUID commandId = UUID.randomUUID();
    private final PayoutRules rules;
    private final RuleKind kind;
    final ComboBox<PayoutRules.Payer> payer = new ComboBox<>(text("payout-rules.payer"));
    final DatePicker from = Fields.date(text("payout-rules.from"));
    final TextField source = Filled.text(text("payout-rules.source"), PayoutRules.LONGEST_SOURCE);
    final IntegerField approvals = whole("payout-rules.approvals", RuleContent.MOST_APPROVALS);
    final BigDecimalField above = Fields.money(text("payout-rules.above"));
    final IntegerField more = whole("payout-rules.more", RuleContent.MOST_APPROVALS);
    final BigDecimalField farAbove = Fields.money(text("payout-rules.far-above"));
    final IntegerField most = whole("payout-rules.most", RuleContent.MOST_APPROVALS);
    final Select<Shift> shift = new Select<>();
    final IntegerField balanceDays = whole("payout-rules.balance-days", RuleContent.LONGEST_BALANCE_DAYS);
    final IntegerField warn = whole("payout-rules.warn", RuleContent.LONGEST_DAYS);
    final IntegerField alarm = whole("payout-rules.alarm", RuleContent.LONGEST_DAYS);
    final BigDecimalField alarmAmount = Fields.money(text("payout-rules.alarm-amount"));

    RuleForm(PayoutRules rules, RuleKind kind, LocalDate today) {
        this.rules = rules;
        this.kind = kind;
        payer.setItems(rules.payers());
        payer.setItemLabelGenerator(PayoutRules.Payer::name);
        payer.setPlaceholder(text("payout-rules.everybody"));
        payer.setHelperText(text("payout-rules.payer-hint"));
        payer.setClearButtonVisible(true);
        payer.setWidthFull();
        from.setMin(today.plusDays(1));
        from.setValue(today.plusDays(1));
        source.setHelperText(text("payout-rules.source-hint"));
        shift.setLabel(text("payout-rules.shift"));
        shift.setItems(Shift.values());
        shift.setItemLabelGenerator(each -> text("payout-rules.shift." + each.name()));
    }

    /** Takes over what a version says, to change it into the next. */
    RuleForm after(RuleContent said) {
        switch (said) {
            case RuleContent.Approvals(List<RuleContent.Step> steps) -> {
                approvals.setValue(steps.getFirst().approvals());
                step(steps, 1, above, more);
                step(steps, 2, farAbove, most);
            }
            case RuleContent.PayDay(Shift how, int days) -> {
                shift.setValue(how);
                balanceDays.setValue(days);
            }
            case RuleContent.Clock(int first, int second, Money amount) -> {
                warn.setValue(first);
                alarm.setValue(second);
                alarmAmount.setValue(amount.yuan());
            }
        }
        return this;
    }

    private static void step(List<RuleContent.Step> steps, int n, BigDecimalField amount, IntegerField count) {
        if (steps.size() <= n) return;
        amount.setValue(steps.get(n).above().yuan());
        count.setValue(steps.get(n).approvals());
    }

    @Override
    public Component fields() {
        var form = Filled.form(new Paragraph(text("payout-rules.what." + kind.name())), payer, from, source);
        switch (kind) {
            case APPROVALS -> form.add(approvals, above, more, farAbove, most);
            case PAY_DAY -> form.add(shift, balanceDays);
            case HELD, RECEIVED, DUE -> form.add(warn, alarm, alarmAmount);
        }
        return form;
    }

    @Override
    public boolean isComplete() {
        boolean said = switch (kind) {
            case APPROVALS -> Filled.every(Filled.all(approvals), both(above, more), both(farAbove, most), inOrder());
            case PAY_DAY -> Filled.every(Filled.all(shift), Filled.all(balanceDays));
            case HELD, RECEIVED, DUE -> Filled.every(Filled.all(warn, alarm), Filled.positive(alarmAmount));
        };
        return Filled.every(Filled.all(from), Filled.all(source), said);
    }

    /** An amount and how many approve it stand together or not at all. */
    private static boolean both(BigDecimalField amount, IntegerField count) {
        if (amount.isEmpty() && count.isEmpty()) return true;
        return Filled.every(Filled.positive(amount), Filled.all(count));
    }

    private boolean inOrder() {
        return Filled.one(above, above.isEmpty() && !farAbove.isEmpty());
    }

    @Override
    public void send() {
        Long of = payer.isEmpty() ? null : payer.getValue().id();
        rules.write(new NewRule(commandId, kind, of, from.getValue(), source.getValue(), content()));
    }

    private RuleContent content() {
        return switch (kind) {
            case APPROVALS -> {
                List<RuleContent.Step> steps = new ArrayList<>();
                steps.add(new RuleContent.Step(Money.ZERO, approvals.getValue()));
                if (!above.isEmpty()) steps.add(step(above.getValue(), more));
                if (!farAbove.isEmpty()) steps.add(step(farAbove.getValue(), most));
                yield new RuleContent.Approvals(steps);
            }
            case PAY_DAY -> new RuleContent.PayDay(shift.getValue(), balanceDays.getValue());
            case HELD, RECEIVED, DUE ->
                new RuleContent.Clock(warn.getValue(), alarm.getValue(), Money.ofYuan(alarmAmount.getValue()));
        };
    }

    private static RuleContent.Step step(BigDecimal amount, IntegerField count) {
        return new RuleContent.Step(Money.ofYuan(amount), count.getValue());
    }

    @Override
    public @Nullable HasValidation at(Reason refused) {
        return switch (refused) {
            case RuleReason.RULE_TEXT_MISSING -> source;
            case RuleReason.RULE_BEGINS_TOO_EARLY -> from;
            case RuleReason.RULE_STEPS_WRONG -> above;
            case RuleReason.RULE_DAYS_WRONG -> kind.isClock() ? alarm : balanceDays;
            default -> null;
        };
    }

    private static IntegerField whole(String key, int most) {
        var field = new IntegerField(text(key));
        field.setMin(0);
        field.setMax(most);
        field.setWidth("10rem");
        return field;
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
