package liannong.registry.parcels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import liannong.registry.parcels.Parcel;
import liannong.registry.parcels.UseRow;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;
import liannong.ui.StatusTag;

/** Who uses a parcel: the term of the right as a line with each use on it, and the same as rows. */
class UsesPanel extends Section {

    final Ledger<UseRow> grid;
    private final LocalDate today;
    private final Consumer<UseRow> end;

    UsesPanel(Parcel parcel, List<UseRow> rows, LocalDate today, Consumer<UseRow> end) {
        super("");
        this.today = today;
        this.end = end;
        heading(getTranslation("parcels.uses"));
        grid = new Ledger<>(getTranslation("parcels.uses"));
        grid.text(getTranslation("parcels.user"), this::who);
        grid.text(getTranslation("parcels.purpose"), row -> Words.use(row.purpose()));
        grid.text(getTranslation("parcels.from"), row -> Fmt.date(row.validFrom()));
        grid.text(getTranslation("parcels.last-day"), this::last);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT); // the evidence gives way
        grid.addColumn(this::evidence)
                .setHeader(getTranslation("parcels.evidence"))
                .setWidth("8rem")
                .setFlexGrow(1);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("parcels.state"))
                .setWidth("14rem") // a tag and a button
                .setFlexGrow(0);
        grid.narrow(
                row -> new Ledger.Lines(
                        who(row),
                        Words.use(row.purpose()) + " · " + Fmt.date(row.validFrom()) + " — " + last(row) + " · "
                                + evidence(row),
                        "",
                        state(row)),
                "");
        grid.empty(new EmptyState(getTranslation("parcels.uses-none"), getTranslation("parcels.uses-none-why")));
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        if (!rows.isEmpty()) add(line(parcel, rows));
        add(grid);
    }

    /** From the first day of the right to its last; nothing on it overlaps. */
    private Div line(Parcel parcel, List<UseRow> rows) {
        var line = new Div();
        line.addClassName("term");
        line.getElement().setAttribute("aria-hidden", "true"); // the rows below say the same
        long days = ChronoUnit.DAYS.between(parcel.rightFrom(), parcel.until());
        rows.stream().filter(row -> !row.isVoid()).forEach(row -> {
            var part = new Div();
            part.addClassNames("use", row.purpose().toLowerCase(Locale.ROOT));
            part.getStyle()
                    .set("left", percent(ChronoUnit.DAYS.between(parcel.rightFrom(), row.validFrom()), days))
                    .set("width", percent(ChronoUnit.DAYS.between(row.validFrom(), row.validTo()), days));
            line.add(part);
        });
        if (!today.isBefore(parcel.rightFrom()) && today.isBefore(parcel.until())) {
            var mark = new Div(new Span(getTranslation("ui.today")));
            mark.addClassName("now");
            mark.getStyle().set("left", percent(ChronoUnit.DAYS.between(parcel.rightFrom(), today), days));
            line.add(mark);
        }
        var ends = new Div(
                new Span(Fmt.date(parcel.rightFrom())),
                new Span(Fmt.date(parcel.until().minusDays(1))));
        ends.addClassName("ends");
        return new Div(line, ends);
    }

    private static String percent(long part, long of) {
        return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP) + "%";
    }

    private String who(UseRow row) {
        return row.user() == null ? getTranslation("parcels.unknown-name") : row.user();
    }

    private String last(UseRow row) {
        return row.isVoid() ? "—" : Fmt.date(row.lastDay());
    }

    private String evidence(UseRow row) {
        return row.endReason() == null
                ? row.document()
                : getTranslation("parcels.ended-early", row.document(), row.endReason());
    }

    private Component state(UseRow row) {
        StatusTag tag = status(row);
        if (!Words.mayWrite() || row.endReason() != null || !row.validTo().isAfter(today)) return tag;
        var stop = new Button(getTranslation("parcels.end-use"), pressed -> end.accept(row));
        stop.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        var both = new Span(tag, stop);
        both.addClassName("flex");
        return both;
    }

    private StatusTag status(UseRow row) {
        if (row.isVoid()) return new StatusTag(StatusTag.Kind.WORD, getTranslation("parcels.void"));
        if (row.isRunning(today)) return StatusTag.running(getTranslation("parcels.now"));
        return row.validFrom().isAfter(today)
                ? StatusTag.planned(getTranslation("parcels.later"))
                : new StatusTag(StatusTag.Kind.WORD, getTranslation("parcels.before"));
    }
}
