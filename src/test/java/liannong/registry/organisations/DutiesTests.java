package liannong.registry.organisations;

import static liannong.registry.organisations.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.Statements;
import liannong.TestCounty;
import liannong.access.SystemUser;
import liannong.registry.PersonName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
class DutiesTests {

    private final Duties duties;
    private final Filings filings;
    private final Roster roster;
    private final Officers officers;
    private final Monitorings monitorings;
    private final TestRegister register;
    private final TestCounty county;
    private final int year;

    @Autowired
    DutiesTests(
            ApplicationContext context,
            Duties duties,
            Filings filings,
            Roster roster,
            Officers officers,
            Monitorings monitorings) {
        this.duties = duties;
        this.filings = filings;
        this.roster = roster;
        this.officers = officers;
        this.monitorings = monitorings;
        this.register = new TestRegister(context);
        this.county = register.county;
        this.year = county.year;
    }

    @Test
    void theReportIsRemindedOfOnceAndTickedOffWhenFiled() {
        LocalDate due = LocalDate.of(year + 1, 6, 30);
        keep(due.minusDays(61));
        assertThat(duty(DutyKind.ANNUAL_REPORT)).hasValueSatisfying(row -> {
            assertThat(row.dueOn()).isEqualTo(due);
            assertThat(row.remindedOn()).isNull();
            assertThat(row.state(due.minusDays(61))).isEqualTo(DutyState.LATER);
        });
        keep(due.minusDays(60));
        keep(due.minusDays(60));
        keep(due.minusDays(59));
        assertThat(duty(DutyKind.ANNUAL_REPORT))
                .hasValueSatisfying(row -> assertThat(row.remindedOn()).isEqualTo(due.minusDays(60)));
        TestCounty.run(county.bookkeeper, () -> filings.enter(report(year, true)));
        assertThat(duty(DutyKind.ANNUAL_REPORT))
                .hasValueSatisfying(row -> assertThat(row.state(due)).isEqualTo(DutyState.DONE));
    }

    @Test
    void aDayThatWasMissedIsCaughtUp() {
        keep(LocalDate.of(year + 1, 7, 15));
        assertThat(duty(DutyKind.ANNUAL_REPORT)).hasValueSatisfying(row -> {
            assertThat(row.remindedOn()).isEqualTo(LocalDate.of(year + 1, 7, 15));
            assertThat(row.state(LocalDate.of(year + 1, 7, 15))).isEqualTo(DutyState.OVERDUE);
        });
    }

    @Test
    void onlyWhoHadChangesFilesThem() {
        keep(LocalDate.of(year + 1, 1, 2));
        assertThat(duty(DutyKind.MEMBER_CHANGES)).isEmpty();
        admitted("K01", LocalDate.of(year, 12, 31));
        assertThat(duty(DutyKind.MEMBER_CHANGES))
                .hasValueSatisfying(row -> assertThat(row.dueOn()).isEqualTo(Deadlines.memberChanges(year)));
    }

    @Test
    void farmersAreToBeRestoredAndTheDutyEndsWhenTheyAre() {
        LocalDate fell = LocalDate.of(year, 3, 1);
        long company = register.organisation(OrganisationKind.ENTERPRISE, "演示丙公司");
        TestCounty.run(
                county.chair,
                () -> roster.admit(
                        new AdmitOrganisation(county.cooperative, "L00", company, fell, TestRegister.MINUTES)));
        assertThat(duty(DutyKind.COMPOSITION))
                .hasValueSatisfying(row -> assertThat(row.dueOn()).isEqualTo(fell.plusMonths(6)));
        for (int i = 1; i <= 4; i++) admitted("L0" + i, fell);
        assertThat(duty(DutyKind.COMPOSITION)).isEmpty();
    }

    @Test
    void aTermThatEndsIsDueOnItsDayAndOverWithTheOffice() {
        LocalDate from = LocalDate.of(year, 1, 1);
        long office = TestCounty.as(
                county.chair,
                () -> officers.appoint(new Appointment(
                        county.cooperative,
                        PersonName.parse("钟任期"),
                        null,
                        Office.DIRECTOR,
                        false,
                        from,
                        from.plusYears(3),
                        TestRegister.MINUTES)));
        assertThat(duty(DutyKind.TERM_END)).hasValueSatisfying(row -> {
            assertThat(row.dueOn()).isEqualTo(from.plusYears(3));
            assertThat(row.about()).isEqualTo("钟任期");
        });
        TestCounty.run(county.chair, () -> officers.end(county.cooperative, office, from.plusDays(9)));
        assertThat(duty(DutyKind.TERM_END)).isEmpty();
    }

    @Test
    void anEnterpriseIsLookedAtAgainTwoYearsLater() {
        long enterprise = register.organisation(OrganisationKind.LEADING_ENTERPRISE, "演示龙头");
        LocalDate first = LocalDate.of(year - 1, 5, 20);
        TestCounty.run(
                register.officer,
                () -> monitorings.enter(enterprise, MonitoringResult.PASSED, first, TestRegister.MINUTES));
        assertThat(open(enterprise, DutyKind.MONITORING))
                .hasValueSatisfying(row -> assertThat(row.dueOn()).isEqualTo(first.plusYears(2)));
        LocalDate second = first.plusYears(1);
        TestCounty.run(
                register.officer,
                () -> monitorings.enter(enterprise, MonitoringResult.TO_IMPROVE, second, TestRegister.MINUTES));
        assertThat(open(enterprise, DutyKind.MONITORING))
                .hasValueSatisfying(row -> assertThat(row.dueOn()).isEqualTo(second.plusYears(2)));
        refused(
                OrganisationReason.MONITORED_ON_THAT_DAY,
                register.officer,
                () -> monitorings.enter(enterprise, MonitoringResult.FAILED, second, TestRegister.MINUTES));
    }

    @Test
    void aYearIsFiledOnceAndCorrectedByAnotherRow() {
        var mine = TestCounty.as(county.bookkeeper, () -> filings.enter(report(year - 1, true)));
        refused(OrganisationReason.FILED_ALREADY, county.bookkeeper, () -> filings.enter(report(year - 1, false)));
        var correction = new FilingEntry(
                county.cooperative,
                FilingKind.ANNUAL_REPORT,
                year - 1,
                LocalDate.of(year, 3, 1),
                false,
                mine,
                TestRegister.MINUTES);
        TestCounty.run(county.bookkeeper, () -> filings.enter(correction));
        refused(OrganisationReason.NO_SUCH_FILING, county.bookkeeper, () -> filings.enter(correction));
        assertThat(TestCounty.as(county.bookkeeper, () -> filings.rows(county.cooperative)))
                .filteredOn(row -> row.year() == year - 1)
                .singleElement()
                .satisfies(row -> assertThat(row.hadBusiness()).isFalse());
        refused(
                OrganisationReason.FILING_YEAR_NOT_OVER,
                county.bookkeeper,
                () -> filings.enter(report(year + 1, true)));
        assertThatThrownBy(() -> county.raw(
                        county.bookkeeper,
                        sql -> sql.sql("update cooperative_filings set had_business = true where id = ?")
                                .param(mine)
                                .update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aPageCostsTwoStatements() {
        assertThat(Statements.of(() -> TestCounty.run(county.clerk, () -> {
                    duties.totals(DutyFilter.OPEN);
                    duties.rows(DutyFilter.OPEN, 0, 50);
                })))
                .hasSize(2);
    }

    private void keep(LocalDate day) {
        SystemUser.act(() -> duties.keep(day));
    }

    private void admitted(String no, LocalDate on) {
        var act = register.admit(register.someone("钟演示"), no, on);
        TestCounty.run(county.bookkeeper, () -> roster.admit(act));
    }

    private FilingEntry report(int of, boolean hadBusiness) {
        return new FilingEntry(
                county.cooperative,
                FilingKind.ANNUAL_REPORT,
                of,
                LocalDate.of(Math.min(of, year) + 1, 2, 1),
                hadBusiness,
                null,
                TestRegister.MINUTES);
    }

    /** The report's duty as it stands; of the others the open one. */
    private Optional<DutyRow> duty(DutyKind kind) {
        return all(county.cooperative)
                .filter(row -> row.kind() == kind)
                .filter(row -> kind == DutyKind.ANNUAL_REPORT || row.doneOn() == null)
                .findFirst();
    }

    private Optional<DutyRow> open(long organisation, DutyKind kind) {
        return all(organisation)
                .filter(row -> row.kind() == kind && row.doneOn() == null)
                .findFirst();
    }

    private java.util.stream.Stream<DutyRow> all(long organisation) {
        List<DutyRow> rows = TestCounty.as(register.officer, () -> duties.of(organisation));
        return rows.stream();
    }
}
