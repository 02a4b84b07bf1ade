package liannong.registry.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import liannong.registry.organisations.CharterRow;
import liannong.registry.organisations.OrganisationCard;
import liannong.ui.EmptyState;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;
import liannong.ui.Section;
import org.jspecify.annotations.Nullable;

/** What the charter decides about distributions, version by version, and what each changed. */
class ChartersPanel extends Section {

    private final CharterWords words = new CharterWords(this);

    ChartersPanel(Desk desk, OrganisationCard card, Rights rights, Runnable done) {
        super("");
        List<CharterRow> rows = desk.charters().rows(card.id());
        heading(getTranslation("charter.title"));
        unit(getTranslation("charter.scope"));
        if (rights.serves()) {
            var add = new Button(
                    getTranslation("charter.new"),
                    pressed -> new EntryDialog(
                                    getTranslation("charter.new"),
                                    getTranslation("organisation.enter"),
                                    new CharterEntry(
                                            desk.charters(),
                                            card.id(),
                                            desk.clock().today(),
                                            rows.isEmpty() ? null : rows.getFirst()),
                                    done)
                            .open());
            add.addThemeVariants(ButtonVariant.SMALL);
            tools(add);
        }
        if (rows.isEmpty()) {
            add(new EmptyState(getTranslation("charter.none"), getTranslation("charter.none-why")));
            return;
        }
        add(facts(rows.getFirst()));
        for (int i = 0; i < rows.size(); i++) {
            add(version(rows.get(i), i + 1 < rows.size() ? rows.get(i + 1) : null));
        }
    }

    private KeyValues facts(CharterRow row) {
        var facts = new KeyValues()
                .fact(
                        getTranslation("charter.reserve-rate"),
                        words.percent(row.reserveRate()) + " · " + words.word(row.reserveKey()))
                .fact(getTranslation("charter.patronage-rate"), words.percent(row.patronageRate()))
                .fact(getTranslation("charter.trade-basis"), words.word(row.tradeBasis()))
                .fact(getTranslation("charter.residual-base"), words.word(row.residualBase()))
                .fact(getTranslation("charter.special-fund-heads"), words.word(row.specialFundHeads()))
                .fact(getTranslation("charter.notice"), words.notice(row));
        if (row.funds() != null) facts.fact(getTranslation("charter.funds"), words.funds(row));
        return facts;
    }

    private Div version(CharterRow row, @Nullable CharterRow before) {
        var version = new Div(new H3(
                getTranslation("charter.version", Integer.toString(row.versionNo()), Fmt.date(row.validFrom()))));
        version.add(new Paragraph(words.changed(row, before)));
        if (row.decidedOn() != null && row.document() != null) {
            version.add(new Paragraph(getTranslation("charter.decided", Fmt.date(row.decidedOn()), row.document())));
        }
        version.add(new Paragraph(row.articles()));
        version.addClassName("version");
        return version;
    }
}
