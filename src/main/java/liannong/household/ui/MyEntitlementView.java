package liannong.household.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import liannong.access.Roles;
import liannong.base.Money;
import liannong.dividends.entitlements.CountedPart;
import liannong.dividends.entitlements.CountedParts;
import liannong.dividends.entitlements.EntitlementLine;
import liannong.dividends.entitlements.HouseholdEntitlements;
import liannong.dividends.slips.SlipSource;
import liannong.dividends.slips.Slips;
import liannong.household.MyMoney;
import liannong.notices.Objections;
import liannong.schedule.BusinessClock;
import liannong.ui.HouseholdHead;
import liannong.ui.HouseholdLayout;

/** 钟秀兰 wants to know what a rent, a wage or a subsidy is for, where it is, and says so when it is wrong. */
@Route(value = "my/entitlements/:line", layout = HouseholdLayout.class)
@RolesAllowed(Roles.HOUSEHOLD)
class MyEntitlementView extends Div implements BeforeEnterObserver {

    private final HouseholdEntitlements entitlements;
    private final CountedParts parts;
    private final Objections objections;
    private final Slips slips;
    private final Words words;

    MyEntitlementView(
            HouseholdEntitlements entitlements,
            CountedParts parts,
            Objections objections,
            Slips slips,
            BusinessClock clock) {
        this.entitlements = entitlements;
        this.parts = parts;
        this.objections = objections;
        this.slips = slips;
        words = Words.on(clock.today());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<EntitlementLine> line = event.getRouteParameters()
                .get("line")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(text -> entitlements.line(MyMoney.household(), Long.parseLong(text)));
        removeAll();
        line.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(EntitlementLine line) {
        String title = words.given(line.scheme(), line.correctionNo());
        add(new HouseholdHead(title).back(MyDividendsView.class), top(line), words.heading("household.why"));
        var counted = new WhatWasCounted(words, line);
        if (line.scheme() == null) add(counted.exit());
        else parts.of(line.id()).forEach(part -> add(part(counted, line, part)));
        add(counted.total());
        if (line.isCorrection() || line.earlierFen() > 0)
            add(WhatChanged.difference(words, new Money(line.earlierFen()), new Money(line.totalFen())));
        add(words.heading("household.steps"), new WhereItStands(words, line));
        add(new ObjectionBox(words, objections, line));
        if (slips.hasSlip(SlipSource.ENTITLEMENT, line.id()))
            add(new SlipBox(words, slips, SlipSource.ENTITLEMENT, line.id(), title, line.name()));
    }

    private Div part(WhatWasCounted counted, EntitlementLine line, CountedPart part) {
        String price = entitlements.price(line.id(), part, words::written).orElse(null);
        return counted.part(part, parts.days(line.id()), price);
    }

    private Section top(EntitlementLine line) {
        var top = new WhereTheMoneyIs(words, line);
        Money right = new Money(line.rightFen());
        if (line.scheme() == null) {
            top.add(words.small("household.given.exit", line.organisation(), right));
        } else {
            String by = line.isCorrection() ? "household.given.again" : "household.given.by";
            top.add(
                    words.small(by, line.organisation(), line.scheme(), right),
                    words.small("household.given.days", line.firstDay(), line.lastDay()));
            if (line.ruleSource() != null) top.add(words.small("household.given.source", line.ruleSource()));
        }
        if (line.reason() != null) top.add(words.small("household.corrected.because", line.reason()));
        if (line.correctedLineId() != null && line.correctedFen() != null)
            top.add(WhatChanged.later(
                    words, MyEntitlementView.class, line.correctedLineId(), new Money(line.correctedFen())));
        top.paid();
        return top;
    }
}
