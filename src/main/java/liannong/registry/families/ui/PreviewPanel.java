package liannong.registry.families.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import liannong.registry.Consequence;
import liannong.registry.FamilyChange;
import liannong.registry.PersonMove;
import liannong.registry.families.FamilyPreview;
import liannong.ui.Banner;
import liannong.ui.Fmt;
import liannong.ui.Section;
import liannong.ui.StatusTag;
import liannong.ui.Texts;

/** What an act changes, and what follows, stays, stops or is left open: read before it is confirmed. */
class PreviewPanel extends Div {

    PreviewPanel(FamilyPreview preview) {
        FamilyChange change = preview.change();
        var moves = new UnorderedList();
        moves.addClassName("consequences");
        change.moves()
                .forEach(move -> moves.add(new ListItem(
                        new StatusTag(StatusTag.Kind.WORD, getTranslation(what(move))), new Span(who(move)))));
        if (change.ends())
            moves.add(new ListItem(
                    StatusTag.bad(getTranslation("family.ends")), new Span(getTranslation("family.ends-why"))));
        add(new Section(getTranslation("family.people-change"), moves)
                .unit(getTranslation("family.from-day", Fmt.date(change.from()))));
        var follows = new UnorderedList();
        follows.addClassName("consequences");
        preview.consequences().forEach(each -> follows.add(item(each)));
        if (preview.consequences().isEmpty()) follows.add(new ListItem(getTranslation("family.nothing-follows")));
        add(new Section(getTranslation("family.what-follows"), follows));
        if (preview.needsRequest())
            add(Banner.info(getTranslation("family.needs-request"), getTranslation("family.needs-request-why")));
    }

    private static String what(PersonMove move) {
        if (move.fromHouseholdId() == null) return "family.joins-register";
        if (move.toHouseholdId() == null) return "family.leaves-register";
        if (move.stays()) return "family.stays-as";
        return Objects.equals(move.toHouseholdId(), FamilyChange.TO_BE_FORMED)
                ? "family.to-new-household"
                : "family.to-other-household";
    }

    private String who(PersonMove move) {
        return move.relation() == null
                ? move.name()
                : getTranslation(
                        "family.as",
                        move.name(),
                        getTranslation(Objects.requireNonNull(move.relation()).key()));
    }

    private ListItem item(Consequence consequence) {
        String word = getTranslation(consequence.effect().key());
        StatusTag tag = switch (consequence.effect()) {
            case FOLLOWS -> StatusTag.running(word);
            case STAYS -> StatusTag.ok(word);
            case STOPS -> StatusTag.bad(word);
            case OPEN -> StatusTag.waiting(word);
        };
        return new ListItem(
                tag,
                new Span(Texts.of(
                        getLocale(), consequence.key(), consequence.facts().toArray())));
    }
}
