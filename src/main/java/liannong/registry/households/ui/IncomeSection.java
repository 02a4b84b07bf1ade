package liannong.registry.households.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import liannong.base.Money;
import liannong.registry.households.IncomeYear;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;
import liannong.ui.Section;
import liannong.ui.StatusTag;

/** The household's income of each year, against the line of that year and with the line's source (domain.md 4.4). */
class IncomeSection extends Section {

    IncomeSection(List<IncomeYear> years) {
        super("");
        heading(getTranslation("household-file.income"));
        unit(getTranslation("ui.unit-yuan"));
        if (years.isEmpty()) add(note(getTranslation("household-file.income.none")));
        years.forEach(this::year);
    }

    private void year(IncomeYear year) {
        var sheet = new KeyValues();
        sheet.addClassName("income");
        sheet.fact(getTranslation("household-file.income.year", Integer.toString(year.year())), "");
        year.parts()
                .forEach(part -> sheet.fact(
                        Codes.word(this, "income", part.source()),
                        part.source().equals("EXPENSE")
                                ? Fmt.money(part.amount().negated())
                                : Fmt.money(part.amount())));
        sheet.fact(getTranslation("household-file.income.net"), Fmt.money(year.net()));
        Money each = year.perHead();
        if (each != null) {
            sheet.fact(getTranslation("household-file.income.per-head", year.persons()), Fmt.money(each));
        }
        add(sheet);
        IncomeYear.Line line = year.line();
        if (line == null) {
            add(note(getTranslation("household-file.income.no-line", Integer.toString(year.year()))));
            return;
        }
        add(
                year.belowTheLine()
                        ? StatusTag.waiting(getTranslation("household-file.income.below"))
                        : StatusTag.ok(getTranslation("household-file.income.above")));
        add(note(getTranslation(
                line.verified() ? "household-file.income.line" : "household-file.income.line-unverified",
                Codes.word(this, "line", line.kind()),
                Fmt.money(line.amount()),
                line.source())));
    }

    private static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("hint");
        return note;
    }
}
