package liannong.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import liannong.meetings.RulesInForce;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Section;

/** What holds for meetings: the law, and the charter where it asks more. */
class RulesPanel extends Section {

    RulesPanel(Desk desk, long cooperativeId, May may, Runnable done) {
        super("");
        heading(getTranslation("meetings.rules.title"));
        addClassName("rules");
        RulesInForce inForce = desk.rules().inForce(cooperativeId, desk.clock().today());
        unit(since(inForce));
        if (may.keepsRules()) {
            var enter = new Button(
                    getTranslation("meetings.rules.enter"),
                    pressed -> new EntryDialog(
                                    getTranslation("meetings.rules.enter"),
                                    getTranslation("meetings.enter"),
                                    new RulesForm(desk, cooperativeId, inForce),
                                    done)
                            .open());
            enter.addThemeVariants(ButtonVariant.SMALL);
            tools(enter);
        }
        add(new Paragraph(MeetingWords.rules(inForce)));
        if (inForce.articles() != null) add(quiet(inForce.articles()));
        List<RulesInForce> rows = desk.rules().rows(cooperativeId);
        rows.stream()
                .filter(row -> !row.equals(inForce))
                .map(row -> quiet(getTranslation("meetings.rules.other", since(row), MeetingWords.rules(row))))
                .forEach(this::add);
    }

    private String since(RulesInForce rules) {
        return rules.since() == null
                ? getTranslation("meetings.rules.by-law")
                : getTranslation("meetings.rules.since", Fmt.date(rules.since()));
    }

    private static Paragraph quiet(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("mut2");
        return paragraph;
    }
}
