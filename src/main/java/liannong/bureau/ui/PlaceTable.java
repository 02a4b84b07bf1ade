package liannong.bureau.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import liannong.bureau.CountyPicture;
import liannong.bureau.PayoutSums;
import liannong.bureau.PlaceRow;
import liannong.ui.Fmt;
import liannong.ui.Section;

/** The places with their exact amounts in yuan; the foot is the whole. */
class PlaceTable extends Section {

    PlaceTable(CountyPicture picture) {
        super("");
        heading(getTranslation("bureau.place-caption"));
        unit(getTranslation("ui.unit-yuan"));
        var table = new NativeTable();
        table.addClassNames("g", "dense");
        var head = new NativeTableRow();
        List.of(
                        "place",
                        "cooperatives",
                        "opened",
                        "declared-count",
                        "declared",
                        "credited",
                        "awaited",
                        "returned",
                        "unsent")
                .forEach(name -> head.add(heading(name, !head.getAllCells().isEmpty())));
        table.getHead().add(head);
        String year = Integer.toString(picture.year());
        for (PlaceRow place : picture.places()) table.getBody().add(row(year, place));
        var foot = table.getFoot().addRow();
        foot.addDataCell().setText(getTranslation("bureau.sum"));
        counts(foot, picture.cooperatives(), picture.opened(), picture.declared());
        amounts(foot, picture.payouts());
        var scroll = new Div(table);
        scroll.addClassName("scroll");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("aria-label", getTranslation("bureau.place-caption"));
        add(scroll);
    }

    private NativeTableHeaderCell heading(String name, boolean figure) {
        var cell = new NativeTableHeaderCell(getTranslation("bureau." + name));
        cell.getElement().setAttribute("scope", "col");
        cell.setClassName("r", figure);
        return cell;
    }

    private static NativeTableRow row(String year, PlaceRow place) {
        var row = new NativeTableRow();
        row.addDataCell().add(new Anchor(Links.payments(year, "all", "place", place.code()), place.name()));
        counts(row, place.cooperatives(), place.opened(), place.declared());
        amounts(row, place.payouts());
        return row;
    }

    private static void counts(NativeTableRow row, int... counts) {
        for (int count : counts) figure(row, Fmt.count(count));
    }

    private static void amounts(NativeTableRow row, PayoutSums sums) {
        figure(row, Amounts.yuan(sums.fen()));
        figure(row, Amounts.yuan(sums.creditedFen()));
        figure(row, Amounts.yuan(sums.awaitedFen()));
        figure(row, Amounts.yuan(sums.returnedFen()));
        figure(row, Amounts.yuan(sums.unsentFen()));
    }

    private static void figure(NativeTableRow row, String text) {
        var cell = row.addDataCell();
        cell.addClassNames("r", "num");
        cell.setText(text);
    }
}
