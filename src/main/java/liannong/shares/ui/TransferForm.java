package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.EnumSet;
import java.util.List;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.Reason;
import liannong.meetings.Matter;
import liannong.shares.MemberAccount;
import liannong.shares.ShareClass;
import liannong.shares.SharesReason;
import liannong.shares.land.LandShareRow;
import liannong.shares.moves.Transfer;
import liannong.ui.Filled;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;

/** Shares that a member gives to another: a part of a class, or a piece of land whole. */
class TransferForm extends HeldForm {

    private static final List<ShareClass> CLASSES = List.of(
            ShareClass.CAPITAL, ShareClass.LAND, ShareClass.PREFERRED, ShareClass.COLLECTIVE, ShareClass.RESERVE);

    final MemberField to;
    final ComboBox<LandShareRow> land = new ComboBox<>();

    TransferForm(ShareDesk desk, MemberAccount account) {
        super(desk, account, ShareWords.text("shares.move.transfer-paper"), CLASSES, EnumSet.of(Matter.TRANSFER));
        to = new MemberField(ShareWords.text("shares.move.to"), desk.register(), cooperativeId, desk.today());
        land.setLabel(ShareWords.text("shares.parcel"));
        land.setWidthFull();
        land.setItemLabelGenerator(TransferForm::label);
        land.setItems(desk.landShares().ofMember(account.memberId(), desk.today()));
        resolution.setLabel(ShareWords.text("shares.resolution-if-asked"));
        part.shareClass.addValueChangeListener(change -> offer());
        day.addValueChangeListener(change -> {
            if (change.getValue() == null) return;
            land.setItems(desk.landShares().ofMember(account.memberId(), change.getValue()));
            offer();
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
                terms().transferByResolution() ? "shares.move.resolution-needed" : "shares.move.resolution-free"));
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
                        cooperativeId,
                        account.memberId(),
                        to.getValue().memberId(),
                        part.shareClass.getValue(),
                        piece == null ? part.chosen() : new Money(piece.amountFen()),
                        piece == null ? null : piece.id(),
                        day.getValue(),
                        resolution.isEmpty() ? null : resolution.getValue().id(),
                        evidence()));
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return switch (reason) {
            case SharesReason.TRANSFER_TO_HIMSELF -> to;
            case SharesReason.LAND_GOES_WHOLE, SharesReason.LAND_MOVED_SINCE -> land;
            default -> super.at(reason);
        };
    }
}
