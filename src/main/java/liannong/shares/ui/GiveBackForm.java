package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.Reason;
import liannong.shares.SharesReason;
import liannong.shares.land.LandShareRow;
import liannong.shares.land.LandTerms;
import liannong.ui.Entry;
import liannong.ui.Filled;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;

/** A piece of land goes back to its household: the share ends with the cooperative's use of it. */
class GiveBackForm implements Entry {

    private final ShareDesk desk;
    private final long cooperativeId;
    private final LandShareRow land;
    private final UUID commandId = UUID.randomUUID();
    final DatePicker day;
    final PaperField paper;

    GiveBackForm(ShareDesk desk, long cooperativeId, LandShareRow land) {
        this.desk = desk;
        this.cooperativeId = cooperativeId;
        this.land = land;
        day = ShareWords.day(ShareWords.text("shares.land.back-on"), desk.today());
        day.setHelperText(ShareWords.text(
                "shares.land.back-hint", Fmt.date(land.agreedTo().minusDays(1))));
        if (land.agreedTo().isBefore(desk.today())) day.setValue(land.agreedTo());
        paper = new PaperField(ShareWords.text("shares.land.back-paper"), desk.today());
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
                .giveBack(new LandTerms.GiveBack(
                        commandId, cooperativeId, land.id(), day.getValue(), paper.evidence(cooperativeId)));
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return reason == SharesReason.ENDS_AFTER_CONTRACT || reason == SharesReason.EFFECTIVE_IN_FUTURE ? day : null;
    }
}
