package liannong.shares.ui;

import liannong.shares.trades.TradeSlips;
import liannong.shares.trades.Trades;
import org.springframework.stereotype.Component;

/** What the pages about the members' trade work with. */
@Component
record TradeDesk(Trades trades, TradeSlips slips) {}
