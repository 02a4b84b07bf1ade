package liannong.registry.organisations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import java.math.BigDecimal;
import liannong.Go;
import liannong.TestCounty;
import liannong.access.ActingAs;
import liannong.access.Role;
import liannong.registry.organisations.Industry;
import liannong.registry.organisations.OrganisationChoice;
import liannong.registry.organisations.OrganisationKind;
import liannong.registry.villages.Village;
import liannong.ui.EntryDialog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
@ActingAs(value = Role.TOWNSHIP_CLERK, division = BasesViewTests.TOWNSHIP)
class BasesViewTests extends SpringBrowserlessTest {

    static final String TOWNSHIP = "360781206";

    @SuppressWarnings("NullAway.Init") // by township()
    private static TestCounty county;

    @BeforeAll
    static void township(@Autowired ApplicationContext context) {
        if (county == null) county = TestCounty.empty(context, TOWNSHIP);
    }

    @Test
    void entersABaseAndClosesTheSumInSight() {
        String name = "演示基地" + county.cooperative;
        EntryDialog dialog = entered(name, new BigDecimal("120.5"));
        assertThat(dialog.isOpened()).isFalse();
        BasesView view = Go.to("bases?operator=" + county.cooperative + "&industry=NAVEL_ORANGE", BasesView.class);
        assertThat(test(view.grid).size()).isOne();
        assertThat(test(view.grid).getRow(0).name()).isEqualTo(name);
        assertThat(view.grid.getColumns().get(4).getFooterText()).isEqualTo("120.5");
    }

    @Test
    void refusesAnAreaOfPartsOfAHundredthOfAMu() {
        EntryDialog dialog = entered("不会有的基地", new BigDecimal("0.001"));
        assertThat(dialog.isOpened()).isTrue();
        assertThat(((BaseEntry) dialog.entry).area.isInvalid()).isTrue();
    }

    private EntryDialog entered(String name, BigDecimal area) {
        BasesView view = Go.to("bases", BasesView.class);
        test(find(Button.class, view)
                        .withCondition(button -> button.hasThemeName("primary"))
                        .single())
                .click();
        EntryDialog dialog = find(EntryDialog.class).single();
        var entry = (BaseEntry) dialog.entry;
        entry.name.setValue(name);
        entry.operator.setValue(new OrganisationChoice(county.cooperative, OrganisationKind.COOPERATIVE, "演示合作社", "X"));
        entry.place.setValue(new Village(county.village, "村", "乡"));
        entry.industry.setValue(Industry.NAVEL_ORANGE);
        entry.area.setValue(area);
        entry.bearsFrom.setValue(2028);
        test(dialog.save).click();
        return dialog;
    }
}
