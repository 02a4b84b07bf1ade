package liannong.dividends.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import liannong.base.Reason;
import liannong.dividends.entitlements.EntitlementReason;
import liannong.dividends.entitlements.EntitlementRuns;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** The period for which is divided; both days count. */
class PeriodForm implements Entry {

    private final EntitlementRuns runs;
    private final long schemeId;
    private final LongConsumer opened;
    final DatePicker first = Fields.date(I18NProvider.translate("entitlement.first-day"));
    final DatePicker last = Fields.date(I18NProvider.translate("entitlement.last-day"));

    PeriodForm(EntitlementRuns runs, long schemeId, LocalDate today, LongConsumer opened) {
        this.runs = runs;
        this.schemeId = schemeId;
        this.opened = opened;
        first.setValue(LocalDate.of(today.getYear() - 1, 1, 1));
        last.setValue(LocalDate.of(today.getYear() - 1, 12, 31));
    }

    @Override
    public Component fields() {
        return Filled.form(new Paragraph(I18NProvider.translate("entitlement.period-what")), first, last);
    }

    @Override
    public boolean isComplete() {
        return Filled.all(first, last);
    }

    @Override
    public void send() {
        opened.accept(runs.open(schemeId, first.getValue(), last.getValue()));
    }

    @Override
    public @Nullable HasValidation at(Reason refused) {
        return switch (refused) {
            case EntitlementReason.NO_SCHEME_IN_FORCE -> first;
            case EntitlementReason.PERIOD_NOT_OVER -> last;
            default -> null;
        };
    }
}
