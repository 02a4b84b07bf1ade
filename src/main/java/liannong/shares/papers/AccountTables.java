package liannong.shares.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.papers.Band;
import liannong.base.papers.Column;
import liannong.base.papers.Columns;
import liannong.base.papers.Flow;
import liannong.base.papers.Ink;
import liannong.base.papers.Paper;
import liannong.base.papers.Type;
import liannong.ledger.MemberYear;
import liannong.ui.Fmt;
import liannong.ui.Texts;

/** The tables of the account: what is held, how it came, what was traded, what was received. */
final class AccountTables {

    private static final int LEFT = AccountSheet.LEFT;
    private static final int RIGHT = AccountSheet.RIGHT;
    private static final int HEADING_WITH_ROWS = 400;
    private static final Type ROW = Type.of(88);
    private static final Type HEAD = Type.of(82).in(Ink.GREY);

    private final Paper paper;
    private final AccountFacts account;
    private final Locale language;

    AccountTables(Paper paper, AccountFacts account, Locale language) {
        this.paper = paper;
        this.account = account;
        this.language = language;
    }

    void into(Flow flow) {
        holdings(flow);
        movements(flow);
        trades(flow);
        surplus(flow);
    }

    private void holdings(Flow flow) {
        var columns = new Columns(
                paper,
                List.of(
                        Column.words(LEFT, 700),
                        Column.figures(700, 950),
                        Column.figures(950, 1350),
                        Column.figures(1350, RIGHT)));
        begin(flow, text("paper.account.holdings", Fmt.date(account.asOf())));
        List<Band> rows = account.holdings().stream()
                .map(holding -> columns.row(
                        ROW,
                        List.of(
                                text("shares.class." + holding.shareClass()),
                                area(holding.areaHundredths()),
                                subscribed(holding.amountFen(), holding.unpaidFen()),
                                money(holding.amountFen()))))
                .toList();
        long unpaid = account.holdings().stream().mapToLong(Holding::unpaidFen).reduce(0, Math::addExact);
        long total = Holding.sum(account.holdings());
        long area =
                account.holdings().stream().mapToLong(Holding::areaHundredths).reduce(0, Math::addExact);
        flow.table(
                columns.head(HEAD, texts("share-class", "area", unpaid == 0 ? "" : "subscribed", "paid")),
                rows,
                columns.sum(
                        ROW.bold(), List.of(text("paper.total"), area(area), subscribed(total, unpaid), money(total))));
    }

    private void movements(Flow flow) {
        var columns = new Columns(
                paper,
                List.of(
                        Column.words(LEFT, 320),
                        Column.words(330, 520),
                        Column.words(530, 800),
                        Column.figures(800, 900),
                        Column.figures(900, 1140),
                        Column.figures(1140, 1380),
                        Column.words(1420, RIGHT)));
        begin(flow, text("paper.account.movements", Fmt.count(account.movementCount())));
        if (account.movements().isEmpty()) {
            flow.put(none());
            return;
        }
        List<Band> rows = new ArrayList<>();
        long[] amounts = new long[account.movementCount() + 1];
        long[] areas = new long[account.movementCount() + 1];
        for (AccountFacts.Movement movement : account.movements()) {
            rows.add(columns.row(ROW, cells(movement)));
            int done = rows.size();
            amounts[done] = Math.addExact(amounts[done - 1], movement.amountFen());
            areas[done] = Math.addExact(areas[done - 1], movement.areaHundredths());
        }
        int[] begun = {0};
        flow.table(
                columns.head(HEAD, texts("day", "share-class", "what", "area", "amount", "held", "document")),
                rows,
                columns.sum(ROW.bold(), sums("paper.total", areas[rows.size()], amounts[rows.size()])),
                done -> columns.between(
                        ROW,
                        sums("paper.account.leaf", areas[done] - areas[begun[0]], amounts[done] - amounts[begun[0]])),
                done -> {
                    begun[0] = done;
                    return columns.between(ROW, sums("paper.account.brought", areas[done], amounts[done]));
                });
    }

    private List<String> cells(AccountFacts.Movement movement) {
        String kind = movement.kind().equals("SUBSCRIPTION")
                ? text("shares.promised", money(movement.unpaidFen()))
                : text("shares.kind." + movement.kind());
        String what = movement.reversed() ? text("shares.reversed", kind) : kind;
        return List.of(
                Fmt.date(movement.effectiveOn()),
                text("shares.class." + movement.shareClass()),
                what + " · " + text("paper.source." + movement.source()),
                movement.areaHundredths() == 0 ? "" : area(movement.areaHundredths()),
                money(movement.amountFen()),
                money(movement.heldFen()),
                movement.document());
    }

    private List<String> sums(String key, long area, long amount) {
        return List.of(text(key), "", "", area(area), money(amount), "", "");
    }

    private void trades(Flow flow) {
        var columns = new Columns(
                paper,
                List.of(
                        Column.words(LEFT, 350),
                        Column.words(360, 900),
                        Column.words(910, 1050),
                        Column.figures(1050, 1450),
                        Column.figures(1450, RIGHT)));
        begin(flow, text("paper.account.trades"));
        if (account.trades().isEmpty()) {
            flow.put(none());
            return;
        }
        long total = account.trades().stream()
                .mapToLong(AccountFacts.TradeYear::amountFen)
                .reduce(0, Math::addExact);
        flow.table(
                columns.head(HEAD, texts("year", "product", "unit", "quantity", "amount")),
                account.trades().stream()
                        .map(trade -> columns.row(
                                ROW,
                                List.of(
                                        Integer.toString(trade.year()),
                                        trade.product(),
                                        trade.unit(),
                                        Fmt.number(new Mu(trade.quantityHundredths()).mu(), 2),
                                        money(trade.amountFen()))))
                        .toList(),
                columns.sum(ROW.bold(), List.of(text("paper.total"), "", "", "", money(total))));
    }

    private void surplus(Flow flow) {
        var columns = new Columns(
                paper,
                List.of(
                        Column.words(LEFT, 350),
                        Column.figures(350, 750),
                        Column.figures(750, 1150),
                        Column.figures(1150, 1550),
                        Column.figures(1550, RIGHT)));
        begin(flow, text("paper.account.surplus"));
        if (account.surplus().isEmpty()) {
            flow.put(none());
            return;
        }
        var years = new TreeMap<Integer, long[]>();
        long[] all = new long[4];
        for (MemberYear year : account.surplus()) {
            add(years.computeIfAbsent(year.year(), first -> new long[4]), year);
            add(all, year);
        }
        flow.table(
                columns.head(HEAD, texts("booked-in", "refund", "residual", "due", "received")),
                years.entrySet().stream()
                        .map(year -> columns.row(ROW, amounts(Integer.toString(year.getKey()), year.getValue())))
                        .toList(),
                columns.sum(ROW.bold(), amounts(text("paper.total"), all)));
    }

    private static void add(long[] sums, MemberYear year) {
        int own = year.account().equals(AccountPapers.REFUND) ? 0 : 1;
        sums[own] = Math.addExact(sums[own], year.creditFen());
        sums[2] = Math.addExact(sums[2], year.creditFen());
        sums[3] = Math.addExact(sums[3], year.debitFen());
    }

    private static List<String> amounts(String name, long[] sums) {
        return List.of(name, money(sums[0]), money(sums[1]), money(sums[2]), money(sums[3]));
    }

    private static void begin(Flow flow, String heading) {
        flow.keep(HEADING_WITH_ROWS);
        flow.put(new Band(110, (leaf, y) -> leaf.text(LEFT, y + 88, Type.of(115).bold(), heading)));
    }

    private Band none() {
        return new Band(60, (leaf, y) -> leaf.text(LEFT, y + 42, ROW.in(Ink.GREY), text("paper.account.none")));
    }

    private List<String> texts(String... names) {
        List<String> heads = new ArrayList<>();
        for (String name : names) heads.add(name.isEmpty() ? "" : text("paper.account." + name));
        return heads;
    }

    private String text(String key, Object... facts) {
        return Texts.of(language, key, facts);
    }

    /** Said where it differs from what is held. */
    private static String subscribed(long fen, long unpaid) {
        return unpaid == 0 ? "" : money(Math.addExact(fen, unpaid));
    }

    private static String money(long fen) {
        return Fmt.money(new Money(fen));
    }

    private static String area(long hundredths) {
        return hundredths == 0 ? "" : Fmt.number(new Mu(hundredths).mu(), 2);
    }
}
