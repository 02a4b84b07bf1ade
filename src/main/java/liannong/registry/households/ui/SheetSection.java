package liannong.registry.households.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import liannong.registry.HouseholdSheet;
import liannong.ui.Section;

/** A sheet that another module put into the file. */
class SheetSection extends Section {

    /** @param mayFollow whether whoever reads may open what a line leads to */
    SheetSection(HouseholdSheet sheet, Predicate<String> mayFollow) {
        super("");
        heading(getTranslation(sheet.key()));
        if (sheet.lines().isEmpty()) {
            var none = new Paragraph(getTranslation(sheet.key() + ".none"));
            none.addClassName("mut");
            add(none);
            return;
        }
        List<Boolean> figures = figures(sheet);
        var table = new FileTable(
                getTranslation(sheet.key()),
                sheet.heads().stream().map(this::getTranslation).toList(),
                figures);
        for (HouseholdSheet.Line line : sheet.lines()) {
            List<Component> cells = new ArrayList<>();
            line.cells().forEach(cell -> cells.add(Saying.cell(this, cell)));
            String link = line.link();
            if (link != null && mayFollow.test(link)) {
                cells.set(0, new Anchor(link, Saying.text(this, line.cells().getFirst())));
            }
            table.line(cells, figures);
        }
        if (!sheet.totals().isEmpty()) {
            table.foot(
                    sheet.totals().stream()
                            .map(total -> new Span(Saying.text(this, total)))
                            .toList(),
                    figures);
        }
        add(table);
    }

    /** A column is one of figures when its sum is one, or any of its cells. */
    private static List<Boolean> figures(HouseholdSheet sheet) {
        return IntStream.range(0, sheet.heads().size())
                .mapToObj(i -> sheet.lines().stream()
                                .anyMatch(line -> Saying.isFigure(line.cells().get(i)))
                        || (!sheet.totals().isEmpty()
                                && Saying.isFigure(sheet.totals().get(i))))
                .toList();
    }
}
