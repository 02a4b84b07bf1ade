package liannong.registry.households.ui;

import static liannong.registry.households.KnownVillage.child;
import static liannong.registry.households.KnownVillage.head;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.time.LocalDate;
import java.util.Locale;
import liannong.Go;
import liannong.access.ActingAs;
import liannong.access.Role;
import liannong.registry.households.KnownVillage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
@ActingAs(value = Role.VILLAGE_CLERK, division = HouseholdViewTests.VILLAGE)
class HouseholdViewTests extends SpringBrowserlessTest {

    static final String VILLAGE = "360781208205";

    private static long household;
    private static long elsewhere;

    @BeforeAll
    static void people(@Autowired ApplicationContext context) {
        KnownVillage village = new KnownVillage(context, VILLAGE);
        household = village.household("3030000001", "MONITORED", "UNSTABLE", head("罗桂英", "lgy", "999999196805010101"));
        long son = village.person(household, child("罗小明", "lxm", "999999199508020070"), LocalDate.of(2015, 1, 1));
        village.leaves(son, LocalDate.of(2023, 3, 1));
        village.account(household, "2468");
        village.income(household, 2019, "WAGES", 3_000);
        village.request(household, "ACCOUNT");
        village.household("3030000002", "EXITED", "ENJOYING", head("罗冬生", "lds", "999999196805010128"));
        elsewhere = new KnownVillage(context, "360781208206")
                .household("3030000003", "EXITED", "STABLE", head("罗远方", "lyf", "999999196805010144"));
    }

    @Test
    void listsTheVillageWithItsSums() {
        HouseholdsView view = Go.to("households", HouseholdsView.class);
        assertThat(test(view.grid).size()).isEqualTo(2);
        assertThat(view.grid.getColumns().get(3).getFooterText()).isEqualTo("2");
        assertThat(view.filters.village.getParent())
                .as("one village needs no choice")
                .isEmpty();
    }

    @Test
    void keepsTheFiltersInTheAddress() {
        HouseholdsView view = Go.to("households?q=gui&status=MONITORED&detail=UNSTABLE&size=1", HouseholdsView.class);
        assertThat(view.filters.search.getValue()).isEqualTo("gui");
        assertThat(view.filters.size.getValue()).isOne();
        assertThat(view.filters.standing.getValue().detail()).isEqualTo("UNSTABLE");
        assertThat(test(view.grid).size()).isZero();
        assertThat(view.grid.getEmptyStateComponent()).isNotNull();
        HouseholdsView found = Go.to("households?q=lgy&status=MONITORED", HouseholdsView.class);
        assertThat(test(found.grid).size()).isOne();
    }

    @Test
    void whatAnAddressSaysWronglyIsNotAsked() {
        HouseholdsView view = Go.to("households?status=RICH&size=99&village=x&detail=drop", HouseholdsView.class);
        assertThat(test(view.grid).size()).isEqualTo(2);
    }

    @Test
    void showsOneHouseholdWithEndingsOnly() {
        String text = text(Go.to("households/" + household, HouseholdView.class));
        assertThat(text)
                .contains("罗桂英 户", "3030000001", "脱贫不稳定户", "尾号 0101", "尾号 2468", "罗小明")
                .contains("有一项变更等着决定：收款账户", "人均低于标准", "未经核实")
                .doesNotContain("999999196805010101", "CHRONIC", "!household");
    }

    @Test
    void showsWhoBelongedToItOnAPastDay() {
        HouseholdView view = Go.to("households/" + household + "?day=2020-02-03", HouseholdView.class);
        assertThat(text(view)).contains("2020-02-03 那天的人", "历史时点，只能看", "2 人").doesNotContain("曾经是这一户的人");
    }

    @Test
    void saysNothingOfAHouseholdOfAnotherVillage() {
        assertThat(text(Go.to("households/" + elsewhere, HouseholdView.class)))
                .contains("没有这一户，或者不归您管")
                .doesNotContain("罗远方");
    }

    @Test
    void everyTextIsThereInEnglishToo() {
        com.vaadin.flow.component.UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(text(Go.to("households/" + household, HouseholdView.class)))
                .contains("Household of 罗桂英", "ending in 0101")
                .doesNotContain("!household");
    }

    private static String text(HouseholdView view) {
        return view.getElement().getTextRecursively();
    }
}
