package liannong.registry.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import liannong.Statements;
import liannong.TestCounty;
import liannong.schedule.BusinessClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
class OrganisationListTests {

    private final ApplicationContext context;
    private final OrganisationList list;
    private final Histories histories;
    private final BusinessClock clock;

    @Autowired
    OrganisationListTests(ApplicationContext context, OrganisationList list, Histories histories, BusinessClock clock) {
        this.context = context;
        this.list = list;
        this.histories = histories;
        this.clock = clock;
    }

    @Test
    void theStatementFindsWhatTheRulesFind() {
        var random = new Random(20260302);
        List<TestRegister> registers = new ArrayList<>();
        for (int i = 0; i < 40; i++) registers.add(roster(random, i));
        var reader = registers.getFirst().auditor;
        for (TestRegister each : registers) {
            long id = each.county.cooperative;
            long expected =
                    TestCounty.as(
                                    reader,
                                    () -> inTransaction(() -> histories.of(id)).findings(false, clock.today()))
                            .stream()
                            .filter(Finding::isBroken)
                            .count();
            OrganisationRow row = TestCounty.as(reader, () -> list.rows(named(each), 0, 10)).stream()
                    .filter(found -> found.id() == id)
                    .findFirst()
                    .orElseThrow();
            assertThat((long) row.findings())
                    .as("findings of " + row.members() + " members")
                    .isEqualTo(expected);
        }
    }

    @Test
    void aPageCostsTwoStatements() {
        var register = new TestRegister(context);
        assertThat(Statements.of(() -> TestCounty.run(register.officer, () -> {
                    list.totals(OrganisationFilter.ALL);
                    list.rows(OrganisationFilter.ALL, 0, 50);
                })))
                .hasSize(2);
    }

    @Test
    void findsByInitialsAndOnlyInItsOwnTownship() {
        var register = new TestRegister(context);
        register.county
                .owner()
                .sql("update organisations set initials = 'xqzqhzs' where id = ?")
                .param(register.county.cooperative)
                .update();
        var filter = new OrganisationFilter("ZQH", OrganisationKind.COOPERATIVE, null, false);
        assertThat(TestCounty.as(register.county.clerk, () -> list.rows(filter, 0, 50)))
                .extracting(OrganisationRow::id)
                .contains(register.county.cooperative);
        var elsewhere = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP);
        assertThat(TestCounty.as(elsewhere.clerk, () -> list.rows(filter, 0, 50)))
                .extracting(OrganisationRow::id)
                .doesNotContain(register.county.cooperative);
        assertThat(TestCounty.as(register.county.clerk, () -> list.totals(filter))
                        .withFindings())
                .as("without members it has fewer than five")
                .isPositive();
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        var template = new org.springframework.transaction.support.TransactionTemplate(
                context.getBean(org.springframework.transaction.PlatformTransactionManager.class));
        return java.util.Objects.requireNonNull(template.execute(status -> work.get()));
    }

    private OrganisationFilter named(TestRegister register) {
        String name = register.county
                .owner()
                .sql("select name from organisations where id = ?")
                .param(register.county.cooperative)
                .query(String.class)
                .single();
        return new OrganisationFilter(name, null, null, false);
    }

    /** Up to 45 members of all kinds, some of whom have left or were never in. */
    private TestRegister roster(Random random, int serial) {
        var register = new TestRegister(context);
        var county = register.county;
        int farmers = serial % 3 == 0 ? random.nextInt(8) : random.nextInt(45);
        for (int i = 0; i < farmers; i++) county.farmer("P" + i, false);
        if (farmers > 2 && random.nextBoolean()) {
            county.owner()
                    .sql("update members set left_on = ? where id = ?")
                    .params(LocalDate.of(2024, 1, 1), county.members.getFirst().id())
                    .update();
        }
        OrganisationKind[] kinds = OrganisationKind.values();
        int organisations = random.nextInt(4);
        for (int i = 0; i < organisations; i++) {
            OrganisationKind kind = kinds[random.nextInt(kinds.length)];
            if (kind == OrganisationKind.PUBLIC_ADMINISTRATION) continue; // the database lets none in
            long member = register.organisation(kind, "演示成员");
            county.owner()
                    .sql("insert into members (id, county_code, cooperative_id, member_no, kind, organisation_id, name,"
                            + " division_code, joined_on) values (nextval('members_seq'), '360781', ?, ?, 'ORGANISATION',"
                            + " ?, '演示', ?, '2020-01-01')")
                    .params(county.cooperative, "Q" + i, member, county.village)
                    .update();
        }
        return register;
    }
}
