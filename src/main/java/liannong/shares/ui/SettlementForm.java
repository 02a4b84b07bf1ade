package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.registry.organisations.ExitReason;
import liannong.shares.SharesReason;
import liannong.shares.leaving.DepartureRow;
import liannong.shares.leaving.ExitStatement;
import liannong.shares.leaving.Settlement;
import liannong.ui.Fields;
import liannong.ui.Filled;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;

/** Losses to bear, what becomes of the land, who inherits: what the computed statement cannot know. */
class SettlementForm extends ShareForm {

    private static final int MOST_HEIRS = 20;

    private final LeavingDesk leaving;
    private final DepartureRow departure;
    private final ExitStatement seen;
    private final ExitStatementPanel shown;
    final BigDecimalField loss = Fields.money(ShareWords.text("shares.exit.loss"));
    final Paragraph refund = new Paragraph();
    final Select<Settlement.LandDisposal> land;
    final List<HeirField> heirs = new ArrayList<>();
    private final Div heirRows = new Div();
    final Button heir;

    SettlementForm(
            ShareDesk desk, LeavingDesk leaving, DepartureRow departure, ExitStatement seen, ExitStatementPanel shown) {
        super(desk, departure.cooperativeId(), ShareWords.text("shares.exit.paper"));
        this.leaving = leaving;
        this.departure = departure;
        this.seen = seen;
        this.shown = shown;
        loss.setValue(BigDecimal.ZERO.setScale(2));
        loss.setHelperText(ShareWords.text("shares.exit.loss-hint"));
        loss.addValueChangeListener(change -> say());
        land = ShareWords.choice(
                ShareWords.text("shares.exit.land-disposal"),
                "shares.exit.land.",
                List.of(Settlement.LandDisposal.values()));
        heir = new Button(ShareWords.text("shares.exit.heir-add"), pressed -> heir());
        heir.addThemeVariants(ButtonVariant.SMALL);
        refund.addClassName("sub");
        say();
    }

    private void heir() {
        var field = new HeirField(desk, departure.cooperativeId());
        field.member.addValueChangeListener(change -> say());
        heirs.add(field);
        heirRows.add(field);
        heir.setEnabled(heirs.size() < MOST_HEIRS);
        say();
    }

    /** What is owed for the losses that stand in the form; an unreadable amount is none. */
    ExitStatement bearing() {
        return seen.bearing(loss.isVisible() && isReadable() ? Money.ofYuan(loss.getValue()) : Money.ZERO);
    }

    private boolean isReadable() {
        return loss.getValue() != null
                && loss.getValue().signum() >= 0
                && loss.getValue().stripTrailingZeros().scale() <= 2;
    }

    boolean inherits() {
        return heirs.stream().anyMatch(field -> !field.isUntouched());
    }

    private void say() {
        land.setVisible(seen.pieces() > 0);
        loss.setVisible(!inherits());
        shown.bear(bearing().loss());
        refund.setText(
                !inherits()
                        ? ShareWords.text(
                                "shares.exit.refund-is", Fmt.money(bearing().refund()))
                        : ShareWords.text("shares.exit.heirs-take"));
    }

    @Override
    public Component fields() {
        boolean died = departure.reason() == ExitReason.DIED;
        heir.setVisible(died);
        heirRows.setVisible(died);
        var hint = new Paragraph(ShareWords.text("shares.exit.heirs-hint"));
        hint.setVisible(died);
        return Filled.form(loss, land, hint, heirRows, heir, refund, paper);
    }

    @Override
    public boolean isComplete() {
        boolean known = !loss.isVisible() || isReadable();
        loss.setErrorMessage(ShareWords.text("ui.amount-bad"));
        loss.setInvalid(!known);
        boolean heirsKnown = true;
        for (HeirField field : named()) heirsKnown &= field.isComplete();
        return Filled.every(
                known,
                heirsKnown,
                !land.isVisible() || inherits() || Filled.one(land, land.isEmpty()),
                paper.isComplete());
    }

    private List<HeirField> named() {
        return heirs.stream().filter(field -> !field.isUntouched()).toList();
    }

    @Override
    public void send() {
        leaving.settlements()
                .settle(new Settlement(
                        commandId,
                        departure.cooperativeId(),
                        seen,
                        bearing().loss(),
                        land.isVisible() && !inherits() ? land.getValue() : null,
                        named().stream().map(HeirField::heir).toList(),
                        evidence()));
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return switch (reason) {
            case SharesReason.LOSS_BEYOND_ACCOUNT -> loss;
            case SharesReason.LAND_DISPOSAL_MISSING -> land;
            case SharesReason.HEIRS_INCOMPLETE, SharesReason.HEIR_NO_MEMBER ->
                heirs.isEmpty() ? null : heirs.getFirst().member;
            default -> null;
        };
    }
}
