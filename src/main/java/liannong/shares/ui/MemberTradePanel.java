package liannong.shares.ui;

import com.vaadin.flow.component.html.Anchor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import liannong.base.Money;
import liannong.shares.MemberAccount;
import liannong.shares.trades.TradeSlips;
import liannong.shares.trades.TradeYear;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;

/** What a member traded with the cooperative, year by year: part of his account (COOP art 43). */
class MemberTradePanel extends Section {

    private static final int SHOWN_WHOLE = 30;

    MemberTradePanel(TradeSlips slips, MemberAccount account) {
        super("");
        List<TradeYear> years = slips.ofMember(account.memberId());
        heading(getTranslation("shares.trades.of-member"));
        unit(getTranslation("ui.unit-yuan"));
        if (!years.isEmpty())
            tools(new Anchor(
                    SharePlace.TRADES.of(account.cooperativeId()) + "&year="
                            + years.getFirst().year() + "&q="
                            + URLEncoder.encode(account.memberNo(), StandardCharsets.UTF_8),
                    getTranslation("shares.trades.see-slips")));
        var ledger = new Ledger<TradeYear>(getTranslation("shares.trades.of-member"));
        ledger.text(getTranslation("shares.trades.year"), row -> Integer.toString(row.year()));
        ledger.text(getTranslation("shares.trades.product"), TradeYear::product);
        ledger.figure(getTranslation("shares.trades.quantity"), MemberTradePanel::quantity);
        ledger.money(getTranslation("shares.trades.amount"), row -> new Money(row.amountFen()));
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.year() + " " + row.product(), quantity(row), Fmt.money(new Money(row.amountFen())), null),
                "");
        ledger.empty(new EmptyState(
                getTranslation("shares.trades.of-member-none"), getTranslation("shares.trades.of-member-none-why")));
        ledger.setItems(years);
        ledger.setAllRowsVisible(years.size() <= SHOWN_WHOLE);
        add(ledger);
    }

    private static String quantity(TradeYear row) {
        return TradesPanel.quantity(row.quantityHundredths()) + " " + row.unit();
    }
}
