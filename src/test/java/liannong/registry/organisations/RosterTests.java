package liannong.registry.organisations;

import static liannong.registry.organisations.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import liannong.TestCounty;
import liannong.registry.PersonName;
import liannong.registry.organisations.Finding.Severity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
class RosterTests {

    private static final LocalDate LEFT = LocalDate.of(2025, 1, 1);

    private final ApplicationContext context;
    private final Roster roster;
    private final Organisations organisations;
    private final Findings findings;
    private final Filings filings;
    private final TestRegister register;
    private final TestCounty county;

    @Autowired
    RosterTests(
            ApplicationContext context,
            Roster roster,
            Organisations organisations,
            Findings findings,
            Filings filings) {
        this.context = context;
        this.roster = roster;
        this.organisations = organisations;
        this.findings = findings;
        this.filings = filings;
        this.register = new TestRegister(context);
        this.county = register.county;
    }

    @Test
    void admitsAPersonWhomTheCooperativeDidNotSeeBefore() {
        var person = register.someone("钟秀兰");
        assertThat(seen(person)).isZero();
        long member = TestCounty.as(
                county.bookkeeper, () -> roster.admit(register.admit(person, "A01", TestRegister.JOINED)));
        assertThat(seen(person)).isOne();
        MemberRow row = rows(false).stream()
                .filter(each -> each.id() == member)
                .findFirst()
                .orElseThrow();
        assertThat(row.name()).isEqualTo("钟秀兰");
        assertThat(row.householdId()).isEqualTo(person.householdId());
        assertThat(row.entryDocument()).isEqualTo(TestRegister.MINUTES.title());
    }

    @Test
    void findsNobodyByANumberWithAnotherName() {
        var person = register.someone("刘桂香");
        var other = new AdmitPerson(
                county.cooperative,
                "B01",
                true,
                PersonName.parse("刘桂花"),
                person.identity(),
                TestRegister.JOINED,
                TestRegister.MINUTES);
        refused(OrganisationReason.PERSON_NOT_IN_REGISTER, county.bookkeeper, () -> roster.admit(other));
        county.raw(
                county.bookkeeper,
                sql -> assertThat(sql.sql("select count(*) from person_to_admit('\\x00', '刘桂香')")
                                .query(Long.class)
                                .single())
                        .isZero());
    }

    @Test
    void aPersonIsAMemberOnceAtATimeAndComesBackAsAnotherRow() {
        var person = register.someone("温春生");
        long first = admitted(person, "C01", TestRegister.JOINED);
        refused(
                OrganisationReason.MEMBER_ALREADY,
                county.chair,
                () -> roster.admit(register.admit(person, "C02", TestRegister.JOINED)));
        TestCounty.run(
                county.chair,
                () -> roster.end(county.cooperative, first, LEFT, ExitReason.WITHDRAWN, TestRegister.MINUTES));
        refused(
                OrganisationReason.MEMBER_ALREADY,
                county.chair,
                () -> roster.admit(register.admit(person, "C02", LEFT.minusDays(1))));
        refused(
                OrganisationReason.MEMBER_NO_TAKEN,
                county.chair,
                () -> roster.admit(register.admit(person, "C01", LEFT)));
        long second = admitted(person, "C02", LEFT);
        assertThat(rows(true)).extracting(MemberRow::id).contains(first);
        assertThat(rows(false)).extracting(MemberRow::id).contains(second).doesNotContain(first);
    }

    @Test
    void whatWasEndedStaysEndedWhateverStatementIsSent() {
        long member = admitted(register.someone("罗冬生"), "D01", TestRegister.JOINED);
        TestCounty.run(
                county.chair,
                () -> roster.end(county.cooperative, member, LEFT, ExitReason.EXPELLED, TestRegister.MINUTES));
        refused(
                OrganisationReason.MEMBERSHIP_ENDED,
                county.chair,
                () -> roster.end(county.cooperative, member, LEFT, ExitReason.DIED, TestRegister.MINUTES));
        for (String change : List.of("left_on = null", "left_on = '2026-01-01'", "joined_on = '2020-01-01'")) {
            assertThatThrownBy(() -> county.raw(
                            county.chair,
                            sql -> sql.sql("update members set " + change + " where id = " + member)
                                    .update()))
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void refusesAUnitOfPublicAdministrationAndAdmitsAVillageCollective() {
        long committee = register.organisation(OrganisationKind.PUBLIC_ADMINISTRATION, "演示村民委员会");
        long collective = register.organisation(OrganisationKind.VILLAGE_COLLECTIVE, "演示村股份经济合作社");
        refused(
                OrganisationReason.PUBLIC_ADMINISTRATION_NO_MEMBER,
                county.chair,
                () -> roster.admit(organisation(committee, "E01")));
        assertThatThrownBy(() -> county.raw(
                        county.chair,
                        sql -> sql.sql(
                                        "insert into members (id, county_code, cooperative_id, member_no, kind, organisation_id, name,"
                                                + " division_code, joined_on) values (nextval('members_seq'), '360781', ?, 'E02', 'ORGANISATION',"
                                                + " ?, '村委会', ?, '2024-01-01')")
                                .params(county.cooperative, committee, county.village)
                                .update()))
                .hasStackTraceContaining("public administration");
        TestCounty.run(county.chair, () -> roster.admit(organisation(collective, "E03")));
        refused(
                OrganisationReason.MEMBER_IS_ITSELF,
                county.chair,
                () -> roster.admit(organisation(county.cooperative, "E04")));
    }

    @Test
    void showsAndDoesNotRefuseAnotherBreachOfTheLaw() {
        var mine = new TestRegister(context);
        long one = mine.organisation(OrganisationKind.ENTERPRISE, "演示甲公司");
        long two = mine.organisation(OrganisationKind.ENTERPRISE, "演示乙公司");
        for (int i = 1; i <= 5; i++) {
            var act = mine.admit(mine.someone("钟演示"), "F" + i, TestRegister.JOINED);
            TestCounty.run(mine.county.bookkeeper, () -> roster.admit(act));
        }
        TestCounty.run(mine.county.bookkeeper, () -> {
            roster.admit(new AdmitOrganisation(
                    mine.county.cooperative, "G1", one, TestRegister.JOINED, TestRegister.MINUTES));
            roster.admit(new AdmitOrganisation(mine.county.cooperative, "G2", two, LEFT, TestRegister.MINUTES));
        });
        List<Finding> found = TestCounty.as(
                mine.auditor,
                () -> findings.of(
                        organisations.find(mine.county.cooperative).orElseThrow(),
                        filings.rows(mine.county.cooperative)));
        assertThat(found)
                .filteredOn(Finding::isBroken)
                .extracting(Finding::rule)
                .contains(FindingRule.FARMERS, FindingRule.ENTERPRISES)
                .doesNotContain(FindingRule.FIVE_MEMBERS);
        assertThat(found)
                .filteredOn(each -> each.rule() == FindingRule.ENTERPRISES)
                .allSatisfy(each -> assertThat(each.since()).isEqualTo(LEFT));
        assertThat(found)
                .filteredOn(each -> each.rule() == FindingRule.REFUND)
                .allSatisfy(each -> assertThat(each.severity()).isEqualTo(Severity.UNKNOWN));
    }

    @Test
    void theTownshipSeesTheMembersOfItsCooperativesWhereverTheyLive() {
        String elsewhere = county.owner()
                .sql("select min(code) from divisions where level = 'VILLAGE' and starts_with(code, ?)")
                .param(TestCounty.OTHER_TOWNSHIP)
                .query(String.class)
                .single();
        var person = register.someone("邹外乡", elsewhere);
        long member =
                TestCounty.as(county.clerk, () -> roster.admit(register.admit(person, "H01", TestRegister.JOINED)));
        assertThat(TestCounty.as(county.clerk, () -> roster.rows(county.cooperative, false, 0, 200)))
                .extracting(MemberRow::id)
                .contains(member);
    }

    @Test
    void anotherCooperativeAndAnAuditorWriteNothing() {
        var other = new TestRegister(context);
        var person = register.someone("钟演示");
        refused(
                OrganisationReason.ORGANISATION_OF_ANOTHER_PLACE,
                other.county.bookkeeper,
                () -> roster.admit(register.admit(person, "I01", TestRegister.JOINED)));
        assertThatThrownBy(() -> TestCounty.run(
                        register.auditor, () -> roster.admit(register.admit(person, "I01", TestRegister.JOINED))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void neitherTomorrowNorBeforeTheFounding() {
        var person = register.someone("钟演示");
        refused(
                OrganisationReason.JOINED_BEFORE_FOUNDING,
                county.chair,
                () -> roster.admit(register.admit(person, "J01", LocalDate.of(2014, 12, 31))));
        refused(
                OrganisationReason.ACT_IN_THE_FUTURE,
                county.chair,
                () -> roster.admit(register.admit(person, "J01", LocalDate.of(2100, 1, 1))));
    }

    private long admitted(TestRegister.Someone person, String no, LocalDate on) {
        return TestCounty.as(county.chair, () -> roster.admit(register.admit(person, no, on)));
    }

    private AdmitOrganisation organisation(long id, String no) {
        return new AdmitOrganisation(county.cooperative, no, id, TestRegister.JOINED, TestRegister.MINUTES);
    }

    private List<MemberRow> rows(boolean left) {
        return TestCounty.as(county.bookkeeper, () -> roster.rows(county.cooperative, left, 0, 200));
    }

    private long seen(TestRegister.Someone person) {
        long[] count = {0};
        county.raw(
                county.bookkeeper,
                sql -> count[0] = sql.sql("select count(*) from persons where id = ?")
                        .param(person.personId())
                        .query(Long.class)
                        .single());
        return count[0];
    }
}
