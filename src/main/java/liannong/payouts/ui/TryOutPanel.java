package liannong.payouts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import liannong.base.Refused;
import liannong.payouts.files.BankTemplate;
import liannong.payouts.files.Source;
import liannong.payouts.files.TryOut;
import liannong.ui.Banner;
import liannong.ui.Download;
import liannong.ui.Ledger;
import liannong.ui.Section;

/** What a template makes of three payments that are nobody's: the file, its columns with their bytes, the answer. */
class TryOutPanel extends Section {

    TryOutPanel(BankTemplate template) {
        super(template.out().fileName());
        heading(getTranslation("bank-template.try-out"));
        add(new Paragraph(getTranslation("bank-template.try-out-what")));
        try {
            show(template, TryOut.of(template));
        } catch (Refused refused) {
            add(Banner.refused(refused, getLocale()));
        }
    }

    private void show(BankTemplate template, TryOut.Tried tried) {
        unit(tried.fileName());
        tools(new Download(
                getTranslation("bank-template.sample"),
                tried.fileName(),
                template.out().format().contentType(),
                tried::content));
        if (!tried.text().isEmpty()) add(file(tried.text()));
        if (!tried.places().isEmpty()) add(places(tried));
        if (!tried.answer().isEmpty()) {
            add(new Paragraph(getTranslation("bank-template.try-in-what", tried.read())));
            add(file(tried.answer()));
        }
    }

    private static Pre file(String text) {
        var shown = new Pre(text);
        shown.addClassName("bank-file");
        shown.getElement().setAttribute("tabindex", "0");
        return shown;
    }

    private Component places(TryOut.Tried tried) {
        var grid = new Ledger<TryOut.Place>(getTranslation("bank-template.places"));
        grid.name(getTranslation("bank-template.source"), this::source);
        grid.figure(getTranslation("bank-template.from-byte"), row -> row.from() == 0 ? "" : "" + row.from());
        grid.figure(getTranslation("bank-template.bytes"), row -> Integer.toString(row.bytes()));
        grid.text(getTranslation("bank-template.value"), TryOut.Place::value);
        grid.text(getTranslation("bank-template.hex"), TryOut.Place::hex);
        grid.narrow(
                row -> new Ledger.Lines(
                        source(row), row.value() + " " + row.hex(), Integer.toString(row.bytes()), null),
                "");
        grid.setItems(tried.places());
        grid.setAllRowsVisible(true);
        return grid;
    }

    private String source(TryOut.Place place) {
        return place.field().source() == Source.TEXT
                ? getTranslation("bank-template.always", place.field().text())
                : getTranslation(
                        "bank-template.source." + place.field().source().name());
    }
}
