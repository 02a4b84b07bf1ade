package liannong.shares.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.List;
import liannong.base.Money;
import liannong.shares.MemberAccount;
import liannong.shares.ShareClass;
import liannong.ui.Fields;
import liannong.ui.Filled;
import liannong.ui.Fmt;

/** A part of what a member holds: of which class, and how much; what he holds of it stands beside. */
class HeldPart {

    final Select<ShareClass> shareClass;
    final BigDecimalField amount = Fields.money(ShareWords.text("shares.amount"));
    final Paragraph held = new Paragraph();
    private final MemberAccount account;

    HeldPart(MemberAccount account, List<ShareClass> classes) {
        this.account = account;
        held.addClassName("sub");
        shareClass = ShareWords.choice(ShareWords.text("shares.share-class"), "shares.class.", classes);
        shareClass.addValueChangeListener(change -> say());
        shareClass.setValue(classes.stream()
                .filter(each -> fen(account, each) > 0)
                .findFirst()
                .orElse(classes.getFirst()));
        say();
    }

    private void say() {
        held.setText(ShareWords.text("shares.move.held", Fmt.money(held())));
    }

    Money held() {
        return new Money(fen(account, shareClass.getValue()));
    }

    Money chosen() {
        return Money.ofYuan(amount.getValue());
    }

    boolean isComplete() {
        return Filled.positive(amount);
    }

    private static long fen(MemberAccount account, ShareClass shareClass) {
        return switch (shareClass) {
            case LAND -> account.landFen();
            case CAPITAL -> account.capitalFen();
            case PREFERRED -> account.preferredFen();
            case COLLECTIVE -> account.collectiveFen();
            case RESERVE -> account.reserveFen();
            case FISCAL -> account.fiscalFen();
            case DONATION -> account.donationFen();
        };
    }
}
