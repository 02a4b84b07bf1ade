package liannong.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sign-in accounts. A sign-in sees the one account that is signing in, nothing else. */
@Repository
@Transactional
class Accounts {

    private static final String COLUMNS = "id, sign_in_name, display_name, role, division, organisation_ids,"
            + " household_id, organisation_name, must_change, disabled, password_hash";

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<SignedIn> signingIn(String signInName) {
        announce(signInName);
        return jdbc.sql("select " + COLUMNS + " from users where sign_in_name = :name and role <> 'SYSTEM'")
                .param("name", signInName)
                .query(Accounts::row)
                .optional();
    }

    /** Whether a demonstration left its sign-ins here: production refuses to start with them. */
    @Transactional(readOnly = true)
    public boolean demoUsersPresent() {
        announce("demo");
        return jdbc.sql("select exists (select 1 from users where demo)")
                .query(Boolean.class)
                .single();
    }

    public void changeSecret(long userId, String hash) {
        int changed = jdbc.sql("update users set password_hash = :hash, must_change = false, version = version + 1"
                        + " where id = :id")
                .param("hash", hash)
                .param("id", userId)
                .update();
        if (changed != 1) throw new IllegalStateException("no user " + userId);
    }

    @Transactional(readOnly = true)
    public boolean hasAdministrator() {
        return jdbc.sql("select exists (select 1 from users where role = 'ADMINISTRATOR')")
                .query(Boolean.class)
                .single();
    }

    public void addAdministrator(String signInName, String displayName, String hash) {
        jdbc.sql("insert into users (id, sign_in_name, display_name, role, password_hash, must_change, created_at)"
                        + " values (nextval('users_seq'), :name, :display, 'ADMINISTRATOR', :hash, true, now())")
                .param("name", signInName)
                .param("display", displayName)
                .param("hash", hash)
                .update();
    }

    private void announce(String signInName) {
        jdbc.sql("select set_config('app.signing_in', :name, true)")
                .param("name", signInName)
                .query()
                .singleRow();
    }

    private static SignedIn row(ResultSet row, int number) throws SQLException {
        Array organisations = row.getArray("organisation_ids");
        return new SignedIn(
                row.getLong("id"),
                row.getString("sign_in_name"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getString("division"),
                List.of((Long[]) organisations.getArray()),
                household(row),
                row.getString("organisation_name"),
                row.getBoolean("must_change"),
                row.getBoolean("disabled"),
                row.getString("password_hash"));
    }

    private static @Nullable Long household(ResultSet row) throws SQLException {
        long id = row.getLong("household_id");
        return row.wasNull() ? null : id;
    }
}
