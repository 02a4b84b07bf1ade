package liannong.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import liannong.meetings.ItemRow;
import liannong.meetings.MeetingCard;
import liannong.meetings.SubjectKind;
import liannong.meetings.UseRow;
import liannong.ui.EntryDialog;
import liannong.ui.Section;

/** What rests on the resolutions of a meeting: versions of the charter, members admitted and expelled. */
class UsesPanel extends Section {

    private final Desk desk;
    private final MeetingCard meeting;

    UsesPanel(Desk desk, MeetingCard meeting, May may, Runnable changed) {
        super("");
        this.desk = desk;
        this.meeting = meeting;
        addClassName("uses");
        heading(getTranslation("meetings.uses.title"));
        List<UseRow> uses = desk.uses().ofMeeting(meeting.id());
        for (ItemRow item : ties(desk, meeting)) {
            var block = new Div(new Span(item.resolutionNo() + " " + item.text()));
            block.addClassName("use");
            uses.stream()
                    .filter(use -> Long.valueOf(use.resolutionId()).equals(item.resolutionId()))
                    .map(use -> new Paragraph(label(use)))
                    .forEach(block::add);
            if (may.keepsRules()) block.add(tie(item, changed));
            add(block);
        }
    }

    /** The items whose resolutions something in the registry may rest on. */
    static List<ItemRow> ties(Desk desk, MeetingCard meeting) {
        return desk.book().items(meeting.id()).stream()
                .filter(item -> item.resolutionId() != null && kind(item) != null)
                .toList();
    }

    private static @org.jspecify.annotations.Nullable SubjectKind kind(ItemRow item) {
        return switch (item.matter()) {
            case CHARTER -> SubjectKind.CHARTER;
            case ADMISSION -> SubjectKind.ADMISSION;
            case EXPULSION -> SubjectKind.EXPULSION;
            default -> null;
        };
    }

    static String label(UseRow use) {
        return use.name() == null
                ? MeetingWords.text("meetings.uses.charter", use.no(), use.day())
                : MeetingWords.text(
                        use.kind() == SubjectKind.ADMISSION ? "meetings.uses.admitted" : "meetings.uses.expelled",
                        use.no(),
                        use.name(),
                        use.day());
    }

    private Button tie(ItemRow item, Runnable changed) {
        SubjectKind kind = java.util.Objects.requireNonNull(kind(item));
        long resolution = java.util.Objects.requireNonNull(item.resolutionId());
        var button = new Button(
                getTranslation("meetings.uses.tie"),
                pressed -> new EntryDialog(
                                getTranslation("meetings.uses.tie-to", item.resolutionNo()),
                                getTranslation("meetings.enter"),
                                new TieForm(desk, meeting.cooperativeId(), resolution, kind),
                                changed)
                        .open());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
