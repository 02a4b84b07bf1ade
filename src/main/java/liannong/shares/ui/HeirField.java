package liannong.shares.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import liannong.shares.leaving.Settlement;
import liannong.ui.Filled;

/** One who inherits, and his part beside the others'. */
class HeirField extends Div {

    final MemberField member;
    final IntegerField parts = new IntegerField(getTranslation("shares.exit.parts"));

    HeirField(ShareDesk desk, long cooperativeId) {
        addClassName("pair");
        member = new MemberField(getTranslation("shares.exit.heir"), desk.register(), cooperativeId, desk.today());
        parts.setMin(1);
        parts.setMax(100);
        parts.setValue(1);
        parts.setStepButtonsVisible(true);
        add(member, parts);
    }

    boolean isUntouched() {
        return member.isEmpty();
    }

    boolean isComplete() {
        return Filled.one(parts, parts.isEmpty() || parts.getValue() < 1 || parts.getValue() > 100);
    }

    Settlement.Heir heir() {
        return new Settlement.Heir(member.getValue().memberId(), parts.getValue());
    }
}
