package liannong.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.base.Reason;
import liannong.schedule.plans.Frequency;
import liannong.schedule.plans.NewPlanVersion;
import liannong.schedule.plans.PaymentPlans;
import liannong.schedule.plans.PlanReason;
import liannong.schedule.plans.PlanRow;
import liannong.schedule.plans.PlanRule;
import liannong.schedule.plans.PlanSource;
import liannong.schedule.plans.Shift;
import liannong.schedule.plans.SourceKind;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** What is paid how often, and on which day of which month after its period. */
class PlanForm implements Entry {

    private static final int LEAD_DAYS = 30;

    private final UUID commandId = UUID.randomUUID();
    private final PaymentPlans plans;
    private final long organisationId;
    final TextField name = Filled.text(Words.text("plan.name"), PaymentPlans.LONGEST_NAME);
    final Select<PlanTemplate> template = new Select<>();
    final Select<PlanSource> source = new Select<>();
    final Select<Frequency> frequency = new Select<>();
    final DatePicker firstPeriod = Fields.date(Words.text("plan.first-period"));
    final IntegerField dueMonths = whole("plan.due-months", 24);
    final IntegerField dueDay = whole("plan.due-day", 31);
    final IntegerField lastDay = whole("plan.last-day", 31);
    final Select<Shift> shift = new Select<>();
    final IntegerField leadDays = whole("plan.lead-days", 90);
    final TextField ruleSource = Filled.text(Words.text("plan.rule-source"), PaymentPlans.LONGEST_SOURCE);

    PlanForm(PaymentPlans plans, long organisationId, LocalDate today) {
        this.plans = plans;
        this.organisationId = organisationId;
        template.setLabel(Words.text("plan.template"));
        template.setItems(PlanTemplate.values());
        template.setItemLabelGenerator(each -> Words.text("plan.template." + each.name()));
        source.setLabel(Words.text("plan.source"));
        List<PlanSource> known = plans.sources(organisationId);
        source.setItems(known);
        source.setItemLabelGenerator(PlanForm::named);
        source.setValue(known.isEmpty() ? null : known.getFirst());
        frequency.setLabel(Words.text("plan.frequency"));
        frequency.setItems(Frequency.values());
        frequency.setItemLabelGenerator(each -> Words.text("plan.frequency." + each.name()));
        shift.setLabel(Words.text("plan.shift"));
        shift.setItems(Shift.values());
        shift.setItemLabelGenerator(each -> Words.text("plan.shift." + each.name()));
        firstPeriod.setHelperText(Words.text("plan.first-period-hint"));
        dueMonths.setHelperText(Words.text("plan.due-months-hint"));
        lastDay.setHelperText(Words.text("plan.last-day-hint"));
        leadDays.setHelperText(Words.text("plan.lead-days-hint"));
        leadDays.setValue(LEAD_DAYS);
        template.addValueChangeListener(change -> begin(change.getValue(), today));
        template.setValue(PlanTemplate.YEAR);
    }

    private static String named(PlanSource source) {
        return source.kind() == SourceKind.DISTRIBUTION ? Words.text("plan.source.distribution") : source.name();
    }

    private void begin(PlanTemplate from, LocalDate today) {
        show(from.rule(today));
    }

    private void show(PlanRule rule) {
        frequency.setValue(rule.frequency());
        firstPeriod.setValue(rule.firstPeriod());
        dueMonths.setValue(rule.dueMonths());
        dueDay.setValue(rule.dueDay());
        lastDay.setValue(rule.lastDay());
        shift.setValue(rule.shift());
        leadDays.setValue(rule.leadDays());
    }

    /** Takes over what a version says, to change it into the next. */
    PlanForm after(PlanRow row) {
        name.setValue(row.name());
        name.setReadOnly(true);
        template.setVisible(false);
        source.setValue(source.getListDataView()
                .getItems()
                .filter(each -> each.kind() == row.sourceKind() && each.id() == row.sourceId())
                .findFirst()
                .orElse(null));
        source.setReadOnly(true);
        show(row.rule());
        return this;
    }

    private static IntegerField whole(String key, int most) {
        var field = new IntegerField(Words.text(key));
        field.setMin(0);
        field.setMax(most);
        field.setWidth("10rem");
        return field;
    }

    @Override
    public Component fields() {
        return Filled.form(
                new Paragraph(Words.text("plan.what")),
                template,
                name,
                source,
                frequency,
                firstPeriod,
                dueMonths,
                dueDay,
                lastDay,
                shift,
                leadDays,
                ruleSource);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(
                Filled.all(name, ruleSource),
                Filled.all(firstPeriod),
                Filled.all(dueMonths, dueDay, leadDays),
                Filled.one(source, source.getValue() == null));
    }

    @Override
    public void send() {
        PlanSource of = source.getValue();
        plans.write(new NewPlanVersion(
                commandId,
                organisationId,
                name.getValue(),
                of.kind(),
                of.id(),
                new PlanRule(
                        frequency.getValue(),
                        firstPeriod.getValue(),
                        dueMonths.getValue(),
                        dueDay.getValue(),
                        lastDay.getValue(),
                        shift.getValue(),
                        leadDays.getValue()),
                ruleSource.getValue()));
    }

    @Override
    public @Nullable HasValidation at(Reason refused) {
        return switch (refused) {
            case PlanReason.PLAN_PERIOD_BEGINS_A_MONTH, PlanReason.PLAN_OF_A_CALENDAR_YEAR -> firstPeriod;
            case PlanReason.PLAN_PAYS_BEFORE_ITS_PERIOD_ENDS -> dueMonths;
            case PlanReason.PLAN_DAY_WRONG -> dueDay;
            case PlanReason.PLAN_LEAD_WRONG -> leadDays;
            case PlanReason.PLAN_OF_ANOTHER_SOURCE -> source;
            default -> null;
        };
    }
}
