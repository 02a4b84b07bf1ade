package liannong.shares.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import liannong.shares.trades.TradeFilter;
import liannong.shares.trades.TradeRow;
import liannong.ui.EntryDialog;
import org.jspecify.annotations.Nullable;

/** 赖会计 enters the slips of the members' trade, finds one again, and takes back what was entered wrong. */
@Route("shares/trades")
class TradesView extends SharesPage {

    private final TradeDesk trades;
    private @Nullable TradeFilter filter;

    TradesView(ShareDesk desk, TradeDesk trades) {
        super(desk, SharePlace.TRADES);
        this.trades = trades;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = null; // the address says anew what is looked at
        super.beforeEnter(event);
    }

    @Override
    List<Button> actions(ShareScene scene) {
        if (!ShareWords.keepsBooks()) return List.of();
        return List.of(new Button(
                getTranslation("shares.trades.enter"),
                pressed -> enter(scene, new TradeForm(desk, trades, scene.id()))));
    }

    @Override
    String told() {
        return "shares.trades.told";
    }

    @Override
    void fill(ShareScene scene) {
        List<Integer> years = trades.slips().years(scene.id());
        TradeFilter looked = filter == null ? asked(scene, years) : filter;
        filter = looked;
        add(new TradesPanel(
                trades.slips(),
                looked,
                Stream.concat(
                                years.stream(),
                                Stream.of(looked.year(), desk.today().getYear()))
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                this::remember,
                row -> takeBack(scene, row)));
    }

    /** The latest year with slips, unless the address names another. */
    private TradeFilter asked(ShareScene scene, List<Integer> years) {
        int year = scene.asked()
                .getSingleParameter("year")
                .filter(typed -> typed.matches("20[0-9]{2}"))
                .map(Integer::valueOf)
                .orElse(years.isEmpty() ? desk.today().getYear() : years.getFirst());
        return new TradeFilter(
                scene.id(), year, scene.asked().getSingleParameter("q").orElse(""));
    }

    private void remember(TradeFilter chosen) {
        filter = chosen;
        Map<String, String> query = new LinkedHashMap<>();
        query.put("c", Long.toString(chosen.cooperativeId()));
        query.put("year", Integer.toString(chosen.year()));
        if (!chosen.text().isEmpty()) query.put("q", chosen.text());
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location(SharePlace.TRADES.path(), QueryParameters.simple(query))));
    }

    /** The page shows the year of what was entered; the next slip is of the same member and goods. */
    private void enter(ShareScene scene, TradeForm form) {
        new EntryDialog(getTranslation("shares.trades.enter"), getTranslation("shares.do-enter"), form, () -> {
                    remember(new TradeFilter(scene.id(), form.day.getValue().getYear(), ""));
                    scene.done().run();
                    if (form.next.getValue()) enter(scene, form.following());
                })
                .open();
        if (form.member.isEmpty()) form.member.focus();
        else form.slipNo.focus();
    }

    private void takeBack(ShareScene scene, TradeRow row) {
        new EntryDialog(
                        getTranslation("shares.trades.back-title"),
                        getTranslation("shares.reverse"),
                        new TakeBackForm(trades, row),
                        scene.done())
                .open();
    }
}
