package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.Reason;
import liannong.shares.SharesReason;
import liannong.shares.land.LandShareRow;
import liannong.shares.land.LandTerms;
import liannong.ui.Filled;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;

/** A piece of land goes back to its household: the share ends with the cooperative's use of it. */
class GiveBackForm extends ShareForm {

    private final LandShareRow land;
    final DatePicker day;

    GiveBackForm(ShareDesk desk, long cooperativeId, LandShareRow land) {
        super(desk, cooperativeId, ShareWords.text("shares.land.back-paper"));
        this.land = land;
        day = ShareWords.day(ShareWords.text("shares.land.back-on"), desk.today());
        day.setHelperText(ShareWords.text(
                "shares.land.back-hint", Fmt.date(land.agreedTo().minusDays(1))));
        if (land.agreedTo().isBefore(desk.today())) day.setValue(land.agreedTo());
    }

    @Override
    public Component fields() {
        return Filled.form(
                new Paragraph(ShareWords.text(
                        "shares.land.back-what",
                        land.member(),
                        (land.parcel() + " " + land.parcelCode()).strip(),
                        Fmt.mu(new Mu(land.areaHundredths())),
                        Fmt.money(new Money(land.amountFen())))),
                day,
                paper);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(Filled.all(day), paper.isComplete());
    }

    @Override
    public void send() {
        desk.landTerms()
                .giveBack(new LandTerms.GiveBack(commandId, cooperativeId, land.id(), day.getValue(), evidence()));
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return reason == SharesReason.ENDS_AFTER_CONTRACT || reason == SharesReason.EFFECTIVE_IN_FUTURE ? day : null;
    }
}
