package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.Reason;
import liannong.meetings.Matter;
import liannong.meetings.ui.ResolutionField;
import liannong.shares.MemberAccount;
import liannong.shares.ShareClass;
import liannong.shares.SharesReason;
import liannong.shares.land.LandShareRow;
import liannong.shares.moves.Transfer;
import liannong.ui.Entry;
import liannong.ui.Filled;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;

/** Shares that a member gives to another: a part of a class, or a piece of land whole. */
class TransferForm implements Entry {

    private static final List<ShareClass> CLASSES = List.of(
            ShareClass.CAPITAL, ShareClass.LAND, ShareClass.PREFERRED, ShareClass.COLLECTIVE, ShareClass.RESERVE);

    private final ShareDesk desk;
    private final MemberAccount from;
    private final UUID commandId = UUID.randomUUID();
    final MemberField to;
    final HeldPart part;
    final ComboBox<LandShareRow> land = new ComboBox<>();
    final DatePicker day;
    final ResolutionField resolution;
    final PaperField paper;

    TransferForm(ShareDesk desk, MemberAccount from) {
        this.desk = desk;
        this.from = from;
        to = new MemberField(ShareWords.text("shares.move.to"), desk.register(), from.cooperativeId(), desk.today());
        part = new HeldPart(from, CLASSES);
        land.setLabel(ShareWords.text("shares.parcel"));
        land.setWidthFull();
        land.setItemLabelGenerator(TransferForm::label);
        land.setItems(desk.landShares().ofMember(from.memberId(), desk.today()));
        day = ShareWords.day(ShareWords.text("shares.effective"), desk.today());
        resolution = new ResolutionField(desk.resolutions(), from.cooperativeId(), EnumSet.of(Matter.TRANSFER));
        resolution.setLabel(ShareWords.text("shares.resolution-if-asked"));
        paper = new PaperField(ShareWords.text("shares.move.transfer-paper"), desk.today());
        part.shareClass.addValueChangeListener(change -> offer());
        day.addValueChangeListener(change -> {
            if (change.getValue() != null)
                land.setItems(desk.landShares().ofMember(from.memberId(), change.getValue()));
        });
        offer();
    }

    private static String label(LandShareRow row) {
        return (row.parcel() + " " + row.parcelCode()).strip() + " · " + Fmt.mu(new Mu(row.areaHundredths())) + " · "
                + Fmt.money(new Money(row.amountFen()));
    }

    private void offer() {
        boolean ofLand = part.shareClass.getValue() == ShareClass.LAND;
        land.setVisible(ofLand);
        part.amount.setVisible(!ofLand);
        part.held.setVisible(!ofLand);
        resolution.setHelperText(ShareWords.text(
                desk.terms()
                                .of(from.cooperativeId(), part.shareClass.getValue(), desk.today())
                                .transferByResolution()
                        ? "shares.move.resolution-needed"
                        : "shares.move.resolution-free"));
    }

    @Override
    public Component fields() {
        return Filled.form(part.shareClass, part.held, part.amount, land, to, day, resolution, paper);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(
                land.isVisible() ? Filled.all(land) : part.isComplete(),
                Filled.all(to),
                Filled.all(day),
                paper.isComplete());
    }

    @Override
    public void send() {
        @Nullable LandShareRow piece = land.isVisible() ? land.getValue() : null;
        desk.moves()
                .transfer(new Transfer(
                        commandId,
                        from.cooperativeId(),
                        from.memberId(),
                        to.getValue().memberId(),
                        part.shareClass.getValue(),
                        piece == null ? part.chosen() : new Money(piece.amountFen()),
                        piece == null ? null : piece.id(),
                        day.getValue(),
                        resolution.isEmpty() ? null : resolution.getValue().id(),
                        paper.evidence(from.cooperativeId())));
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return switch (reason) {
            case SharesReason.TRANSFER_TO_HIMSELF -> to;
            case SharesReason.RESOLUTION_NEEDED -> resolution;
            case SharesReason.LESS_IS_HELD, SharesReason.HOLDING_WOULD_BE_NEGATIVE -> part.amount;
            case SharesReason.NOT_TRANSFERABLE -> part.shareClass;
            case SharesReason.LAND_GOES_WHOLE, SharesReason.LAND_MOVED_SINCE -> land;
            case SharesReason.EFFECTIVE_IN_FUTURE, SharesReason.NOT_A_MEMBER_THEN -> day;
            default -> null;
        };
    }
}
