package liannong.registry.organisations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import liannong.registry.organisations.OrganisationChangeRow;
import liannong.ui.Fmt;
import liannong.ui.Section;
import org.jspecify.annotations.Nullable;

/** What was changed in the entry: before, after, since when, by whom and on what evidence. */
class ChangesPanel extends Section {

    ChangesPanel(List<OrganisationChangeRow> rows) {
        super("");
        heading(getTranslation("organisation.changes"));
        if (rows.isEmpty()) {
            var none = new Paragraph(getTranslation("organisation.no-changes"));
            none.addClassName("mut2");
            add(none);
        }
        for (OrganisationChangeRow row : rows) {
            var line = new Div(
                    new Span(getTranslation(
                            "organisation.changed",
                            getTranslation("organisation." + row.field()),
                            value(row, row.beforeValue()),
                            value(row, row.afterValue()))),
                    new Span(Fmt.date(row.changedOn()) + " · " + row.document() + " · " + row.recordedBy()));
            line.addClassName("duty");
            add(line);
        }
    }

    /** Words of the register stand in capitals in what was kept. */
    private String value(OrganisationChangeRow row, @Nullable String kept) {
        if (kept == null) return getTranslation("organisation.not-entered");
        return switch (row.field()) {
            case "kind", "state", "type", "level" -> getTranslation("organisation." + row.field() + "." + key(kept));
            case "industry" -> getTranslation("registry.industry." + key(kept));
            default -> kept;
        };
    }

    private static String key(String word) {
        return word.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
