package liannong.dividends.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.base.Money;
import liannong.dividends.entitlements.ComparedPool;
import liannong.dividends.entitlements.EntitlementRow;
import liannong.dividends.entitlements.Entitlements;
import liannong.dividends.entitlements.FigureRow;
import liannong.dividends.entitlements.SchemeBook;
import liannong.dividends.entitlements.SchemeComparison;
import liannong.dividends.entitlements.SchemeComparisons;
import liannong.dividends.entitlements.SchemeVersionRow;
import liannong.dividends.entitlements.TriedScheme;
import liannong.ui.Fmt;
import liannong.ui.PageHead;
import liannong.ui.StaffPage;

/** 刘会计 tries another version of a scheme, other figures and prices beside a run and the period before. */
@Route("entitlements/:run([0-9]{1,18})/compare")
@StyleSheet("context://css/distribution.css")
class CompareSchemeView extends StaffPage implements BeforeEnterObserver {

    private static final Set<Role> WHO_TRIES =
            EnumSet.of(Role.BOOKKEEPER, Role.CHAIR, Role.BUREAU_OFFICER, Role.BUREAU_APPROVER, Role.AUDITOR);

    private final Entitlements entitlements;
    private final SchemeComparisons comparisons;
    private final SchemeBook book;
    private final Div form = new Div();
    private final Div result = new Div();

    CompareSchemeView(Entitlements entitlements, SchemeComparisons comparisons, SchemeBook book) {
        this.entitlements = entitlements;
        this.comparisons = comparisons;
        this.book = book;
    }

    /** Whether the user sees all of a run's holders, and so may divide among them. */
    static boolean mayTry() {
        return WHO_TRIES.contains(CurrentUser.get().role());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long runId = event.getRouteParameters().getLong("run").orElseThrow(NotFoundException::new);
        EntitlementRow run = entitlements.run(runId).filter(found -> mayTry()).orElseThrow(NotFoundException::new);
        TriedScheme computed = comparisons.asComputed(runId).orElseThrow(NotFoundException::new);
        removeAll();
        add(head(run), versions(run, computed), form, result);
        fill(run, computed, computed.versionId());
        show(comparisons.with(runId, computed));
    }

    private Select<SchemeVersionRow> versions(EntitlementRow run, TriedScheme computed) {
        List<SchemeVersionRow> versions = run.schemeId() == null ? List.of() : book.versions(run.schemeId());
        var version = new Select<SchemeVersionRow>();
        version.setLabel(getTranslation("compare.version"));
        version.setWidth("24rem");
        version.setMaxWidth("100%");
        version.setItems(versions);
        version.setItemLabelGenerator(row -> getTranslation(
                row.confirmed() ? "compare.version-is" : "compare.version-waits",
                row.versionNo(),
                Fmt.date(row.validFrom())));
        versions.stream()
                .filter(row -> row.id() == computed.versionId())
                .findFirst()
                .ifPresent(version::setValue);
        version.addValueChangeListener(
                change -> fill(run, computed, change.getValue().id()));
        return version;
    }

    /** The figures and prices of the run, where the version asks for the same. */
    private void fill(EntitlementRow run, TriedScheme computed, long versionId) {
        List<FigureRow> figures = computed.amounts().entrySet().stream()
                .map(figure -> new FigureRow(figure.getKey(), figure.getValue().fen(), 0))
                .toList();
        form.removeAll();
        form.add(new EntitlementFigures(
                "compare.form",
                "compare.try",
                true,
                book.figures(versionId),
                book.scheme(versionId).grains(),
                new EntitlementFigures.Entered(figures, computed.prices()),
                (amounts, prices) -> show(comparisons.with(run.id(), new TriedScheme(versionId, amounts, prices)))));
    }

    private void show(SchemeComparison compared) {
        result.removeAll();
        result.add(
                new ComparedPools(
                        getTranslation("entitlement.pools"),
                        getTranslation("compare.last-period"),
                        compared.pools().stream().map(CompareSchemeView::row).toList(),
                        true),
                new ComparedLines(compared.lines(), getTranslation("compare.last-period")));
    }

    private static ComparedPools.Row row(ComparedPool pool) {
        return new ComparedPools.Row(
                pool.name(),
                new Money(pool.runFen()),
                new Money(pool.triedFen()),
                pool.beforeFen() == null ? null : new Money(pool.beforeFen()));
    }

    private PageHead head(EntitlementRow run) {
        return new PageHead(getTranslation("compare.scheme-title", SchemesView.titled(run)))
                .crumb(getTranslation("scheme.title"), SchemesView.class)
                .crumb(run.number(), EntitlementView.class, new RouteParameters("run", Long.toString(run.id())))
                .here(getTranslation("compare.here"))
                .meta(run.organisation(), getTranslation("compare.nothing-written"));
    }
}
