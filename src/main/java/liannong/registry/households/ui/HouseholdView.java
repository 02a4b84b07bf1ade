package liannong.registry.households.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.access.Roles;
import liannong.base.Money;
import liannong.registry.HouseholdErrand;
import liannong.registry.families.ui.HouseholdActions;
import liannong.registry.households.HouseholdBook;
import liannong.registry.households.HouseholdFacts;
import liannong.registry.households.HouseholdFile;
import liannong.registry.households.HouseholdPaper;
import liannong.registry.households.IncomeYear;
import liannong.registry.masking.ui.Masks;
import liannong.schedule.BusinessClock;
import liannong.ui.Banner;
import liannong.ui.EmptyState;
import liannong.ui.Figures;
import liannong.ui.Fmt;
import liannong.ui.PageHead;

/** 刘文书 reads everything about one household, on the screen or on paper: 一户一档. */
@Route("households/:id([0-9]{1,18})")
@StyleSheet("context://css/household.css")
@RolesAllowed({Roles.VILLAGE_CLERK, Roles.TOWNSHIP_CLERK, Roles.BUREAU_OFFICER, Roles.BUREAU_APPROVER, Roles.AUDITOR})
class HouseholdView extends Div implements BeforeEnterObserver {

    private final HouseholdFile file;
    private final BusinessClock clock;
    private final HouseholdActions actions;
    private final List<HouseholdErrand> errands;
    private final Masked masked;

    HouseholdView(
            HouseholdFile file,
            HouseholdActions actions,
            List<HouseholdErrand> errands,
            BusinessClock clock,
            Masks masks) {
        this.file = file;
        this.actions = actions;
        this.errands = List.copyOf(errands);
        this.masked = new Masked(masks);
        this.clock = clock;
        addClassName("household-file");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = Long.parseLong(event.getRouteParameters().get("id").orElse("0"));
        LocalDate day = day(event.getLocation().getQueryParameters());
        removeAll();
        file.open(id).ifPresentOrElse(book -> show(book, day), this::nothing);
    }

    private LocalDate day(QueryParameters asked) {
        LocalDate today = clock.today();
        try {
            LocalDate day =
                    asked.getSingleParameter("day").map(LocalDate::parse).orElse(today);
            return day.isAfter(today) ? today : day;
        } catch (DateTimeParseException notADate) {
            return today;
        }
    }

    private void nothing() {
        add(
                new PageHead(getTranslation("household-file.title"))
                        .crumb(getTranslation("households.title"), "households"),
                new EmptyState(
                        getTranslation("household-file.not-found"), getTranslation("household-file.not-found-why")));
    }

    private void show(HouseholdBook book, LocalDate day) {
        var foot = new PrintFoot(clock);
        add(head(book, foot));
        book.openRequests().forEach(request -> add(open(request)));
        add(figures(book));
        var main = new Div();
        main.add(new MembersSection(
                book, day, clock.today(), masked, chosen -> open(book.facts().id(), chosen)));
        book.sheets().forEach(sheet -> main.add(new SheetSection(sheet, HouseholdView::mayFollow)));
        main.add(new TimelineSection(book.history(), HouseholdFile.LONGEST, HouseholdView::mayFollow));
        var side = new SideSections();
        side.add(new CardSection(book.facts(), masked));
        side.accounts(book.accounts(), masked);
        side.add(new IncomeSection(book.incomes()));
        side.statuses(book.statuses());
        side.requests(book.papers());
        side.documents(book.papers());
        var two = new Div(main, side);
        two.addClassName("two");
        add(two, foot);
    }

    private PageHead head(HouseholdBook book, PrintFoot foot) {
        HouseholdFacts facts = book.facts();
        var head = new PageHead(getTranslation("household-file.of", book.headName()))
                .crumb(getTranslation("households.title"), "households")
                .here(facts.cardNo())
                .status(Codes.tag(this, facts.status(), facts.detail(), facts.endedOn() != null))
                .meta(
                        getTranslation("household-file.card-is", facts.cardNo()),
                        getTranslation("households.place-of", facts.place(), facts.groupNo()),
                        getTranslation("household-file.since-status", Fmt.date(facts.statusSince())));
        return head.actions(actions(facts, foot).toArray(Component[]::new));
    }

    /** What may be done for this household; of one that has ended nothing more is recorded. */
    private List<Component> actions(HouseholdFacts facts, PrintFoot foot) {
        List<Component> all = new ArrayList<>();
        errands.forEach(errand -> errand.path(facts.id()).ifPresent(path -> all.add(button(errand.key(), path))));
        if (facts.endedOn() == null) all.addAll(actions.of(this, facts.id(), () -> open(facts.id(), clock.today())));
        all.add(foot.button());
        return all;
    }

    private Anchor button(String key, String path) {
        var button = new Anchor(path, getTranslation(key));
        button.addClassName("btn");
        return button;
    }

    private Banner open(HouseholdPaper request) {
        var banner = Banner.waiting(
                getTranslation("household-file.request-open", Codes.word(this, "request", request.title())),
                getTranslation(
                        "household-file.asked", request.by() == null ? "" : request.by(), Fmt.moment(request.at())));
        boolean opens = CurrentUser.get().role() != Role.AUDITOR;
        return opens
                ? banner.actions(new Anchor("requests/" + request.id(), getTranslation("family.see-request")))
                : banner;
    }

    private Figures figures(HouseholdBook book) {
        HouseholdFacts facts = book.facts();
        var figures = new Figures()
                .figure(
                        getTranslation("household-file.figure.persons"),
                        Fmt.count(facts.persons()),
                        getTranslation("household-file.persons-unit"));
        book.sheets().forEach(sheet -> {
            if (!sheet.totals().isEmpty()
                    && sheet.totals().getLast() instanceof Money sum
                    && !sheet.lines().isEmpty())
                figures.figure(getTranslation(sheet.key() + ".figure"), Fmt.money(sum), getTranslation("ui.yuan"));
        });
        book.incomes().stream().findFirst().ifPresent(year -> income(figures, year));
        return figures;
    }

    private void income(Figures figures, IncomeYear year) {
        Money each = year.perHead();
        if (each == null) return;
        figures.figure(
                getTranslation("household-file.figure.income", Integer.toString(year.year())),
                Fmt.money(each),
                getTranslation("ui.yuan"),
                getTranslation("household-file.figure.income-of", year.persons()));
    }

    /** The books of the cooperatives are not a village clerk's; what he may not open is no link. */
    private static boolean mayFollow(String link) {
        return CurrentUser.get().role() != Role.VILLAGE_CLERK
                || link.startsWith("households/")
                || link.startsWith("parcels/");
    }

    private void open(long household, LocalDate day) {
        QueryParameters asked =
                day.equals(clock.today()) ? QueryParameters.empty() : QueryParameters.of("day", day.toString());
        getUI().ifPresent(ui -> ui.navigate("households/" + household, asked));
    }
}
