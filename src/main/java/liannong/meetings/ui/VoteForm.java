package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import liannong.meetings.BallotRow;
import liannong.meetings.Choice;
import liannong.meetings.ItemRow;
import liannong.meetings.MeetingCard;
import liannong.meetings.TakeVote;
import liannong.meetings.VoteCount;
import liannong.ui.Entry;
import liannong.ui.Filled;

/** How an item was voted by voice: everybody who is there is for it, but those who are named. */
class VoteForm implements Entry {

    private final Desk desk;
    private final MeetingCard meeting;
    private final ItemRow item;
    private final List<BallotRow> there;
    final MultiSelectComboBox<BallotRow> against;
    final MultiSelectComboBox<BallotRow> abstained;
    final MultiSelectComboBox<BallotRow> silent;
    final Div outcome = new Div();

    VoteForm(Desk desk, MeetingCard meeting, ItemRow item) {
        this.desk = desk;
        this.meeting = meeting;
        this.item = item;
        this.there = desk.ballots().rows(meeting.id(), item.id());
        against = field("meetings.vote.against", Choice.AGAINST);
        abstained = field("meetings.vote.abstained", Choice.ABSTAIN);
        silent = field("meetings.vote.silent", null);
        List.of(against, abstained, silent)
                .forEach(field -> field.addValueChangeListener(change -> {
                    takeFromOthers(field);
                    count();
                }));
        outcome.addClassName("outcome");
        outcome.getElement().setAttribute("role", "status");
        count();
    }

    private MultiSelectComboBox<BallotRow> field(String label, @org.jspecify.annotations.Nullable Choice choice) {
        var field = new MultiSelectComboBox<BallotRow>();
        field.setLabel(field.getTranslation(label));
        field.setItemLabelGenerator(row -> row.memberNo() + " " + row.name());
        field.setItems((row, text) -> row.isFoundBy(text), there);
        field.setWidthFull();
        if (item.isVoted())
            field.setValue(there.stream()
                    .filter(row -> row.choice() == choice)
                    .collect(Collectors.toCollection(HashSet::new)));
        return field;
    }

    /** Nobody votes twice: who is named here is taken out there. */
    private void takeFromOthers(MultiSelectComboBox<BallotRow> named) {
        for (MultiSelectComboBox<BallotRow> field : List.of(against, abstained, silent)) {
            if (field.equals(named) || java.util.Collections.disjoint(field.getValue(), named.getValue())) continue;
            Set<BallotRow> left = new HashSet<>(field.getValue());
            left.removeAll(named.getValue());
            field.setValue(left);
        }
    }

    private void count() {
        int all = votes(there);
        int no = votes(against.getValue());
        int none = votes(abstained.getValue());
        VoteCount count =
                VoteCount.of(all - no - none - votes(silent.getValue()), no, none, meeting.rights(), item.majority());
        outcome.removeAll();
        outcome.add(
                MeetingWords.result(count),
                new Span(MeetingWords.counted(count)),
                VoteBar.of(count),
                new Span(MeetingWords.needed(item, meeting.rights())));
    }

    private static int votes(Collection<BallotRow> rows) {
        return rows.stream().mapToInt(BallotRow::votes).sum();
    }

    @Override
    public Component fields() {
        var text = new Paragraph(item.text());
        var how = new Paragraph(outcome.getTranslation("meetings.vote.how", there.size()));
        how.addClassName("mut2");
        return Filled.form(text, how, against, abstained, silent, outcome);
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public void send() {
        desk.ballots()
                .take(new TakeVote(
                        meeting.id(),
                        item.id(),
                        item.takes(),
                        ids(there),
                        ids(against.getValue()),
                        ids(abstained.getValue()),
                        ids(silent.getValue())));
    }

    private static Set<Long> ids(Collection<BallotRow> rows) {
        return rows.stream().map(BallotRow::memberId).collect(Collectors.toSet());
    }
}
