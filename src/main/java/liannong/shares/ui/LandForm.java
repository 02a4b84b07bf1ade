package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.registry.parcels.LandToShare;
import liannong.shares.land.LandContribution;
import liannong.shares.land.Steps;
import liannong.ui.Fields;
import liannong.ui.Filled;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;

/** Land that a member puts in: the parcel is chosen among those his household holds, what it counts for is computed. */
class LandForm extends ShareForm {

    final MemberField member;
    final ComboBox<LandToShare> parcel = new ComboBox<>();
    final BigDecimalField area;
    final BigDecimalField perMu;
    final Paragraph worth = new Paragraph();
    final DatePicker from;
    final DatePicker lastDay;
    final IntegerField stepYears = new IntegerField();
    final BigDecimalField stepPercent = new BigDecimalField();
    final Checkbox afterLease = new Checkbox();
    final ValuationField valuation;

    LandForm(ShareDesk desk, long cooperativeId) {
        super(desk, cooperativeId, ShareWords.text("shares.land-contract"));
        member = new MemberField(ShareWords.text("shares.member"), desk.register(), cooperativeId, desk.today());
        parcel.setLabel(ShareWords.text("shares.parcel"));
        parcel.setWidthFull();
        parcel.setItemLabelGenerator(LandForm::label);
        area = Fields.area(ShareWords.text("shares.area"));
        perMu = Fields.money(ShareWords.text("shares.per-mu"));
        from = ShareWords.day(ShareWords.text("shares.from"), desk.today());
        lastDay = Fields.date(ShareWords.text("shares.last-day"));
        stepYears.setLabel(ShareWords.text("shares.step-years"));
        stepYears.setMin(1);
        stepYears.setMax(30);
        stepPercent.setLabel(ShareWords.text("shares.step-percent"));
        stepYears.setHelperText(ShareWords.text("shares.step-hint"));
        afterLease.setLabel(ShareWords.text("shares.after-lease"));
        afterLease.setVisible(false);
        valuation = new ValuationField(desk, cooperativeId);
        worth.addClassName("sub");
        member.addValueChangeListener(change -> offer());
        from.addValueChangeListener(change -> offer());
        parcel.addValueChangeListener(change -> fill(change.getValue()));
        area.addValueChangeListener(change -> compute());
        perMu.addValueChangeListener(change -> compute());
        compute();
    }

    private static String label(LandToShare land) {
        String base = land.name() + " " + land.code() + " · " + Fmt.mu(new Mu(land.areaHundredths()));
        return land.free()
                ? base
                : base + " · "
                        + ShareWords.text(
                                "shares.parcel-used",
                                land.usedBy() == null ? "" : land.usedBy(),
                                land.usedUntil() == null ? "" : Fmt.date(land.usedUntil()));
    }

    private void offer() {
        if (member.getValue() == null || from.getValue() == null) return;
        List<LandToShare> land = desk.land().of(member.getValue().memberId(), from.getValue());
        parcel.setItems(land);
        parcel.setHelperText(land.isEmpty() ? ShareWords.text("shares.no-parcels") : "");
    }

    private void fill(@Nullable LandToShare chosen) {
        if (chosen == null) return;
        area.setValue(new Mu(chosen.areaHundredths()).mu());
        lastDay.setMax(chosen.rightTo());
        lastDay.setValue(chosen.rightTo());
        lastDay.setHelperText(ShareWords.text("shares.right-to", Fmt.date(chosen.rightTo())));
        afterLease.setVisible(chosen.leasedHere());
        afterLease.setValue(chosen.leasedHere());
    }

    private void compute() {
        worth.setText(
                area.isEmpty() || perMu.isEmpty()
                        ? ShareWords.text("shares.worth-none")
                        : ShareWords.text("shares.worth", Fmt.money(worth())));
    }

    private Money worth() {
        return Steps.worth(Mu.of(area.getValue()), Money.ofYuan(perMu.getValue()));
    }

    @Override
    public Component fields() {
        return Filled.form(
                member,
                from,
                parcel,
                area,
                perMu,
                worth,
                lastDay,
                stepYears,
                stepPercent,
                afterLease,
                valuation,
                paper);
    }

    @Override
    public boolean isComplete() {
        boolean steps = stepYears.isEmpty() == stepPercent.isEmpty();
        stepYears.setInvalid(!steps);
        stepYears.setErrorMessage(ShareWords.text("refused.steps-incomplete"));
        return Filled.every(
                steps,
                Filled.all(member),
                Filled.all(parcel),
                Filled.positive(area),
                Filled.positive(perMu),
                Filled.all(from, lastDay),
                valuation.isComplete(),
                paper.isComplete());
    }

    @Override
    public void send() {
        Steps steps = stepYears.isEmpty()
                ? null
                : new Steps(stepYears.getValue(), stepPercent.getValue().movePointLeft(2));
        desk.landContributions()
                .contribute(new LandContribution(
                        commandId,
                        cooperativeId,
                        member.getValue().memberId(),
                        parcel.getValue().parcelId(),
                        Mu.of(area.getValue()),
                        Money.ofYuan(perMu.getValue()),
                        from.getValue(),
                        lastDay.getValue(),
                        steps,
                        afterLease.isVisible() && afterLease.getValue(),
                        valuation.valuation(worth()),
                        evidence()));
    }
}
