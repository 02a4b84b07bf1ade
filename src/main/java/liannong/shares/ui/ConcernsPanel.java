package liannong.shares.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import liannong.base.Money;
import liannong.registry.organisations.ExitReason;
import liannong.shares.watch.Concern;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;

/** What asks for attention: by when, whose it is, and where one does something about it. */
class ConcernsPanel extends Section {

    /** @param all how many there are; a long list is cut */
    ConcernsPanel(List<Concern> concerns, int all, long cooperativeId) {
        super("");
        heading(getTranslation("shares.watch.concerns", all));
        unit(getTranslation("ui.unit-yuan"));
        var ledger = new Ledger<Concern>(getTranslation("shares.page.watch"));
        ledger.text(getTranslation("shares.watch.day"), row -> Fmt.date(row.day()));
        ledger.text(getTranslation("shares.watch.what"), this::what);
        ledger.addComponentColumn(row -> new Anchor("shares/members/" + row.memberId(), row.member()))
                .setHeader(getTranslation("shares.member"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        ledger.figure(getTranslation("shares.amount"), ConcernsPanel::amount);
        ledger.addComponentColumn(row -> todo(row, cooperativeId))
                .setHeader(getTranslation("shares.watch.todo"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        ledger.narrow(
                row -> new Ledger.Lines(
                        what(row),
                        Fmt.date(row.day()) + " · " + row.member(),
                        new Anchor(
                                "shares/members/" + row.memberId(),
                                row.amountFen() == 0 ? getTranslation("shares.watch.look") : amount(row)),
                        todo(row, cooperativeId)),
                "");
        ledger.empty(new EmptyState(getTranslation("shares.watch.none"), getTranslation("shares.watch.none-why")));
        ledger.setItems(concerns);
        ledger.setAllRowsVisible(true);
        add(ledger);
    }

    /** Leads to where it is done. */
    private Anchor todo(Concern row, long cooperativeId) {
        String words = getTranslation("shares.watch.do." + row.kind());
        SharePlace place = switch (row.kind()) {
            case LAND_ENDS, STEP_DUE -> SharePlace.LAND;
            case INCOME_NOT_MEANT -> SharePlace.FUND;
            case DEPARTURE_DUE, MEMBER_DIED -> SharePlace.LEAVING;
            case SUBSCRIPTION_DUE, LOAN_FUNDED -> SharePlace.REGISTER;
        };
        return place == SharePlace.REGISTER
                ? new Anchor("shares/members/" + row.memberId(), words)
                : new Anchor(place.of(cooperativeId), words);
    }

    private String what(Concern row) {
        return getTranslation("shares.watch.kind." + row.kind(), subject(row));
    }

    /** A class and a reason are words of the program; a parcel and a household are names. */
    private String subject(Concern row) {
        return switch (row.kind()) {
            case SUBSCRIPTION_DUE, LOAN_FUNDED -> getTranslation("shares.class." + row.subject());
            case DEPARTURE_DUE ->
                getTranslation(ExitReason.valueOf(row.subject()).key());
            default -> row.subject();
        };
    }

    private static String amount(Concern row) {
        return row.amountFen() == 0 ? "" : Fmt.money(new Money(row.amountFen()));
    }
}
