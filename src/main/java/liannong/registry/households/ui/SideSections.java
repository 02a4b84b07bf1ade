package liannong.registry.households.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import liannong.registry.households.HouseholdAccount;
import liannong.registry.households.HouseholdPaper;
import liannong.registry.households.StatusPeriod;
import liannong.ui.Fmt;
import liannong.ui.Section;
import liannong.ui.StatusTag;
import org.jspecify.annotations.Nullable;

/** What stands beside the file: where it is paid, what it was, its documents, and what was asked for. */
class SideSections extends Div {

    void accounts(List<HouseholdAccount> accounts, Masked masked) {
        var list = list("accounts");
        for (HouseholdAccount account : accounts) {
            var line = new Div(
                    new Span(account.bank() + " " + Codes.word(this, "account-kind", account.kind()) + " "),
                    masked.account(account.id(), account.numberLast4()));
            var note = new Div(
                    new Span(account.holderName() + " "),
                    account.matched()
                            ? StatusTag.ok(getTranslation("household-file.account.matched"))
                            : StatusTag.waiting(getTranslation("household-file.account.unmatched")));
            list.add(new ListItem(line, note, small(period(account.validFrom(), account.validTo()))));
        }
        section("accounts", list, accounts.isEmpty());
    }

    void statuses(List<StatusPeriod> statuses) {
        var list = list("statuses");
        for (StatusPeriod period : statuses) {
            list.add(new ListItem(
                    Codes.tag(this, period.status(), period.detail(), false),
                    small(period(period.validFrom(), period.validTo())),
                    new Div(new Span(period.reason())),
                    small(getTranslation(
                            "household-file.entered",
                            period.by() == null ? "" : period.by(),
                            Fmt.moment(period.recordedAt())))));
        }
        section("statuses", list, statuses.isEmpty());
    }

    void documents(List<HouseholdPaper> papers) {
        var list = list("documents");
        papers.stream()
                .filter(paper -> !paper.isRequest())
                .forEach(paper -> list.add(new ListItem(
                        document(paper),
                        small(Fmt.date(paper.day()) + " · " + (paper.by() == null ? "" : paper.by())))));
        section("documents", list, list.getChildren().findAny().isEmpty());
    }

    /** A file, not a page: it is saved, never shown as one. */
    private static Anchor document(HouseholdPaper paper) {
        var link = new Anchor("documents/" + paper.id(), paper.title());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    void requests(List<HouseholdPaper> papers) {
        var list = list("requests");
        papers.stream().filter(HouseholdPaper::isRequest).forEach(paper -> list.add(request(paper)));
        section("requests", list, list.getChildren().findAny().isEmpty());
    }

    private ListItem request(HouseholdPaper paper) {
        var item = new ListItem(
                new Div(new Span(Codes.word(this, "request", paper.title()) + " "), state(paper)),
                small(getTranslation(
                        "household-file.asked", paper.by() == null ? "" : paper.by(), Fmt.moment(paper.at()))));
        if (paper.decidedAt() != null) {
            item.add(small(getTranslation(
                    "household-file.decided",
                    paper.decidedBy() == null ? "" : paper.decidedBy(),
                    Fmt.moment(paper.decidedAt()),
                    paper.decision() == null ? "" : paper.decision())));
        }
        return item;
    }

    private StatusTag state(HouseholdPaper paper) {
        String word = Codes.word(this, "request-state", paper.state());
        return switch (paper.state() == null ? "" : paper.state()) {
            case "OPEN" -> StatusTag.waiting(word);
            case "APPROVED" -> StatusTag.ok(word);
            case "REFUSED" -> StatusTag.bad(word);
            default -> new StatusTag(StatusTag.Kind.WORD, word);
        };
    }

    private UnorderedList list(String name) {
        var list = new UnorderedList();
        list.addClassName("plain");
        list.setId("file-" + name);
        return list;
    }

    private void section(String name, Component list, boolean empty) {
        var section = new Section(getTranslation("household-file." + name));
        if (empty) {
            var none = new Paragraph(getTranslation("household-file." + name + ".none"));
            none.addClassName("mut");
            section.add(none);
        } else {
            section.add(list);
        }
        add(section);
    }

    private String period(LocalDate from, @Nullable LocalDate to) {
        return to == null
                ? getTranslation("household-file.from", Fmt.date(from))
                : getTranslation("household-file.from-to", Fmt.date(from), Fmt.date(to));
    }

    private static Div small(String text) {
        var small = new Div(new Span(text));
        small.addClassName("hint");
        return small;
    }
}
