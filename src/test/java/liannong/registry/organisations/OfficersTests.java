package liannong.registry.organisations;

import static liannong.registry.organisations.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import liannong.TestCounty;
import liannong.registry.PersonName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
class OfficersTests {

    private static final LocalDate FROM = LocalDate.of(2024, 5, 1);
    private static final LocalDate LATER = LocalDate.of(2025, 5, 1);

    private final ApplicationContext context;
    private final Officers officers;
    private final TestRegister register;
    private final TestCounty county;

    @Autowired
    OfficersTests(ApplicationContext context, Officers officers) {
        this.context = context;
        this.officers = officers;
        this.register = new TestRegister(context);
        this.county = register.county;
    }

    @Test
    void whoSupervisesDoesNotLead() {
        var person = register.someone("温理事");
        appoint(person, Office.DIRECTOR, FROM);
        for (Office office : new Office[] {Office.SUPERVISOR}) {
            refused(
                    OrganisationReason.OFFICE_IN_CONFLICT,
                    county.chair,
                    () -> officers.appoint(act(register, person, office, LATER)));
        }
        appoint(person, Office.MANAGER, FROM);
        appoint(register.someone("温监事"), Office.SUPERVISOR, FROM);
    }

    @Test
    void whoLeftTheBoardMaySuperviseFromThatDay() {
        var person = register.someone("钟前任");
        long office = appoint(person, Office.FINANCE, FROM);
        TestCounty.run(county.chair, () -> officers.end(county.cooperative, office, LATER));
        refused(
                OrganisationReason.OFFICE_IN_CONFLICT,
                county.chair,
                () -> officers.appoint(act(register, person, Office.SUPERVISOR, LATER.minusDays(1))));
        appoint(person, Office.SUPERVISOR, LATER);
        refused(OrganisationReason.NO_SUCH_OFFICE, county.chair, () -> officers.end(county.cooperative, office, LATER));
    }

    @Test
    void aNameWithoutANumberIsTakenForTheSamePerson() {
        var person = register.someone("刘同名");
        appoint(person, Office.DIRECTOR, FROM);
        refused(
                OrganisationReason.OFFICE_IN_CONFLICT,
                county.chair,
                () -> officers.appoint(named(person.name(), Office.SUPERVISOR)));
        assertThatThrownBy(() -> county.raw(
                        county.chair,
                        sql -> sql.sql(INSERT)
                                .params(
                                        county.cooperative,
                                        person.personId(),
                                        "刘同名",
                                        "SUPERVISOR",
                                        false,
                                        county.chair.id())
                                .update()))
                .hasStackTraceContaining("supervisor_of_nobody_himself");
    }

    @Test
    void thereIsOneChairAtATime() {
        var mine = new TestRegister(context);
        TestCounty.run(mine.county.chair, () -> officers.appoint(act(mine, mine.someone("钟理事长"), Office.CHAIR, FROM)));
        refused(
                OrganisationReason.OFFICE_TAKEN,
                mine.county.chair,
                () -> officers.appoint(act(mine, mine.someone("温理事长"), Office.CHAIR, LATER)));
    }

    @Test
    void nobodyHoldsOfficeInAnotherCooperativeOfTheSameBusiness() {
        var other = new TestRegister(context);
        var person = register.someone("罗两头");
        TestCounty.run(other.county.chair, () -> officers.appoint(act(other, person, Office.DIRECTOR, FROM)));
        refused(
                OrganisationReason.OFFICE_ELSEWHERE,
                county.chair,
                () -> officers.appoint(act(register, person, Office.MANAGER, LATER)));
        county.owner()
                .sql("update organisations set industry = 'LIVESTOCK' where id = ?")
                .param(other.county.cooperative)
                .update();
        appoint(person, Office.MANAGER, LATER);
    }

    @Test
    void anOfficialHoldsNoOffice() {
        var person = register.someone("曾公务");
        refused(
                OrganisationReason.PUBLIC_OFFICIAL_NO_OFFICE,
                county.chair,
                () -> officers.appoint(new Appointment(
                        county.cooperative,
                        person.name(),
                        person.identity(),
                        Office.DIRECTOR,
                        true,
                        FROM,
                        null,
                        TestRegister.MINUTES)));
        assertThatThrownBy(() -> county.raw(
                        county.chair,
                        sql -> sql.sql(INSERT)
                                .params(
                                        county.cooperative,
                                        person.personId(),
                                        "曾公务",
                                        "DIRECTOR",
                                        true,
                                        county.chair.id())
                                .update()))
                .hasStackTraceContaining("violates check constraint");
    }

    @Test
    void aTermEndsAfterItBegins() {
        refused(
                OrganisationReason.TERM_ENDS_BEFORE_IT_BEGINS,
                county.chair,
                () -> officers.appoint(new Appointment(
                        county.cooperative,
                        PersonName.parse("钟短期"),
                        null,
                        Office.DIRECTOR,
                        false,
                        FROM,
                        FROM,
                        TestRegister.MINUTES)));
        assertThat(TestCounty.as(county.chair, () -> officers.rows(county.cooperative)))
                .extracting(OfficerRow::name)
                .doesNotContain("钟短期");
    }

    private static final String INSERT =
            "insert into organisation_officers (id, county_code, organisation_id, person_id, name, office, public_official,"
                    + " valid_from, document, recorded_by, recorded_at) values (nextval('organisation_officers_seq'),"
                    + " '360781', ?, ?, ?, ?, ?, '2024-06-01', '决议', ?, now())";

    private long appoint(TestRegister.Someone person, Office office, LocalDate from) {
        return TestCounty.as(county.chair, () -> officers.appoint(act(register, person, office, from)));
    }

    private static Appointment act(TestRegister of, TestRegister.Someone person, Office office, LocalDate from) {
        return new Appointment(
                of.county.cooperative,
                person.name(),
                person.identity(),
                office,
                false,
                from,
                from.plusYears(3),
                TestRegister.MINUTES);
    }

    private Appointment named(PersonName name, Office office) {
        return new Appointment(county.cooperative, name, null, office, false, FROM, null, TestRegister.MINUTES);
    }
}
