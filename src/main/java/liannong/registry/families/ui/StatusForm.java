package liannong.registry.families.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import liannong.registry.families.RequestedChange;
import liannong.ui.Fields;

/** What the household is to be on record as, from when, and why. */
class StatusForm implements RequestForm {

    final Select<String> status;
    final Select<String> detail;
    final DatePicker from;
    final TextArea reason = new TextArea();

    StatusForm(Component of, LocalDate today) {
        status = Choices.code(
                of.getTranslation("family.status"),
                List.of("POOR", "EXITED", "MONITORED", "ORDINARY"),
                each -> key("status", each));
        detail = Choices.code(of.getTranslation("family.status-detail"), List.of(), each -> key("detail", each));
        detail.setVisible(false);
        status.addValueChangeListener(change -> {
            List<String> details = RequestedChange.Status.detailsOf(change.getValue());
            detail.setItems(details);
            detail.setVisible(!details.isEmpty());
        });
        from = Fields.date(of.getTranslation("family.status-from"));
        from.setMax(today);
        from.setValue(today);
        reason.setLabel(of.getTranslation("family.status-reason"));
        reason.setMaxLength(200);
    }

    private static String key(String kind, String code) {
        return "households." + kind + "." + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public List<Component> fields() {
        return List.of(status, detail, from, reason);
    }

    @Override
    public Optional<RequestedChange> read() {
        boolean complete = Stream.of(
                        Choices.filled(status, status.getValue() != null),
                        !detail.isVisible() || Choices.filled(detail, detail.getValue() != null),
                        Choices.filled(from, from.getValue() != null),
                        Choices.filled(reason, !reason.getValue().isBlank()))
                .allMatch(filled -> filled);
        if (!complete) return Optional.empty();
        return Optional.of(new RequestedChange.Status(
                status.getValue(),
                detail.isVisible() ? detail.getValue() : null,
                from.getValue(),
                reason.getValue().strip()));
    }
}
