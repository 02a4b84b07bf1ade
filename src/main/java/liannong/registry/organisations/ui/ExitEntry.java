package liannong.registry.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import liannong.base.Reason;
import liannong.registry.organisations.ExitReason;
import liannong.registry.organisations.MemberRow;
import liannong.registry.organisations.OrganisationReason;
import liannong.registry.organisations.Roster;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;

/** Ends a membership: since when, why, and on what document. */
class ExitEntry implements Entry {

    final DatePicker leftOn;
    final RadioButtonGroup<ExitReason> reason = new RadioButtonGroup<>();
    final EvidenceField document;
    private final FormLayout form = Filled.form();
    private final Roster roster;
    private final long cooperativeId;
    private final MemberRow member;

    ExitEntry(Roster roster, long cooperativeId, MemberRow member, LocalDate today) {
        document = new EvidenceField(today);
        this.roster = roster;
        this.cooperativeId = cooperativeId;
        this.member = member;
        leftOn = Fields.date(form.getTranslation("organisation.left-on"));
        leftOn.setHelperText(form.getTranslation("organisation.left-on-hint"));
        leftOn.setMin(member.joinedOn());
        leftOn.setMax(today);
        leftOn.setValue(today);
        reason.setLabel(form.getTranslation("organisation.exit"));
        reason.setItems(ExitReason.values());
        reason.setItemLabelGenerator(each -> form.getTranslation(each.key()));
        reason.setValue(ExitReason.WITHDRAWN);
        form.add(
                new Paragraph(form.getTranslation(
                        "organisation.exit-of", member.memberNo(), member.name(), Fmt.date(member.joinedOn()))),
                leftOn,
                reason,
                document);
    }

    @Override
    public Component fields() {
        return form;
    }

    @Override
    public boolean isComplete() {
        return Filled.every(!leftOn.isInvalid(), Filled.all(leftOn), document.isComplete());
    }

    @Override
    public void send() {
        roster.end(cooperativeId, member.id(), leftOn.getValue(), reason.getValue(), document.evidence());
    }

    @Override
    public @Nullable HasValidation at(Reason refusal) {
        return switch (refusal) {
            case OrganisationReason.LEFT_BEFORE_JOINING, OrganisationReason.ACT_IN_THE_FUTURE -> leftOn;
            default -> null;
        };
    }
}
