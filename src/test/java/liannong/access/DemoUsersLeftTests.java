package liannong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import liannong.base.WeakSettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class DemoUsersLeftTests {

    @Autowired
    DemoUsersLeft demoUsers;

    @Autowired
    List<WeakSettings> guards;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @Test
    void aDatabaseWithDemonstrationSignInsIsNoProduction() {
        JdbcClient tables = JdbcClient.create(owner);
        assertThat(guards).contains(demoUsers);
        assertThat(demoUsers.found()).isEmpty();
        tables.sql("insert into users (id, sign_in_name, display_name, role, division, password_hash, demo, created_at)"
                        + " values (900099, 'demo.left', '演示', 'AUDITOR', '360781', '!', true, now())")
                .update();
        try {
            assertThat(demoUsers.found())
                    .singleElement()
                    .satisfies(found -> assertThat(found.english()).contains("demonstration sign-ins"));
        } finally {
            tables.sql("delete from users where id = 900099").update();
        }
    }
}
