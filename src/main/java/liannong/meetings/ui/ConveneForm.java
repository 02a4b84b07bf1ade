package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.Consumer;
import liannong.access.CurrentUser;
import liannong.meetings.Convocation;
import liannong.meetings.MeetingKind;
import liannong.meetings.MeetingLaw;
import liannong.meetings.RulesInForce;
import liannong.meetings.VotingRights;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import liannong.ui.Fmt;

/** Calls a meeting: what about, when and where; says at once on which day it may be held at the earliest. */
class ConveneForm implements Entry {

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_NAME = 40;

    private final Desk desk;
    private final long cooperativeId;
    private final Consumer<Long> convened;
    private final UUID commandId = UUID.randomUUID();
    private final RulesInForce rules;
    private final VotingRights rights;
    final RadioButtonGroup<MeetingKind> kind = new RadioButtonGroup<>();
    final TextField title;
    final AskedField asked;
    final AgendaField agenda;
    final DatePicker convenedOn;
    final DatePicker papersOpenFrom;
    final DatePicker heldOn;
    final TimePicker heldAt = new TimePicker();
    final TextField place;
    final TextField chair;
    final TextField recorder;
    final Div earliest = new Div();

    ConveneForm(Desk desk, long cooperativeId, Consumer<Long> convened) {
        this.desk = desk;
        this.cooperativeId = cooperativeId;
        this.convened = convened;
        LocalDate today = desk.clock().today();
        rules = desk.rules().inForce(cooperativeId, today);
        rights = desk.additional().rights(cooperativeId, today);
        kind.setLabel(text("meetings.convene.kind"));
        kind.setItems(MeetingKind.values());
        kind.setItemLabelGenerator(each -> text(each.key()));
        kind.setValue(MeetingKind.GENERAL);
        title = Filled.text(text("meetings.convene.title"), LONGEST_TITLE);
        title.setValue(text("meetings.convene.title-default", Integer.toString(today.getYear())));
        asked = new AskedField(today, rights.members());
        agenda = new AgendaField(this::sayEarliest);
        convenedOn = date("meetings.convene.convened-on", today);
        convenedOn.setMax(today);
        papersOpenFrom = date("meetings.convene.papers-from", today);
        papersOpenFrom.setHelperText(text("meetings.convene.papers-hint", rules.paperDays()));
        heldOn = date("meetings.convene.held-on", MeetingLaw.earliest(today, rules.paperDays()));
        heldAt.setLabel(text("meetings.convene.held-at"));
        heldAt.setStep(Duration.ofMinutes(30));
        heldAt.setValue(LocalTime.of(9, 0));
        place = Filled.text(text("meetings.convene.place"), LONGEST_TITLE);
        chair = Filled.text(text("meetings.convene.chair"), LONGEST_NAME);
        recorder = Filled.text(text("meetings.convene.recorder"), LONGEST_NAME);
        recorder.setValue(CurrentUser.get().displayName());
        papersOpenFrom.addValueChangeListener(change -> sayEarliest());
        earliest.addClassName("mut2");
        earliest.getElement().setAttribute("role", "status");
        sayEarliest();
    }

    private static DatePicker date(String label, LocalDate value) {
        DatePicker field = Fields.date(MeetingWords.text(label));
        field.setValue(value);
        return field;
    }

    private void sayEarliest() {
        boolean papers = agenda.needsPapers() && papersOpenFrom.getValue() != null;
        earliest.setText(
                papers
                        ? text(
                                "meetings.convene.earliest",
                                Fmt.date(MeetingLaw.earliest(papersOpenFrom.getValue(), rules.paperDays())))
                        : text("meetings.convene.no-days"));
    }

    @Override
    public Component fields() {
        kind.setVisible(rights.mayHaveDelegates());
        return Filled.form(
                kind,
                title,
                agenda,
                earliest,
                convenedOn,
                papersOpenFrom,
                heldOn,
                heldAt,
                place,
                chair,
                recorder,
                asked);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(
                Filled.all(title, place, chair, recorder),
                Filled.all(convenedOn, papersOpenFrom, heldOn),
                Filled.all(heldAt),
                agenda.isComplete(),
                asked.isComplete());
    }

    @Override
    public void send() {
        convened.accept(desk.convocations()
                .convene(new Convocation(
                        commandId,
                        cooperativeId,
                        kind.getValue(),
                        title.getValue(),
                        asked.asked(),
                        convenedOn.getValue(),
                        papersOpenFrom.getValue(),
                        heldOn.getValue(),
                        heldAt.getValue(),
                        place.getValue(),
                        chair.getValue(),
                        recorder.getValue(),
                        agenda.items())));
    }

    private static String text(String key, Object... facts) {
        return MeetingWords.text(key, facts);
    }
}
