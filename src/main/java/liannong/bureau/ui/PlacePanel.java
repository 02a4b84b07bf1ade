package liannong.bureau.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import liannong.bureau.CountyPicture;
import liannong.bureau.PlaceRow;
import liannong.ui.Fmt;
import liannong.ui.Section;

/** The townships by the share of their cooperatives that have declared the year, against the average of all. */
class PlacePanel extends Section {

    private final List<PlaceRow> ranked;
    private final BigDecimal average;
    private final PlaceTable table;
    private final NativeButton toggle = new NativeButton();

    /** @param table the exact figures, shown below on demand */
    PlacePanel(CountyPicture county, PlaceTable table) {
        super("");
        this.average = share(county.declared(), county.cooperatives());
        this.ranked = county.places().stream()
                .filter(place -> place.cooperatives() > 0)
                .sorted(Comparator.comparing((PlaceRow place) -> share(place))
                        .reversed()
                        .thenComparing(PlaceRow::code))
                .toList();
        this.table = table;
        heading(finding(county));
        unit(getTranslation("bureau.place-unit", Integer.toString(county.year())));
        toggle.addClassName("linkish");
        toggle.addClickListener(pressed -> show(!table.isVisible()));
        tools(toggle);
        var picture = new Div(line(), list());
        picture.addClassName("ranking");
        add(picture);
        show(false);
    }

    private void show(boolean asTable) {
        table.setVisible(asTable);
        toggle.setText(getTranslation(asTable ? "bureau.hide-table" : "ui.as-table"));
        toggle.getElement().setAttribute("aria-expanded", Boolean.toString(asTable));
    }

    private String finding(CountyPicture county) {
        List<PlaceRow> last = ranked.reversed().stream()
                .filter(place -> share(place).compareTo(average) < 0)
                .limit(2)
                .toList();
        if (last.size() < 2) return getTranslation("bureau.place-finding-none", Integer.toString(county.year()));
        return getTranslation(
                "bureau.place-finding", last.get(0).name(), last.get(1).name());
    }

    private Div line() {
        var label = new Span(getTranslation("bureau.place-average", percent(average)));
        label.getStyle().set("left", percent(average) + "%");
        var line = new Div(label);
        line.addClassName("avg");
        return line;
    }

    private OrderedList list() {
        var list = new OrderedList();
        list.addClassName("rank");
        for (int i = 0; i < ranked.size(); i++) list.add(item(i + 1, ranked.get(i)));
        return list;
    }

    private ListItem item(int number, PlaceRow place) {
        var bar = new Span();
        bar.addClassName("b");
        var fill = new Element("i");
        fill.getClassList().add("f-paid");
        fill.getStyle().set("width", percent(share(place)) + "%");
        bar.getElement().appendChild(fill);
        var name = new Anchor(Links.cooperatives(place.name()), place.name());
        name.addClassName("n");
        return new ListItem(
                part("i", Integer.toString(number)),
                name,
                bar,
                part("v", percent(share(place))),
                part("c", Fmt.count(place.declared()) + " / " + Fmt.count(place.cooperatives())));
    }

    private static Span part(String className, String text) {
        var part = new Span(text);
        part.addClassNames(className, "num");
        return part;
    }

    private static BigDecimal share(PlaceRow place) {
        return share(place.declared(), place.cooperatives());
    }

    private static BigDecimal share(int declared, int cooperatives) {
        return cooperatives == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(declared).divide(BigDecimal.valueOf(cooperatives), 6, RoundingMode.HALF_UP);
    }

    private static String percent(BigDecimal share) {
        return Fmt.number(share.movePointRight(2), 1);
    }
}
