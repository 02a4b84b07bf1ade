package liannong;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Every table with cases of people is protected, and the role of the application is not above that. */
@SpringBootTest
class RowSecurityCatalogueTests {

    private final EveryTable tables;

    @Autowired
    RowSecurityCatalogueTests(ApplicationContext context) {
        tables = new EveryTable(context);
    }

    @Test
    void everyTableWithCasesIsProtected() {
        assertThat(tables.cases().filter(table -> !tables.isProtected(table))).isEmpty();
        assertThat(RegistryTables.ALL.stream().filter(table -> !tables.isProtected(table)))
                .isEmpty();
        assertThat(MeetingTables.ALL.stream().filter(table -> !tables.isProtected(table)))
                .isEmpty();
        assertThat(EveryTable.OF_SCHEDULE.stream().filter(table -> !tables.isProtected(table)))
                .isEmpty();
        assertThat(tables.names())
                .containsAll(EveryTable.OF_SCHEDULE)
                .containsAll(EveryTable.PUBLIC)
                .containsAll(RegistryTables.ALL)
                .containsAll(MeetingTables.ALL);
    }

    @Test
    void theRoleOfTheApplicationOwnsNothingAndBypassesNothing() {
        assertThat(tables.count(
                        null,
                        "pg_roles",
                        "rolname = current_user and not rolsuper and not rolbypassrls and not rolcreaterole"
                                + " and not rolcreatedb and not pg_has_role('liannong_owner', 'member')"))
                .isOne();
        assertThat(tables.count(null, "pg_class", "relowner = 'liannong_app'::regrole"))
                .isZero();
        assertThat(tables.count(null, "pg_proc", "proowner = 'liannong_app'::regrole"))
                .isZero();
    }
}
