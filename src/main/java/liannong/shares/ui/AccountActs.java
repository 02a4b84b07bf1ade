package liannong.shares.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.QueryParameters;
import java.util.function.Supplier;
import liannong.shares.MemberAccount;
import liannong.ui.Entry;
import liannong.ui.EntryDialog;

/** What 赖会计 may enter about the shares of one member: given to another, into another class, given back, leaving. */
class AccountActs extends MenuBar {

    AccountActs(ShareDesk desk, MemberAccount account, Runnable done) {
        MenuItem acts = addItem(getTranslation("shares.move.acts"));
        act(acts, "shares.move.transfer", () -> new TransferForm(desk, account), done);
        act(acts, "shares.move.convert", () -> new ConversionForm(desk, account), done);
        act(acts, "shares.move.redeem", () -> new RedemptionForm(desk, account), done);
        acts.getSubMenu()
                .addItem(
                        getTranslation("shares.move.leave"),
                        chosen -> UI.getCurrent()
                                .navigate(
                                        LeavingView.class,
                                        QueryParameters.of("c", Long.toString(account.cooperativeId()))));
    }

    private void act(MenuItem acts, String key, Supplier<Entry> form, Runnable done) {
        acts.getSubMenu()
                .addItem(
                        getTranslation(key),
                        chosen -> new EntryDialog(
                                        getTranslation(key), getTranslation("shares.do-enter"), form.get(), done)
                                .open());
    }
}
