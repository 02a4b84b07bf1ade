package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.meetings.ui.ResolutionField;
import liannong.shares.ShareSource;
import liannong.shares.SharesReason;
import liannong.shares.fund.FiscalProject;
import liannong.shares.fund.FiscalProjects;
import liannong.ui.Fields;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** What public money or a gift formed, quantified to the members by head or held by the village's collective. */
class ProjectForm extends ShareForm {

    /** Who gets the shares. */
    enum To {
        MEMBERS,
        COLLECTIVE
    }

    final TextField projectNo;
    final TextField name;
    final Select<ShareSource> source;
    final DatePicker grantedOn;
    final BigDecimalField amount;
    final TextField asset;
    final RadioButtonGroup<To> to = new RadioButtonGroup<>();
    final MemberField collective;
    final ResolutionField resolution;

    ProjectForm(ShareDesk desk, long cooperativeId) {
        super(desk, cooperativeId, ShareWords.text("shares.fund.paper"));
        projectNo = Filled.text(ShareWords.text("shares.fund.project-no"), 40);
        name = Filled.text(ShareWords.text("shares.fund.name"), 80);
        source = ShareWords.choice(
                ShareWords.text("shares.source"),
                "shares.source.",
                List.of(ShareSource.FISCAL_FUND, ShareSource.DONATION));
        source.setValue(ShareSource.FISCAL_FUND);
        grantedOn = ShareWords.day(ShareWords.text("shares.fund.granted-on"), desk.today());
        amount = Fields.money(ShareWords.text("shares.amount"));
        asset = Filled.text(ShareWords.text("shares.fund.asset"), 120);
        to.setLabel(ShareWords.text("shares.fund.to"));
        to.setItems(To.values());
        to.setItemLabelGenerator(each -> ShareWords.text("shares.fund.choice." + each.name()));
        to.setValue(To.MEMBERS);
        collective = new MemberField(
                ShareWords.text("shares.fund.collective"), desk.register(), cooperativeId, desk.today());
        resolution = new ResolutionField(desk.resolutions(), cooperativeId, FiscalProjects.MATTERS);
        resolution.setLabel(ShareWords.text("shares.resolution-if-any"));
        source.addValueChangeListener(change -> offer());
        to.addValueChangeListener(change -> offer());
        offer();
    }

    /** A gift is averaged by law; only public money may be held by the collective. */
    private void offer() {
        boolean gift = source.getValue() == ShareSource.DONATION;
        if (gift) to.setValue(To.MEMBERS);
        to.setEnabled(!gift);
        collective.setVisible(to.getValue() == To.COLLECTIVE);
    }

    @Override
    public Component fields() {
        return Filled.form(source, projectNo, name, grantedOn, amount, asset, to, collective, resolution, paper);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(
                Filled.all(projectNo, name, asset),
                Filled.all(grantedOn),
                Filled.positive(amount),
                !collective.isVisible() || Filled.all(collective),
                paper.isComplete());
    }

    @Override
    public void send() {
        desk.projects()
                .quantify(new FiscalProject(
                        commandId,
                        cooperativeId,
                        projectNo.getValue(),
                        name.getValue(),
                        source.getValue(),
                        grantedOn.getValue(),
                        Money.ofYuan(amount.getValue()),
                        asset.getValue(),
                        collective.isVisible() ? collective.getValue().memberId() : null,
                        resolution.isEmpty() ? null : resolution.getValue().id(),
                        evidence()));
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return switch (reason) {
            case SharesReason.PROJECT_TAKEN -> projectNo;
            case SharesReason.EFFECTIVE_IN_FUTURE, SharesReason.NOBODY_TO_AVERAGE -> grantedOn;
            case SharesReason.COLLECTIVE_OF_AN_ORGANISATION, SharesReason.NO_SUCH_MEMBER -> collective;
            default -> null;
        };
    }
}
