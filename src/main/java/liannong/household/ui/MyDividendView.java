package liannong.household.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import liannong.access.Roles;
import liannong.base.Money;
import liannong.dividends.HouseholdDividends;
import liannong.dividends.HouseholdLine;
import liannong.dividends.RowsBehind;
import liannong.dividends.slips.SlipSource;
import liannong.dividends.slips.Slips;
import liannong.household.MyMoney;
import liannong.notices.Objections;
import liannong.schedule.BusinessClock;
import liannong.ui.HouseholdHead;
import liannong.ui.HouseholdLayout;

/** 钟秀兰 wants to know why it is this much, where the money is, and says so when it is wrong. */
@Route(value = "my/dividends/:line", layout = HouseholdLayout.class)
@RolesAllowed(Roles.HOUSEHOLD)
class MyDividendView extends Div implements BeforeEnterObserver {

    private final HouseholdDividends dividends;
    private final Objections objections;
    private final Slips slips;
    private final RowsBehind rows;
    private final Words words;

    MyDividendView(
            HouseholdDividends dividends, Objections objections, Slips slips, RowsBehind rows, BusinessClock clock) {
        this.dividends = dividends;
        this.objections = objections;
        this.slips = slips;
        this.rows = rows;
        words = Words.on(clock.today());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<HouseholdLine> line = event.getRouteParameters()
                .get("line")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(text -> dividends.line(MyMoney.household(), Long.parseLong(text)));
        removeAll();
        line.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(HouseholdLine line) {
        var why = new WhySoMuch(words, line);
        add(
                new HouseholdHead(words.dividendOf(line.year(), line.correctionNo())).back(MyDividendsView.class),
                top(line),
                words.heading("household.why"),
                why.refund(),
                new RowsInWords(words).slips(rows.slips(line.id())),
                why.residual(),
                new RowsInWords(words).movements(rows.movements(line.id())),
                total(line));
        if (line.isCorrection())
            add(WhatChanged.difference(words, new Money(line.earlierFen()), new Money(line.totalFen())));
        dividends
                .yearBefore(MyMoney.household(), line)
                .ifPresent(before -> add(new ComparedToBefore(words, line, before)));
        add(words.heading("household.steps"), new WhereItStands(words, line));
        add(new ObjectionBox(words, objections, line));
        if (slips.hasSlip(SlipSource.DISTRIBUTION, line.id()))
            add(new SlipBox(
                    words, slips, SlipSource.DISTRIBUTION, line.id(), Integer.toString(line.year()), line.name()));
    }

    private Section top(HouseholdLine line) {
        var section = new WhereTheMoneyIs(words, line);
        section.add(words.small("household.as-is", line.cooperative()));
        if (line.isCorrection())
            section.add(words.small("household.corrected.because", Objects.requireNonNull(line.reason())));
        if (line.correctedLineId() != null && line.correctedFen() != null)
            section.add(WhatChanged.later(
                    words, MyDividendView.class, line.correctedLineId(), new Money(line.correctedFen())));
        section.paid();
        return section;
    }

    private Div total(HouseholdLine line) {
        return WhatChanged.sum(words, "household.sum", "household.sum-is", new Money(line.rightFen()));
    }
}
