package liannong.registry.families.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.registry.FamilyEventKind;
import liannong.registry.families.FamilyChoices;
import liannong.registry.families.HouseholdCards;
import liannong.registry.families.HouseholdIncomes;
import liannong.registry.families.PersonCards;
import liannong.schedule.BusinessClock;

/** What may be done for a household, in the head of its file: record an act, ask for a change, change its card. */
@org.springframework.stereotype.Component
public class HouseholdActions {

    private static final Set<Role> WRITERS =
            Set.of(Role.VILLAGE_CLERK, Role.TOWNSHIP_CLERK, Role.BUREAU_OFFICER, Role.BUREAU_APPROVER);

    private final HouseholdCards cards;
    private final PersonCards persons;
    private final HouseholdIncomes incomes;
    private final FamilyChoices choices;
    private final BusinessClock clock;

    HouseholdActions(
            HouseholdCards cards,
            PersonCards persons,
            HouseholdIncomes incomes,
            FamilyChoices choices,
            BusinessClock clock) {
        this.cards = cards;
        this.persons = persons;
        this.incomes = incomes;
        this.choices = choices;
        this.clock = clock;
    }

    /** Nothing for those who only read. */
    public List<Component> of(Component view, long householdId, Runnable changed) {
        if (!WRITERS.contains(CurrentUser.get().role())) return List.of();
        var bar = new MenuBar();
        bar.addClassName("household-actions");
        SubMenu acts = bar.addItem(view.getTranslation("family.record-act")).getSubMenu();
        for (FamilyEventKind kind : FamilyEventKind.values()) {
            acts.addItem(view.getTranslation(kind.key()), pressed -> open(view, householdId, "acts/" + path(kind)));
        }
        SubMenu requests = bar.addItem(view.getTranslation("family.ask-change")).getSubMenu();
        for (String kind : List.of("identity", "account", "status")) {
            requests.addItem(
                    view.getTranslation("family.request-title." + kind),
                    pressed -> open(view, householdId, "requests/" + kind));
        }
        SubMenu card = bar.addItem(view.getTranslation("family.change")).getSubMenu();
        card.addItem(
                view.getTranslation("family.change-card"),
                pressed -> cards.read(householdId).ifPresent(read -> new CardDialog(cards, read, changed).open()));
        card.addItem(
                view.getTranslation("family.change-person"),
                pressed -> new PersonDialog(persons, choices.people(householdId), changed).open());
        card.addItem(
                view.getTranslation("family.enter-income"),
                pressed -> new IncomeDialog(incomes, householdId, clock.today().getYear() - 1, changed).open());
        return List.of(bar);
    }

    private static String path(FamilyEventKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void open(Component view, long householdId, String path) {
        view.getUI().ifPresent((UI ui) -> ui.navigate("households/" + householdId + "/" + path));
    }
}
