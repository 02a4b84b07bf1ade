package liannong.registry.organisations;

import static liannong.registry.organisations.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import liannong.TestCounty;
import liannong.base.Money;
import liannong.registry.CreditCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
class OrganisationsTests {

    private static final LocalDate CHANGED = LocalDate.of(2025, 6, 1);

    private final Organisations organisations;
    private final TestRegister register;
    private final TestCounty county;

    @Autowired
    OrganisationsTests(ApplicationContext context, Organisations organisations) {
        this.organisations = organisations;
        this.register = new TestRegister(context);
        this.county = register.county;
    }

    @Test
    void entersWhatTheCertificateSays() {
        long id = entered(TestRegister.code());
        OrganisationCard card = card(id);
        assertThat(card.kind()).isEqualTo(OrganisationKind.COOPERATIVE);
        assertThat(card.codeFits()).isTrue();
        assertThat(card.codeConfirmedBy()).isNull();
        assertThat(initials(id)).isEqualTo("rjsysgyzyhzs");
    }

    @Test
    void aCodeWhoseCheckDigitFailsIsConfirmedByAPerson() {
        CreditCode wrong = wrong();
        refused(
                OrganisationReason.CREDIT_CODE_TO_CONFIRM,
                county.clerk,
                () -> organisations.enter(register.facts(wrong, false)));
        long id = TestCounty.as(county.clerk, () -> organisations.enter(register.facts(wrong, true)));
        assertThat(card(id).codeFits()).isFalse();
        assertThat(card(id).codeConfirmedBy()).isEqualTo(county.clerk.displayName());
        assertThatThrownBy(() -> county.raw(
                        county.clerk,
                        sql -> sql.sql(
                                        "update organisations set code_confirmed_by = null, code_confirmed_at = null where id = ?")
                                .param(id)
                                .update()))
                .hasStackTraceContaining("confirmed by a person");
    }

    @Test
    void refusesACodeThatSomebodyHas() {
        CreditCode code = TestRegister.code();
        entered(code);
        refused(
                OrganisationReason.CREDIT_CODE_TAKEN,
                county.clerk,
                () -> organisations.enter(register.facts(code, false)));
    }

    @Test
    void keepsWhatEachFieldSaidBefore() {
        long id = entered(TestRegister.code());
        OrganisationCard before = card(id);
        OrganisationFacts facts = changed(before, new Money(5_000_000), "新代表");
        TestCounty.run(
                register.officer,
                () -> organisations.change(id, before.version(), facts, CHANGED, TestRegister.MINUTES));
        List<OrganisationChangeRow> changes = TestCounty.as(register.officer, () -> organisations.changes(id));
        assertThat(changes)
                .extracting(row -> row.field() + ": " + row.beforeValue() + " > " + row.afterValue())
                .containsExactlyInAnyOrder("capital: null > 50000.00", "legal-representative: 演示人 > 新代表");
        assertThatThrownBy(() -> TestCounty.run(
                        county.clerk,
                        () -> organisations.change(
                                id,
                                before.version(),
                                changed(before, new Money(7), "慢一步"),
                                CHANGED,
                                TestRegister.MINUTES)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        refused(
                OrganisationReason.ENTRY_UNCHANGED,
                county.clerk,
                () -> organisations.change(id, before.version() + 1, facts, CHANGED, TestRegister.MINUTES));
    }

    @Test
    void whoWorksForTheCooperativeReadsItsEntryAndDoesNotChangeIt() {
        OrganisationCard card = card(county.cooperative);
        assertThatThrownBy(() -> TestCounty.run(
                        county.bookkeeper,
                        () -> organisations.stand(
                                card.id(), OrganisationState.DISSOLVED, CHANGED, TestRegister.MINUTES)))
                .isInstanceOf(AccessDeniedException.class);
        county.raw(
                county.bookkeeper,
                sql -> assertThat(sql.sql("update organisations set capital_fen = 1 where id = ?")
                                .param(card.id())
                                .update())
                        .isZero());
    }

    @Test
    void aClerkEntersNothingInAnotherTownship() {
        String elsewhere = county.owner()
                .sql("select min(code) from divisions where level = 'VILLAGE' and starts_with(code, ?)")
                .param(TestCounty.OTHER_TOWNSHIP)
                .query(String.class)
                .single();
        OrganisationFacts facts = moved(register.facts(TestRegister.code(), false), elsewhere);
        refused(OrganisationReason.ORGANISATION_OF_ANOTHER_PLACE, county.clerk, () -> organisations.enter(facts));
        refused(
                OrganisationReason.ORGANISATION_PLACE_UNUSABLE,
                county.clerk,
                () -> organisations.enter(moved(facts, "360781102000")));
        assertThat(TestCounty.as(register.officer, () -> organisations.enter(facts)))
                .isPositive();
    }

    @Test
    void standsAbnormalSinceADayAfterItsFounding() {
        long id = entered(TestRegister.code());
        refused(
                OrganisationReason.STATE_BEFORE_FOUNDING,
                county.clerk,
                () -> organisations.stand(
                        id, OrganisationState.ABNORMAL, LocalDate.of(2020, 4, 30), TestRegister.MINUTES));
        TestCounty.run(
                county.clerk, () -> organisations.stand(id, OrganisationState.ABNORMAL, CHANGED, TestRegister.MINUTES));
        assertThat(card(id).state()).isEqualTo(OrganisationState.ABNORMAL);
        assertThat(card(id).stateSince()).isEqualTo(CHANGED);
    }

    private static CreditCode wrong() {
        CreditCode fits = TestRegister.code();
        char last = fits.code().charAt(17) == '0' ? '1' : '0';
        return new CreditCode(fits.code().substring(0, 17) + last);
    }

    private static OrganisationFacts changed(OrganisationCard card, Money capital, String representative) {
        return new OrganisationFacts(
                card.kind(),
                card.name(),
                card.shortName(),
                new CreditCode(card.creditCode()),
                card.divisionCode(),
                card.industry(),
                card.foundedOn(),
                representative,
                capital,
                null,
                card.cooperativeType(),
                null,
                false);
    }

    private static OrganisationFacts moved(OrganisationFacts facts, String division) {
        return new OrganisationFacts(
                facts.kind(),
                facts.name(),
                facts.shortName(),
                facts.creditCode(),
                division,
                facts.industry(),
                facts.foundedOn(),
                null,
                null,
                null,
                null,
                null,
                false);
    }

    private long entered(CreditCode code) {
        return TestCounty.as(county.clerk, () -> organisations.enter(register.facts(code, false)));
    }

    private OrganisationCard card(long id) {
        return TestCounty.as(register.auditor, () -> organisations.find(id)).orElseThrow();
    }

    private String initials(long id) {
        return county.owner()
                .sql("select initials from organisations where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
