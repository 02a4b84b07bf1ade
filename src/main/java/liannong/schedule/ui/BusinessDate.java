package liannong.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import liannong.schedule.BusinessClock;
import liannong.schedule.DemoDate;
import liannong.ui.Fmt;
import liannong.ui.HeaderTool;

/** The business date in the header of a demonstration; a click moves it. In production there is nothing to show. */
@org.springframework.stereotype.Component
class BusinessDate implements HeaderTool {

    private final BusinessClock clock;
    private final DemoDate demoDate;

    BusinessDate(BusinessClock clock, DemoDate demoDate) {
        this.clock = clock;
        this.demoDate = demoDate;
    }

    @Override
    public Component create() {
        if (!clock.movable()) return new Span();
        var date = new Button(Fmt.date(clock.today()));
        date.addThemeVariants(ButtonVariant.TERTIARY);
        date.addClassName("business-date");
        date.setId("business-date");
        date.setTooltipText(date.getTranslation("schedule.date-tip"));
        date.setAriaLabel(date.getTranslation("schedule.date", Fmt.date(clock.today())));
        date.addClickListener(pressed -> new MoveDateDialog(clock, demoDate).open());
        return date;
    }

    @Override
    public int order() {
        return 10;
    }
}
