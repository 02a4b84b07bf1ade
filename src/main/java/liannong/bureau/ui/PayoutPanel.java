package liannong.bureau.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import liannong.bureau.CountyPicture;
import liannong.bureau.IndustryRow;
import liannong.bureau.PayoutSums;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Section;
import liannong.ui.StackedBar;

/** How far the declared money is, industry by industry: one bar of 100 % each, and the sums under a double rule. */
class PayoutPanel extends Section {

    private final String year;

    PayoutPanel(CountyPicture picture) {
        super("");
        this.year = Integer.toString(picture.year());
        PayoutSums sums = picture.payouts();
        unit(getTranslation("bureau.payout-unit", year, Fmt.count(sums.lines())));
        if (sums.lines() == 0) {
            heading(getTranslation("bureau.payout-none", year));
            add(new EmptyState(getTranslation("bureau.payout-empty"), getTranslation("bureau.payout-empty-why")));
            return;
        }
        heading(getTranslation(
                "bureau.payout-finding",
                Fmt.percents(List.of(sums.creditedFen(), sums.fen() - sums.creditedFen()))
                        .getFirst()));
        add(key(), table(picture));
    }

    private Div key() {
        var key = new Div();
        key.addClassName("lgs");
        swatch(key, StackedBar.Fill.PAID, "bureau.credited");
        swatch(key, StackedBar.Fill.WAITING, "bureau.awaited");
        swatch(key, StackedBar.Fill.RETURNED, "bureau.returned");
        swatch(key, StackedBar.Fill.UNSENT, "bureau.unsent");
        return key;
    }

    private void swatch(Div key, StackedBar.Fill fill, String text) {
        var colour = new Element("i");
        colour.getClassList().add("f-" + fill.name().toLowerCase(Locale.ROOT));
        var label = new Span();
        label.addClassName("lg");
        label.getElement().appendChild(colour);
        label.add(new Span(getTranslation(text)));
        key.add(label);
    }

    private NativeTable table(CountyPicture picture) {
        var table = new NativeTable();
        table.addClassNames("g", "dense", "progress");
        table.setCaptionText(getTranslation("bureau.payout-caption", year));
        table.getCaption().addClassName("sr");
        var head = new NativeTableRow();
        List.of("industry", "progress", "credited-of", "returned", "declared-wan")
                .forEach(name -> head.add(heading(name, head.getAllCells().size() > 1)));
        table.getHead().add(head);
        for (IndustryRow row : picture.industries()) {
            table.getBody().add(row(row));
        }
        PayoutSums sums = picture.payouts();
        NativeTableRow foot = table.getFoot().addRow();
        foot.addDataCell().setText(getTranslation("bureau.sum"));
        foot.addDataCell();
        figure(foot, new Span(ofAll(sums)));
        figure(foot, new Span(Fmt.count(sums.returned())));
        figure(foot, new Span(Amounts.wan(sums.fen()))).getElement().setAttribute("title", Amounts.exact(sums.fen()));
        return table;
    }

    private NativeTableHeaderCell heading(String name, boolean figure) {
        var cell = new NativeTableHeaderCell(getTranslation("bureau." + name));
        cell.getElement().setAttribute("scope", "col");
        cell.setClassName("r", figure);
        return cell;
    }

    private NativeTableRow row(IndustryRow industry) {
        PayoutSums sums = industry.payouts();
        var row = new NativeTableRow();
        row.addDataCell().setText(Industries.text(industry.industry()));
        var bar = row.addDataCell();
        bar.addClassName("w");
        bar.add(new StackedBar()
                .part(StackedBar.Fill.PAID, getTranslation("bureau.credited"), sums.credited())
                .part(StackedBar.Fill.WAITING, getTranslation("bureau.awaited"), sums.awaited())
                .part(StackedBar.Fill.RETURNED, getTranslation("bureau.returned"), sums.returned())
                .part(StackedBar.Fill.UNSENT, getTranslation("bureau.unsent"), sums.unsent())
                .bare());
        figure(row, link(ofAll(sums), "all", industry));
        figure(row, sums.returned() == 0 ? new Span("0") : hot(link(Fmt.count(sums.returned()), "returned", industry)));
        figure(row, new Span(Amounts.wan(sums.fen()))).getElement().setAttribute("title", Amounts.exact(sums.fen()));
        return row;
    }

    private static Component figure(NativeTableRow row, Component content) {
        var cell = row.addDataCell();
        cell.addClassNames("r", "num");
        cell.add(content);
        return cell;
    }

    private static String ofAll(PayoutSums sums) {
        return Fmt.count(sums.credited()) + " / " + Fmt.count(sums.lines());
    }

    private Anchor link(String text, String state, IndustryRow industry) {
        return new Anchor(Links.payments(year, state, "industry", industry.industry()), text);
    }

    private static Anchor hot(Anchor link) {
        link.addClassName("org");
        return link;
    }
}
