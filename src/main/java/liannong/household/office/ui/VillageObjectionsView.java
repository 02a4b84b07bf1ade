package liannong.household.office.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import liannong.access.Roles;
import liannong.base.Money;
import liannong.notices.HouseholdObjections;
import liannong.notices.ObjectionRow;
import liannong.notices.ui.ObjectionTag;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;

/** 刘文书 sees which objections of his village wait for an answer, and until when, whoever raised them. */
@Route("objections")
@Menu(title = "objections.village", order = 185)
@RolesAllowed(Roles.VILLAGE_CLERK)
class VillageObjectionsView extends Div {

    final Ledger<ObjectionRow> grid;

    VillageObjectionsView(HouseholdObjections objections) {
        HouseholdObjections.Totals totals = objections.totalsOfPlace();
        String sum = getTranslation("objections.count", Fmt.count(totals.raised()));
        grid = new Ledger<>(getTranslation("objections.village"));
        grid.addComponentColumn(row -> link(row, row.name()))
                .setHeader(getTranslation("objections.member"))
                .setAutoWidth(true)
                .setFlexGrow(1)
                .setFooter(sum);
        grid.text(getTranslation("household-file.cooperative"), ObjectionRow::organisation);
        grid.money(getTranslation("household-file.objections.amount"), row -> new Money(row.amountFen()));
        grid.text(getTranslation("household-file.objections.by"), this::by);
        grid.text(getTranslation("household-file.objections.day"), row -> Fmt.date(row.raisedOn()));
        grid.text(getTranslation("household-file.objections.due"), row -> Fmt.date(row.answerDue()));
        grid.status(getTranslation("household-file.outcome"), row -> ObjectionTag.of(this, row));
        grid.narrow(
                row -> new Ledger.Lines(
                        row.name() + " · " + row.organisation(),
                        by(row) + " · " + getTranslation("objections.due", Fmt.date(row.answerDue())),
                        link(row, Fmt.money(new Money(row.amountFen()))),
                        ObjectionTag.of(this, row)),
                sum);
        grid.empty(new EmptyState(
                getTranslation("objections.village-none"), getTranslation("objections.village-none-why")));
        grid.setItems(
                query -> objections.ofPlace(query.getOffset(), query.getLimit()).stream(), query -> totals.raised());
        grid.addClassName("tall");
        add(
                new PageHead(getTranslation("objections.village"))
                        .meta(sum, getTranslation("objections.count-open", Fmt.count(totals.open()))),
                grid);
    }

    private static Anchor link(ObjectionRow row, String text) {
        return new Anchor("households/" + row.householdId() + "/objections", text);
    }

    private String by(ObjectionRow row) {
        return row.raiser().told() == null
                ? getTranslation("household-file.objections.itself")
                : getTranslation("household-file.objections.clerk", row.raiser().name());
    }
}
