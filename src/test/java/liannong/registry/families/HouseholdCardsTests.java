package liannong.registry.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liannong.TestCounty;
import liannong.base.FieldCipher;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.registry.Attribute;
import liannong.registry.Cause;
import liannong.registry.Health;
import liannong.registry.IncomeSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What one person may change on a card: each change with what stood there before, sealed, and never by overwriting another. */
@SpringBootTest
class HouseholdCardsTests {

    private final HouseholdCards cards;
    private final PersonCards persons;
    private final HouseholdIncomes incomes;
    private final FieldCipher cipher;
    private final TestFamily test;
    private final long home;

    @Autowired
    HouseholdCardsTests(
            ApplicationContext context,
            HouseholdCards cards,
            PersonCards persons,
            HouseholdIncomes incomes,
            FieldCipher cipher) {
        this.cards = cards;
        this.persons = persons;
        this.incomes = incomes;
        this.cipher = cipher;
        this.test = new TestFamily(context);
        this.home = test.household();
    }

    @Test
    void aChangeKeepsWhatStoodThereBefore() {
        change(form(0, Attribute.GENERAL_POOR, List.of(Cause.ILLNESS, Cause.FUNDS), "13812345678"));
        change(form(1, Attribute.SUBSISTENCE_POOR, List.of(Cause.ILLNESS), null));
        assertThat(before("attribute")).isEqualTo("GENERAL_POOR");
        assertThat(before("other_cause_1")).isEqualTo("FUNDS");
        assertThat(changes("main_cause")).as("said once, not changed since").isOne();
        assertThat(changes("phone")).as("left as it was").isOne();
        assertThat(one("select phone_last4 from households where id = ?")).isEqualTo("5678");
        assertThat(one("select (other_cause_1_enc is null)::text from households where id = ?"))
                .isEqualTo("true");
    }

    @Test
    void whoIsSlowerDoesNotOverwrite() {
        change(form(0, Attribute.GENERAL_POOR, null, null));
        refused(CardReason.CARD_CHANGED_MEANWHILE, form(0, Attribute.SUBSISTENCE, null, null));
        assertThat(one("select attribute from households where id = ?")).isEqualTo("GENERAL_POOR");
    }

    @Test
    void oneMainCauseAndAtMostTwoOthers() {
        change(form(0, null, List.of(Cause.ILLNESS, Cause.FUNDS, Cause.LABOUR), null));
        refused(
                CardReason.CAUSE_TWICE,
                form(1, null, List.of(Cause.ILLNESS, Cause.FUNDS, Cause.LABOUR, Cause.LAND), null));
        refused(CardReason.CAUSE_TWICE, form(1, null, List.of(Cause.ILLNESS, Cause.ILLNESS), null));
        refused(CardReason.CAUSE_WITHOUT_MAIN, form(1, null, List.of(), null));
        assertThatThrownBy(() -> test.county
                        .owner()
                        .sql("update households set main_cause_enc = null where id = ?")
                        .param(home)
                        .update())
                .hasStackTraceContaining("households_check");
    }

    @Test
    void anotherTownshipsClerkChangesNothing() {
        var stranger = test.county.user(liannong.access.Role.TOWNSHIP_CLERK, TestCounty.OTHER_TOWNSHIP, null, null);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        TestCounty.run(stranger, () -> cards.change(form(0, Attribute.SUBSISTENCE, null, null))))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(CardReason.CARD_NOT_YOURS));
    }

    @Test
    void aPersonsHealthIsSealedAndItsHistoryToo() {
        long person = test.people(home, LocalDate.of(2024, 1, 1)).getFirst();
        PersonCardForm form =
                new PersonCardForm(person, 0, "畲族", null, null, null, true, Health.DISABLED, "13812345678");
        TestCounty.run(test.clerk, () -> persons.change(form));
        byte[] sealed = test.county
                .owner()
                .sql("select health_enc from persons where id = ?")
                .param(person)
                .query(byte[].class)
                .single();
        assertThat(cipher.open("person.health", sealed)).isEqualTo("DISABLED");
        assertThat(changes("health")).isOne();
        assertThat(before("nation")).isEqualTo("汉族");
    }

    @Test
    void aCorrectedIncomeIsALaterRowAndTheSameFigureIsNone() {
        enter(Map.of(IncomeSource.WAGES, new Money(20_000_00), IncomeSource.EXPENSE, new Money(1_000_00)));
        enter(Map.of(IncomeSource.WAGES, new Money(21_000_00), IncomeSource.EXPENSE, new Money(1_000_00)));
        assertThat(TestCounty.as(test.clerk, () -> incomes.of(home, 2024)))
                .isEqualTo(Map.of(IncomeSource.WAGES, new Money(21_000_00), IncomeSource.EXPENSE, new Money(1_000_00)));
        assertThat(one("select count(*)::text from household_incomes where household_id = ?"))
                .isEqualTo("3");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> enter(Map.of(IncomeSource.WAGES, new Money(-1))))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(CardReason.INCOME_NEGATIVE));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(
                        test.clerk,
                        () -> incomes.enter(new YearIncome(home, 2009, Map.of(IncomeSource.WAGES, new Money(1))))))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(CardReason.INCOME_YEAR_WRONG));
    }

    private HouseholdCardForm form(
            int version, @Nullable Attribute attribute, @Nullable List<Cause> causes, @Nullable String phone) {
        return new HouseholdCardForm(home, version, attribute, causes, 8_000, null, 1998, "A", false, phone);
    }

    private void change(HouseholdCardForm form) {
        TestCounty.run(test.clerk, () -> cards.change(form));
    }

    private void refused(Reason reason, HouseholdCardForm form) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> change(form))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private void enter(Map<IncomeSource, Money> figures) {
        TestCounty.run(test.clerk, () -> incomes.enter(new YearIncome(home, 2024, figures)));
    }

    private String before(String field) {
        return cipher.open(
                "card_change.value",
                test.county
                        .owner()
                        .sql(
                                "select before_enc from card_changes where household_id = ? and field = ? and before_enc is not null"
                                        + " order by id desc limit 1")
                        .params(home, field)
                        .query(byte[].class)
                        .single());
    }

    private long changes(String field) {
        return test.county
                .owner()
                .sql("select count(*) from card_changes where household_id = ? and field = ?")
                .params(home, field)
                .query(Long.class)
                .single();
    }

    private String one(String sql) {
        return test.county.owner().sql(sql).param(home).query(String.class).single();
    }
}
