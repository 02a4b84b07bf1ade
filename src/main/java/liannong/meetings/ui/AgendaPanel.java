package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import liannong.meetings.ItemRow;
import liannong.meetings.MeetingCard;
import liannong.meetings.MeetingState;
import liannong.meetings.VoteCount;
import liannong.ui.EmptyState;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Section;
import liannong.ui.StatusTag;

/** What is decided: each item with the majority it needs and, once voted, with its result. */
class AgendaPanel extends Section {

    private final Desk desk;
    private final May may;
    private final Runnable changed;
    final Div list = new Div();

    AgendaPanel(Desk desk, MeetingCard meeting, May may, Runnable changed) {
        super("");
        this.desk = desk;
        this.may = may;
        this.changed = changed;
        addClassName("agenda");
        if (may.records() && meeting.state() == MeetingState.CONVENED) tools(add(meeting));
        add(list);
        show(meeting);
    }

    void show(MeetingCard meeting) {
        List<ItemRow> items = desk.book().items(meeting.id());
        long voted = items.stream().filter(ItemRow::isVoted).count();
        heading(getTranslation("meetings.agenda.title", Fmt.count(items.size())));
        unit(
                meeting.state() == MeetingState.CONVENED
                        ? getTranslation("meetings.agenda.rights", Fmt.count(meeting.rights()))
                        : getTranslation("meetings.agenda.voted", Fmt.count(voted), Fmt.count(meeting.rights())));
        list.removeAll();
        if (items.isEmpty())
            list.add(
                    new EmptyState(getTranslation("meetings.agenda.none"), getTranslation("meetings.agenda.none-why")));
        items.forEach(item -> list.add(item(meeting, item)));
    }

    private Component item(MeetingCard meeting, ItemRow item) {
        var head = new Div(
                new Span(Integer.toString(item.position())),
                new StatusTag(StatusTag.Kind.WORD, getTranslation(item.matter().key())));
        head.addClassName("hd");
        var text = new Paragraph(item.text());
        var block = new Div(head, text);
        block.addClassName("item");
        VoteCount count = item.count(meeting.rights());
        if (item.isVoted()) {
            head.add(MeetingWords.result(count));
            block.add(VoteBar.of(count), small(MeetingWords.counted(count)));
        }
        block.add(small(MeetingWords.needed(item, meeting.rights())));
        if (item.resolutionNo() != null) {
            var no = small(getTranslation("meetings.item.resolution", item.resolutionNo()));
            no.addClassName("no");
            block.add(no);
        }
        actions(meeting, item, block);
        return block;
    }

    private void actions(MeetingCard meeting, ItemRow item, Div block) {
        if (!may.records()) return;
        if (meeting.isOpen()) {
            var vote = new Button(
                    getTranslation(item.isVoted() ? "meetings.vote.again" : "meetings.vote.take"),
                    pressed -> vote(meeting, item));
            vote.setEnabled(meeting.quorum().isMet());
            vote.setAriaLabel(getTranslation("meetings.vote.of", item.position()));
            block.add(vote);
        } else if (meeting.state() == MeetingState.CONVENED) {
            var remove = new Button(getTranslation("meetings.item.remove"), pressed -> {
                desk.convocations().removeItem(meeting.id(), item.id());
                changed.run();
            });
            remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("meetings.item.remove-no", item.position()));
            block.add(remove);
        }
    }

    private void vote(MeetingCard meeting, ItemRow item) {
        new EntryDialog(
                        getTranslation("meetings.vote.title", item.position()),
                        getTranslation("meetings.vote.enter"),
                        new VoteForm(desk, meeting, item),
                        changed)
                .open();
    }

    private Button add(MeetingCard meeting) {
        var add = new Button(
                getTranslation("meetings.item.add"),
                pressed -> new EntryDialog(
                                getTranslation("meetings.item.add"),
                                getTranslation("meetings.enter"),
                                new ItemForm(desk, meeting),
                                changed)
                        .open());
        add.addThemeVariants(ButtonVariant.SMALL);
        return add;
    }

    private static Span small(String text) {
        var small = new Span(text);
        small.addClassName("s");
        return small;
    }
}
