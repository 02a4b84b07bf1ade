package liannong.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.HeaderRow;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.signals.Signal;
import java.math.BigDecimal;
import java.util.List;
import liannong.base.Money;
import liannong.base.Mu;
import org.jspecify.annotations.Nullable;

/** A register as a page of a printed ledger: hairlines, figures to the right, sums over a double rule at the foot. */
public class Ledger<T> extends Grid<T> {

    /** A row on a narrow screen, in two lines: the name and its figure, below them a note and a status. */
    public record Lines(
            String name,
            String note,
            Component figure,
            @Nullable Component status) {

        public Lines(String name, String note, String figure, @Nullable Component status) {
            this(name, note, new Span(figure), status);
        }
    }

    private static final int NARROW = 768;

    private final String name;
    private @Nullable HeaderRow groups;
    private @Nullable Column<T> stacked;
    private List<Column<T>> wide = List.of();

    /** @param name what the register holds, for those who hear it */
    public Ledger(String name) {
        this.name = name;
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.NO_BORDER);
        addClassName("ledger");
        setSelectionMode(SelectionMode.NONE);
        getElement().setProperty("accessibleName", name);
    }

    public Column<T> text(String header, SerializableFunction<T, String> value) {
        return addColumn(value::apply).setHeader(header).setAutoWidth(true).setFlexGrow(1);
    }

    /** The name, and what stands before it, stay in sight when the register is scrolled sideways. */
    public Column<T> name(String header, SerializableFunction<T, String> value) {
        Column<T> column = text(header, value);
        getColumns().forEach(each -> each.setFrozen(true));
        return column;
    }

    /** A figure already written out. */
    public Column<T> figure(String header, SerializableFunction<T, String> value) {
        return text(header, value).setTextAlign(ColumnTextAlign.END);
    }

    public Column<T> money(String header, SerializableFunction<T, Money> value) {
        return figure(header, row -> Fmt.money(value.apply(row)));
    }

    public Column<T> area(String header, SerializableFunction<T, Mu> value) {
        return figure(header, row -> Fmt.mu(value.apply(row)));
    }

    public Column<T> count(String header, SerializableFunction<T, Long> value) {
        return figure(header, row -> Fmt.count(value.apply(row)));
    }

    public Column<T> percent(String header, SerializableFunction<T, BigDecimal> ratio) {
        return figure(header, row -> Fmt.percent(ratio.apply(row)));
    }

    public Column<T> status(String header, SerializableFunction<T, StatusTag> tag) {
        return addComponentColumn(tag::apply)
                .setHeader(header)
                .setAutoWidth(true)
                .setFlexGrow(1);
    }

    /** An amount that can be asked why. */
    public Column<T> amount(String header, SerializableFunction<T, Money> value, SerializableConsumer<T> why) {
        return addComponentColumn(row -> link(value.apply(row), () -> why.accept(row)))
                .setHeader(header)
                .setAutoWidth(true)
                .setFlexGrow(1)
                .setTextAlign(ColumnTextAlign.END);
    }

    /** The amount as a link, for {@link Lines} too. */
    public static NativeButton link(Money money, Runnable why) {
        var link = new NativeButton(Fmt.money(money), pressed -> why.run());
        link.addClassName("amt");
        return link;
    }

    /** A heading over neighbouring columns; a hairline sets the group apart. */
    public Ledger<T> group(String heading, List<Column<T>> columns) {
        HeaderRow row = groups == null ? prependHeaderRow() : groups;
        groups = row;
        List<HeaderRow.HeaderCell> cells = columns.stream().map(row::getCell).toList();
        HeaderRow.HeaderCell cell = cells.size() == 1 ? cells.getFirst() : row.join(cells);
        cell.setText(heading);
        cell.setPartName("group-head group-start");
        Column<T> first = columns.getFirst();
        first.setPartNameGenerator(each -> "group-start");
        first.setHeaderPartName("group-start");
        first.setFooterPartName("group-start");
        return this;
    }

    public Ledger<T> sum(Column<T> column, String total) {
        column.setFooter(total);
        return this;
    }

    public Ledger<T> sum(Column<T> column, Money total) {
        return sum(column, Fmt.money(total));
    }

    public Ledger<T> empty(EmptyState state) {
        setEmptyStateComponent(state);
        return this;
    }

    /** How a row looks below 768 pixels, and what stands under the list there (empty for nothing). */
    public Ledger<T> narrow(SerializableFunction<T, Lines> lines, String foot) {
        Column<T> column = addComponentColumn(row -> twoLines(lines.apply(row)))
                .setHeader(name)
                .setFlexGrow(1);
        column.setVisible(false);
        if (!foot.isEmpty()) {
            column.setFooter(foot);
        }
        stacked = column;
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (stacked != null) {
            Page page = event.getUI().getPage();
            Signal.effect(this, () -> fit(page.windowSizeSignal().get().width()));
        }
    }

    private void fit(int width) {
        Column<T> column = stacked;
        boolean narrow = width > 0 && width < NARROW;
        if (column == null || narrow == column.isVisible()) {
            return;
        }
        if (narrow) {
            wide = getColumns().stream().filter(Component::isVisible).toList();
        }
        wide.forEach(each -> each.setVisible(!narrow));
        column.setVisible(narrow);
        setClassName("narrow", narrow);
    }

    private static Div twoLines(Lines lines) {
        var row = new Div(
                part("n", new Span(lines.name())), part("v", lines.figure()), part("s", new Span(lines.note())));
        row.addClassName("tl");
        if (lines.status() != null) {
            row.add(part("e", lines.status()));
        }
        return row;
    }

    private static Div part(String className, Component content) {
        var part = new Div(content);
        part.addClassName(className);
        return part;
    }
}
