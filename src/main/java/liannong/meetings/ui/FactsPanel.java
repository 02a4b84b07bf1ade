package liannong.meetings.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import liannong.meetings.AdditionalVoteRow;
import liannong.meetings.MeetingCard;
import liannong.meetings.MeetingKind;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;
import liannong.ui.Section;

/** Who leads and writes, why it was called, what votes there are; additional ones are told to all (COOP art 22). */
class FactsPanel extends Section {

    FactsPanel(Desk desk, MeetingCard meeting) {
        super("");
        heading(getTranslation("meetings.facts.title"));
        var facts = new KeyValues()
                .fact(getTranslation("meetings.convene.chair"), meeting.chairName())
                .fact(getTranslation("meetings.convene.recorder"), meeting.recorderName())
                .fact(getTranslation("meetings.convene.convened-on"), Fmt.date(meeting.convenedOn()))
                .fact(
                        getTranslation("meetings.facts.quorum"),
                        getTranslation(
                                "meetings.facts.quorum-is",
                                meeting.quorumNum() + "/" + meeting.quorumDen(),
                                Fmt.count(meeting.heads()),
                                Fmt.count(meeting.quorum().needed())))
                .fact(
                        getTranslation("meetings.facts.rights"),
                        getTranslation(
                                "meetings.facts.rights-are",
                                Fmt.count(meeting.rights()),
                                Fmt.count(meeting.heads()),
                                Fmt.count(meeting.additional())));
        if (meeting.askedBy() != null && meeting.askedOn() != null)
            facts.fact(
                    getTranslation("meetings.facts.asked"),
                    getTranslation(
                            "meetings.facts.asked-by",
                            getTranslation(meeting.askedBy().key()),
                            Fmt.date(meeting.askedOn()),
                            meeting.askedWhy()));
        add(facts);
        if (meeting.kind() == MeetingKind.GENERAL) additional(desk, meeting);
    }

    private void additional(Desk desk, MeetingCard meeting) {
        List<AdditionalVoteRow> rows = desk.additional().on(meeting.cooperativeId(), meeting.heldOn());
        if (rows.isEmpty()) return;
        var head = new Paragraph(getTranslation("meetings.facts.tell"));
        head.addClassName("tell-all");
        add(head);
        rows.forEach(row -> add(new Paragraph(
                getTranslation("meetings.facts.holder", row.memberNo(), row.name(), row.votes(), row.ground()))));
    }
}
