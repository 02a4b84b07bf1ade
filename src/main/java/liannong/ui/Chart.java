package liannong.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chart drawn by ECharts in the browser, and the same numbers as a table. The option is plain data; a text that
 * begins with {@code --ln-} becomes the value of that token, so that screen, wall and print stay in step.
 */
@Tag("figure")
@JsModule("context://js/chart.js")
public class Chart extends Component implements HasComponents, HasStyle {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Element canvas = new Element("ln-chart");
    private final Div scroll = new Div();
    private final NativeTable table = new NativeTable();
    private final NativeButton toggle = new NativeButton();

    /** @param finding what the chart shows, as a sentence with its result: read instead of the picture */
    public Chart(String finding, int height) {
        addClassName("cht");
        canvas.setAttribute("role", "img");
        canvas.setAttribute("aria-label", finding);
        canvas.getStyle().set("height", height + "px");
        scroll.addClassName("scroll");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", finding);
        scroll.getElement().appendChild(canvas);
        table.addClassNames("g", "dense");
        table.setCaptionText(finding);
        table.getCaption().addClassName("sr");
        table.setVisible(false);
        toggle.addClassName("linkish");
        toggle.addClickListener(pressed -> show(!table.isVisible()));
        show(false);
        add(scroll, table);
    }

    public Chart option(Map<String, ?> option) {
        canvas.setProperty("option", JSON.writeValueAsString(option));
        return this;
    }

    /** Below this width the chart is scrolled sideways instead of squeezed. */
    public Chart atLeast(int pixels) {
        canvas.getStyle().set("min-width", pixels + "px");
        return this;
    }

    /** The same numbers; all columns but the first are figures. */
    public Chart table(List<String> headers, List<List<String>> rows) {
        table.removeHead();
        table.removeBody();
        var head = new NativeTableRow();
        headers.forEach(header -> {
            var cell = new NativeTableHeaderCell(header);
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("r", !head.getAllCells().isEmpty());
            head.add(cell);
        });
        table.getHead().add(head);
        for (List<String> values : rows) {
            NativeTableRow row = new NativeTableRow();
            for (String value : values) {
                var cell = row.addDataCell();
                cell.setText(value);
                cell.setClassName("r", row.getAllCells().size() > 1);
            }
            table.getBody().add(row);
        }
        return this;
    }

    /** The link 看表格, for the right side of the section's head. */
    public NativeButton toggle() {
        return toggle;
    }

    private void show(boolean asTable) {
        table.setVisible(asTable);
        scroll.setVisible(!asTable);
        toggle.setText(getTranslation(asTable ? "ui.as-chart" : "ui.as-table"));
    }
}
