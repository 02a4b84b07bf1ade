package liannong.registry.households.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;

/** A table of the file: whole on the page and on paper; on a phone each line becomes a list of its cells. */
class FileTable extends Div {

    /** A phone leaves out what is not known. */
    private static final Set<String> SAYS_NOTHING = Set.of("", Codes.UNKNOWN);

    private final NativeTable table = new NativeTable();
    private final List<String> heads;

    /** @param heads already translated; {@code figures} says which columns stand to the right */
    FileTable(String name, List<String> heads, List<Boolean> figures) {
        this.heads = heads;
        table.addClassNames("g", "dense", "file");
        table.getElement().setAttribute("aria-label", name);
        var head = new NativeTableRow();
        for (int i = 0; i < heads.size(); i++) {
            var cell = new NativeTableHeaderCell(heads.get(i));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("r", figures.get(i));
            head.add(cell);
        }
        table.getHead().add(head);
        addClassName("scroll");
        add(table);
    }

    FileTable line(List<? extends Component> cells, List<Boolean> figures) {
        table.getBody().add(row(cells, figures));
        return this;
    }

    FileTable foot(List<? extends Component> cells, List<Boolean> figures) {
        table.getFoot().add(row(cells, figures));
        return this;
    }

    private NativeTableRow row(List<? extends Component> cells, List<Boolean> figures) {
        var row = new NativeTableRow();
        for (int i = 0; i < cells.size(); i++) {
            NativeTableCell cell = row.addDataCell();
            cell.add(cells.get(i));
            cell.setClassName("r", figures.get(i));
            cell.setClassName("num", figures.get(i));
            cell.setClassName("none", cells.get(i) instanceof Span text && SAYS_NOTHING.contains(text.getText()));
            cell.getElement().setAttribute("data-head", heads.get(i));
        }
        return row;
    }
}
