package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import liannong.meetings.MeetingCard;
import liannong.meetings.RollRow;
import liannong.ui.Entry;
import liannong.ui.Filled;

/** Who votes for an absent member, by his proxy in writing. */
class ProxyForm implements Entry {

    final ComboBox<RollRow> holder = new ComboBox<>();
    private final Desk desk;
    private final MeetingCard meeting;
    private final RollRow row;

    ProxyForm(Desk desk, MeetingCard meeting, RollRow row, List<RollRow> rows) {
        this.desk = desk;
        this.meeting = meeting;
        this.row = row;
        holder.setLabel(holder.getTranslation("meetings.roll.holder"));
        holder.setHelperText(holder.getTranslation("meetings.roll.holder-hint", meeting.proxies()));
        holder.setItemLabelGenerator(each -> each.memberNo() + " " + each.name());
        holder.setItems(
                (each, text) -> each.isFoundBy(text),
                rows.stream()
                        .filter(each -> each.present() && each.holderId() == null)
                        .toList());
    }

    @Override
    public Component fields() {
        return Filled.form(holder);
    }

    @Override
    public boolean isComplete() {
        return Filled.all(holder);
    }

    @Override
    public void send() {
        desk.roll().represent(meeting.id(), row.memberId(), holder.getValue().memberId());
    }
}
