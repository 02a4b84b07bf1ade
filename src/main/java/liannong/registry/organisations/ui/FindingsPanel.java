package liannong.registry.organisations.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import liannong.registry.organisations.Finding;
import liannong.registry.organisations.Finding.Severity;
import liannong.ui.CheckList;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Section;
import liannong.ui.Texts;

/** What the law finds in a cooperative, each rule with its article; what cannot be known here is said so. */
class FindingsPanel extends Section {

    FindingsPanel(List<Finding> findings) {
        super("");
        addClassName("findings");
        long broken = findings.stream().filter(Finding::isBroken).count();
        if (findings.isEmpty()) {
            heading(getTranslation("organisation.findings"));
            add(new EmptyState(getTranslation("finding.ended"), getTranslation("finding.ended-why")));
            return;
        }
        heading(broken == 0 ? getTranslation("finding.none") : getTranslation("finding.some", Fmt.count(broken)));
        var list = new CheckList();
        List<String> unknown = new ArrayList<>();
        for (Finding finding : findings) {
            String rule = getTranslation(finding.rule().key()) + " · " + getTranslation(finding.article());
            switch (finding.severity()) {
                case KEPT -> list.passed(rule, said(finding));
                case DUE -> list.warned(rule, said(finding));
                case BROKEN -> list.failed(rule, said(finding));
                case UNKNOWN -> unknown.add(said(finding));
            }
        }
        unknown.add(getTranslation("finding.model-unknown"));
        add(list);
        var rest = new Paragraph(getTranslation("finding.unknown", String.join("", unknown)));
        rest.addClassName("hint");
        add(rest);
    }

    private String said(Finding finding) {
        String sentence =
                Texts.of(getLocale(), finding.sentence(), finding.facts().toArray());
        if (finding.severity() != Severity.BROKEN || finding.since() == null) return sentence;
        return finding.until() == null || finding.until().isBefore(finding.since())
                ? getTranslation("finding.since", sentence, Fmt.date(finding.since()))
                : getTranslation("finding.since-until", sentence, Fmt.date(finding.since()), Fmt.date(finding.until()));
    }
}
