package liannong.registry.parcels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import liannong.access.Roles;
import liannong.base.Refused;
import liannong.registry.parcels.GeoJson;
import liannong.registry.parcels.OutlineReason;
import liannong.registry.parcels.ParcelExport;
import liannong.registry.parcels.ParcelFilter;
import liannong.registry.parcels.ParcelOutlines;
import liannong.registry.parcels.ParcelRegister;
import liannong.registry.parcels.ParcelRow;
import liannong.registry.parcels.ParcelTotals;
import liannong.registry.parcels.Parcels;
import liannong.registry.parcels.Parties;
import liannong.registry.templates.SheetKind;
import liannong.registry.templates.TemplateSheet;
import liannong.registry.villages.Villages;
import liannong.schedule.BusinessClock;
import liannong.ui.Download;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.SheetDownload;
import liannong.ui.Tell;
import liannong.ui.Texts;

/** 邹干事 finds a parcel of his township: whose it is, who uses it, and which rights are about to end. */
@Route("parcels")
@Menu(title = "parcels.title", order = 115)
@RolesAllowed({
    Roles.VILLAGE_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.BUREAU_OFFICER,
    Roles.BUREAU_APPROVER,
    Roles.AUDITOR,
    Roles.BOOKKEEPER,
    Roles.CHAIR,
    Roles.SUPERVISOR
})
@StyleSheet("context://css/parcels.css")
class ParcelsView extends Div implements BeforeEnterObserver {

    private static final String FILE = "parcels.geojson";

    private final Parcels parcels;
    private final ParcelRegister register;
    private final ParcelOutlines outlines;
    private final Parties parties;
    private final BusinessClock clock;

    private final PageHead head = new PageHead(getTranslation("parcels.title"));
    private final ParcelExport sheets;
    private final Villages villages;
    private final Div sheet = new Div();
    private final Download export;
    private ParcelFilter filter;

    final FilterBar bar;
    Ledger<ParcelRow> grid = new Ledger<>("");

    ParcelsView(
            Parcels parcels,
            ParcelRegister register,
            ParcelOutlines outlines,
            Parties parties,
            ParcelExport sheets,
            Villages villages,
            BusinessClock clock) {
        this.parcels = parcels;
        this.register = register;
        this.outlines = outlines;
        this.parties = parties;
        this.sheets = sheets;
        this.villages = villages;
        this.clock = clock;
        this.filter = ParcelFilter.all(clock.today());
        this.export = new Download(
                getTranslation("parcels.export"), FILE, "application/geo+json", () -> outlines.export(filter));
        this.bar = new FilterBar(villages, filter, this::open);
        add(head.actions(actions().toArray(Component[]::new)), bar, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = Query.read(event.getLocation().getQueryParameters(), clock.today());
        bar.show(filter);
        ParcelTotals totals = parcels.totals(filter);
        List<String> facts = new ArrayList<>(List.of(
                getTranslation("parcels.count", Fmt.count(totals.parcels())),
                getTranslation("parcels.sum-contract", Words.area(totals.contractHundredths()))));
        if (totals.unmeasured() > 0) facts.add(getTranslation("parcels.unmeasured", Fmt.count(totals.unmeasured())));
        head.meta(facts.toArray(String[]::new));
        offerExport(totals.parcels());
        Ledger<ParcelRow> found = grid(filter, totals);
        replace(grid, found); // the fields stay where they are, so that one can go on typing
        grid = found;
    }

    /** A file has room for so many; for more the button says why it cannot be pressed. */
    private void offerExport(int parcels) {
        sheet.removeAll();
        ParcelFilter shown = filter;
        sheet.add(SheetDownload.ofList(
                getTranslation(SheetKind.PARCELS.key()),
                parcels,
                TemplateSheet.MOST_ROWS,
                out -> sheets.write(shown, getLocale(), out)));
        boolean fits = parcels <= GeoJson.MOST_FEATURES;
        export.setEnabled(fits);
        export.setTitle(
                fits
                        ? ""
                        : Texts.of(
                                getLocale(),
                                new Refused(OutlineReason.OUTLINE_TOO_MANY_TO_EXPORT, GeoJson.MOST_FEATURES)));
    }

    private void open(ParcelFilter asked) {
        getUI().ifPresent(ui -> ui.navigate("parcels", Query.write(asked)));
    }

    private List<Component> actions() {
        List<Component> actions = new ArrayList<>();
        actions.add(sheet);
        actions.add(export);
        if (!Words.mayWrite()) return actions;
        actions.add(new Button(getTranslation("parcels.outlines"), pressed -> outlines()));
        var enter = new Button(getTranslation("parcels.enter"), pressed -> enter());
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        actions.add(enter);
        return actions;
    }

    private void outlines() {
        new OutlinesDialog(outlines, changed -> {
                    Tell.done(getTranslation("parcels.outlines.done", Fmt.count(changed)));
                    open(filter);
                })
                .open();
    }

    private void enter() {
        ParcelDialog.entering(villages, parties, parcel -> {
                    long id = register.register(parcel);
                    Tell.done(getTranslation("parcels.entered"));
                    getUI().ifPresent(ui -> ui.navigate("parcels/" + id));
                })
                .open();
    }

    private Ledger<ParcelRow> grid(ParcelFilter shown, ParcelTotals totals) {
        var ledger = new Ledger<ParcelRow>(getTranslation("parcels.title"));
        var name = ledger.addComponentColumn(ParcelsView::link)
                .setHeader(getTranslation("parcels.name"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        ledger.text(getTranslation("parcels.code"), ParcelRow::code);
        ledger.text(getTranslation("parcels.place"), ParcelRow::place);
        ledger.text(getTranslation("parcels.kind"), row -> Words.land(row.landKind()));
        ledger.text(getTranslation("parcels.holder"), Words::holder);
        var contract =
                ledger.figure(getTranslation("parcels.contract-mu"), row -> Words.area(row.contractHundredths()));
        var measured =
                ledger.figure(getTranslation("parcels.measured-mu"), row -> Words.area(row.measuredHundredths(), "—"));
        ledger.text(getTranslation("parcels.use"), Words::user);
        ledger.status(getTranslation("parcels.term"), row -> Words.term(row.rightTo(), row.endedOn(), shown.today()));
        name.setFooter(getTranslation("parcels.sum", Fmt.count(totals.parcels())));
        contract.setFooter(Words.area(totals.contractHundredths()));
        measured.setFooter(Words.area(totals.measuredHundredths()));
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.name() + " · " + Words.land(row.landKind()),
                        row.code() + " · " + Words.holder(row),
                        new Anchor("parcels/" + row.id(), Words.area(row.contractHundredths())),
                        Words.term(row.rightTo(), row.endedOn(), shown.today())),
                getTranslation(
                        "parcels.sum-narrow", Fmt.count(totals.parcels()), Words.area(totals.contractHundredths())));
        ledger.empty(empty(shown));
        ledger.setItems(
                query -> parcels.list(shown, query.getOffset(), query.getLimit()).stream(), query -> totals.parcels());
        ledger.addClassName("tall");
        return ledger;
    }

    private EmptyState empty(ParcelFilter shown) {
        return shown.equals(ParcelFilter.all(shown.today()))
                ? new EmptyState(getTranslation("parcels.none"), getTranslation("parcels.none-why"))
                : new EmptyState(
                        getTranslation("parcels.filtered"),
                        getTranslation("parcels.filtered-why"),
                        new Button(getTranslation("parcels.clear"), pressed -> open(ParcelFilter.all(shown.today()))));
    }

    private static Anchor link(ParcelRow row) {
        return new Anchor("parcels/" + row.id(), row.name());
    }
}
