package liannong.registry.organisations.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import liannong.registry.organisations.BaseFilter;
import liannong.registry.organisations.BaseRow;
import liannong.registry.organisations.Bases;
import liannong.registry.organisations.OrganisationCard;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;
import liannong.ui.Section;

/** The production bases that an organisation runs. */
class BasesPanel extends Section {

    private static final int MOST = 8;

    BasesPanel(Bases bases, OrganisationCard card) {
        super("");
        heading(getTranslation("base.title"));
        tools(new Anchor("bases?operator=" + card.id(), getTranslation("base.see")));
        List<BaseRow> rows = bases.rows(new BaseFilter("", null, card.id()), 0, MOST);
        if (rows.isEmpty()) {
            var none = new Paragraph(getTranslation("base.none-here"));
            none.addClassName("mut2");
            add(none);
            return;
        }
        var list = new KeyValues();
        rows.forEach(row -> list.fact(
                row.name(), getTranslation("base.line", Fmt.mu(row.area()), Integer.toString(row.bearsFrom()))));
        add(list);
    }
}
