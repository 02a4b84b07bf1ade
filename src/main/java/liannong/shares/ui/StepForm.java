package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Objects;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.shares.land.LandShareRow;
import liannong.shares.land.LandTerms;
import liannong.shares.land.Steps;
import liannong.ui.Filled;
import liannong.ui.Fmt;

/** The next step in the price of a piece of land, as its contract has it: nothing is typed but the paper. */
class StepForm extends ShareForm {

    private final LandShareRow land;

    StepForm(ShareDesk desk, long cooperativeId, LandShareRow land) {
        super(desk, cooperativeId, ShareWords.text("shares.land.step-paper"));
        this.land = land;
        paper.title.setValue(land.document());
    }

    @Override
    public Component fields() {
        var steps = new Steps(Objects.requireNonNull(land.stepYears()), Objects.requireNonNull(land.stepRate()));
        Money price = steps.price(new Money(land.perMuFen()), step());
        return Filled.form(
                new Paragraph(ShareWords.text(
                        "shares.land.step-what",
                        land.member(),
                        Fmt.date(day()),
                        Fmt.money(price),
                        Fmt.money(new Money(land.amountFen())),
                        Fmt.money(Steps.worth(new Mu(land.areaHundredths()), price)))),
                paper);
    }

    @Override
    public boolean isComplete() {
        return paper.isComplete();
    }

    @Override
    public void send() {
        desk.landTerms().step(new LandTerms.Step(commandId, cooperativeId, land.id(), step(), day(), evidence()));
    }

    private int step() {
        return land.stepsTaken() + 1;
    }

    private LocalDate day() {
        return Objects.requireNonNull(land.nextStepOn());
    }
}
