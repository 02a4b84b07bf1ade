package liannong.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class DatabaseTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theApplicationWorksAsARoleThatOwnsNothing() {
        assertThat(one("select current_user")).isEqualTo("liannong_app");
        assertThat(one("select count(*)::text from pg_class where relowner = 'liannong_app'::regrole"))
                .isEqualTo("0");
        assertThat(one("select (rolsuper or rolbypassrls or rolcreaterole)::text from pg_roles"
                        + " where rolname = current_user"))
                .isEqualTo("false");
    }

    @Test
    void theOwnerHasMigrated() {
        assertThat(one("select tableowner from pg_tables where tablename = 'flyway_schema_history'"))
                .isEqualTo("liannong_owner");
    }

    @Test
    void chineseTextIsSearchableByTrigrams() {
        assertThat(one("select cardinality(show_trgm('瑞金市合作社'))::text")).isNotEqualTo("0");
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
