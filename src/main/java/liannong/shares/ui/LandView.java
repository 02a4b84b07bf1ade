package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.shares.land.LandShareRow;
import liannong.shares.land.LandTotals;
import liannong.ui.Banner;
import liannong.ui.EmptyState;
import liannong.ui.Figures;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;
import liannong.ui.StatusTag;

/** 赖会计 sees which land the cooperative has by shares, enters the steps of its price and gives it back. */
@Route("shares/land")
class LandView extends SharesPage {

    private static final int SHOWN_WHOLE = 30;
    private static final int SOON_DAYS = 180;
    private static final int CODE_END = 5;

    LandView(ShareDesk desk) {
        super(desk, SharePlace.LAND);
    }

    @Override
    List<Button> actions(ShareScene scene) {
        if (!ShareWords.keepsBooks()) return List.of();
        return List.of(new Button(
                getTranslation("shares.land.enter"),
                pressed -> getUI().ifPresent(ui -> ui.navigate(
                        ContributionView.class,
                        QueryParameters.simple(
                                Map.of("c", Long.toString(scene.id()), "kind", ContributionKind.LAND.key()))))));
    }

    @Override
    void fill(ShareScene scene) {
        LandTotals totals = desk.landShares().totals(scene.id(), desk.today());
        if (totals.unplacedFen() > 0)
            add(Banner.info(
                    getTranslation(
                            "shares.land.unplaced",
                            Fmt.mu(new Mu(totals.unplacedHundredths())),
                            Fmt.money(new Money(totals.unplacedFen()))),
                    getTranslation("shares.land.unplaced-why")));
        add(
                new Figures()
                        .figure(getTranslation("shares.land.pieces"), Fmt.count(totals.pieces()), "")
                        .figure(
                                getTranslation("shares.area"),
                                Fmt.mu(new Mu(totals.areaHundredths())),
                                getTranslation("ui.mu"))
                        .figure(
                                getTranslation("shares.land.worth"),
                                Fmt.money(new Money(totals.amountFen())),
                                getTranslation("ui.yuan"),
                                getTranslation("shares.land.worth-note"),
                                Figures.Tone.STRONG),
                new Section(getTranslation("shares.land.list"), ledger(scene, totals))
                        .unit(getTranslation("ui.unit-yuan")));
    }

    private Ledger<LandShareRow> ledger(ShareScene scene, LandTotals totals) {
        var ledger = new Ledger<LandShareRow>(getTranslation("shares.land.list"));
        var parcel = ledger.text(getTranslation("shares.parcel"), LandView::parcel);
        ledger.text(getTranslation("shares.member"), row -> row.memberNo() + " " + row.member());
        var area = ledger.area(getTranslation("shares.area"), row -> new Mu(row.areaHundredths()));
        ledger.money(getTranslation("shares.per-mu"), row -> new Money(row.perMuFen()));
        var amount = ledger.money(getTranslation("shares.amount"), row -> new Money(row.amountFen()));
        ledger.text(getTranslation("shares.land.term"), this::term);
        ledger.status(getTranslation("shares.land.next-step"), this::nextStep);
        ledger.text(getTranslation("shares.document"), LandShareRow::document);
        if (ShareWords.keepsBooks())
            ledger.addComponentColumn(row -> acts(scene, row))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        ledger.sum(parcel, getTranslation("shares.sum-label"));
        ledger.sum(area, Fmt.mu(new Mu(totals.areaHundredths())));
        ledger.sum(amount, new Money(totals.amountFen()));
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.member() + " · " + parcel(row),
                        Fmt.mu(new Mu(row.areaHundredths())) + " " + getTranslation("ui.mu") + " · " + term(row),
                        Fmt.money(new Money(row.amountFen())),
                        ShareWords.keepsBooks() ? acts(scene, row) : nextStep(row)),
                getTranslation("shares.sum-is", Fmt.money(new Money(totals.amountFen()))));
        ledger.empty(new EmptyState(getTranslation("shares.land.none"), getTranslation("shares.land.none-why")));
        ledger.setItems(
                query -> desk.landShares().of(scene.id(), desk.today(), query.getOffset(), query.getLimit()).stream(),
                query -> totals.pieces());
        ledger.setAllRowsVisible(totals.pieces() <= SHOWN_WHOLE);
        return ledger;
    }

    /** The last five of the code tell apart the parcels of one name. */
    private static String parcel(LandShareRow row) {
        String code = row.parcelCode();
        return (row.parcel() + " " + code.substring(Math.max(0, code.length() - CODE_END))).strip();
    }

    /** The last day is the one before the first without it. */
    private String term(LandShareRow row) {
        LocalDate last = row.agreedTo().minusDays(1);
        String term = getTranslation("shares.land.from-to", Fmt.date(row.validFrom()), Fmt.date(last));
        return last.isAfter(desk.today().plusDays(SOON_DAYS)) ? term : getTranslation("shares.land.ends-soon", term);
    }

    private StatusTag nextStep(LandShareRow row) {
        LocalDate day = row.nextStepOn();
        if (day == null) return new StatusTag(StatusTag.Kind.WORD, getTranslation("shares.land.no-step"));
        return day.isAfter(desk.today())
                ? StatusTag.planned(Fmt.date(day))
                : StatusTag.waiting(getTranslation("shares.land.step-due", Fmt.date(day)));
    }

    private Component acts(ShareScene scene, LandShareRow row) {
        var acts = new Div();
        acts.addClassName("row-acts");
        LocalDate step = row.nextStepOn();
        if (step != null && !step.isAfter(desk.today())) {
            acts.add(act(
                    "shares.land.step",
                    row,
                    () -> scene.ask("shares.land.step-title", new StepForm(desk, scene.id(), row))));
        }
        acts.add(act(
                "shares.land.give-back",
                row,
                () -> scene.ask("shares.land.give-back-title", new GiveBackForm(desk, scene.id(), row))));
        return acts;
    }

    private Button act(String key, LandShareRow row, Runnable what) {
        var button = new Button(getTranslation(key), pressed -> what.run());
        button.setAriaLabel(getTranslation("shares.act-on", getTranslation(key), parcel(row)));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
