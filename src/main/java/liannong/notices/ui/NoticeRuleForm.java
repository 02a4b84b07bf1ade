package liannong.notices.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.UUID;
import liannong.base.Reason;
import liannong.notices.NewNoticeRule;
import liannong.notices.NoticeKind;
import liannong.notices.NoticeReason;
import liannong.notices.NoticeRules;
import liannong.schedule.DayKind;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** How long notices of a kind run from a day on, how long an objection to one waits, and who says so. */
class NoticeRuleForm implements Entry {

    private final UUID commandId = UUID.randomUUID();
    private final NoticeRules rules;
    final Select<NoticeKind> kind = choice("notice-rule.kind", "notice-rule.kind.", NoticeKind.class);
    final DatePicker validFrom = Fields.date(text("notice-rule.valid-from"));
    final IntegerField days = whole("notice-rule.days", NoticeRules.MOST_DAYS);
    final Select<DayKind> dayKind = choice("notice-rule.day-kind", "notice-rule.days.", DayKind.class);
    final TextField source = Filled.text(text("notice-rule.source"), NoticeRules.LONGEST_SOURCE);
    final IntegerField answerDays = whole("notice-rule.answer-days", NoticeRules.MOST_ANSWER_DAYS);
    final Select<DayKind> answerDayKind = choice("notice-rule.answer-day-kind", "notice-rule.days.", DayKind.class);
    final TextField answerSource = Filled.text(text("notice-rule.answer-source"), NoticeRules.LONGEST_SOURCE);

    NoticeRuleForm(NoticeRules rules, LocalDate today) {
        this.rules = rules;
        validFrom.setMin(today.plusDays(1));
        validFrom.setHelperText(text("notice-rule.valid-from-hint"));
        days.setHelperText(text(
                "notice-rule.days-hint",
                NoticeRules.FEWEST_WORKING_DAYS,
                NoticeRules.FEWEST_DAYS,
                NoticeRules.MOST_DAYS));
        source.setHelperText(text("notice-rule.source-hint"));
    }

    @Override
    public Component fields() {
        return Filled.form(kind, validFrom, days, dayKind, source, answerDays, answerDayKind, answerSource);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(
                Filled.all(kind, dayKind, answerDayKind),
                Filled.all(validFrom),
                Filled.all(days, answerDays),
                Filled.all(source, answerSource));
    }

    @Override
    public void send() {
        rules.write(new NewNoticeRule(
                commandId,
                kind.getValue(),
                validFrom.getValue(),
                days.getValue(),
                dayKind.getValue(),
                source.getValue(),
                answerDays.getValue(),
                answerDayKind.getValue(),
                answerSource.getValue()));
    }

    @Override
    public @Nullable HasValidation at(Reason refused) {
        return switch (refused) {
            case NoticeReason.NOTICE_RULE_BEGINS_LATER, NoticeReason.NOTICE_RULE_OF_THAT_DAY -> validFrom;
            case NoticeReason.NOTICE_RULE_DAYS -> days;
            case NoticeReason.NOTICE_RULE_ANSWER_DAYS -> answerDays;
            case NoticeReason.NOTICE_RULE_WITHOUT_SOURCE ->
                source.getValue().strip().length() < NoticeRules.SHORTEST_SOURCE ? source : answerSource;
            default -> null;
        };
    }

    private static IntegerField whole(String label, int most) {
        var field = new IntegerField(text(label));
        field.setMin(1);
        field.setMax(most);
        return field;
    }

    private static <T extends Enum<T>> Select<T> choice(String label, String prefix, Class<T> of) {
        var select = new Select<T>();
        select.setLabel(text(label));
        select.setItems(of.getEnumConstants());
        select.setItemLabelGenerator(each -> text(prefix + each.name()));
        select.setValue(of.getEnumConstants()[0]);
        return select;
    }

    private static String text(String key, Object... facts) {
        return I18NProvider.translate(key, facts);
    }
}
