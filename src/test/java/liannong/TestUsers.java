package liannong;

import java.util.List;
import liannong.access.Role;
import liannong.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Sign-in accounts as the owner of the tables enters them. */
public final class TestUsers {

    private TestUsers() {}

    /** A user who cannot sign in: who acts in a test without the sign-in page. */
    public static SignedIn add(
            JdbcClient owner,
            Role role,
            @Nullable String division,
            @Nullable Long household,
            @Nullable Long organisation) {
        return add(owner, role, division, household, organisation, "!", false, false);
    }

    /** A township clerk with a secret. */
    public static SignedIn withSecret(
            JdbcClient owner, PasswordEncoder encoder, String secret, boolean mustChange, boolean disabled) {
        return add(owner, Role.TOWNSHIP_CLERK, "360781102", null, null, encoder.encode(secret), mustChange, disabled);
    }

    private static SignedIn add(
            JdbcClient owner,
            Role role,
            @Nullable String division,
            @Nullable Long household,
            @Nullable Long organisation,
            String hash,
            boolean mustChange,
            boolean disabled) {
        long id = owner.sql("select nextval('users_seq')").query(Long.class).single();
        String name = "county-" + id;
        owner.sql("insert into users (id, sign_in_name, display_name, role, division, organisation_ids, household_id,"
                        + " password_hash, must_change, disabled, created_at) values (:id, :name, :display, :role,"
                        + " :division, :organisations::bigint[], :household, :hash, :change, :disabled, now())")
                .param("id", id)
                .param("name", name)
                .param("display", "用户" + id)
                .param("role", role.name())
                .param("division", division)
                .param("organisations", organisation == null ? "{}" : "{" + organisation + "}")
                .param("household", household)
                .param("hash", hash)
                .param("change", mustChange)
                .param("disabled", disabled)
                .update();
        List<Long> organisations = organisation == null ? List.of() : List.of(organisation);
        return new SignedIn(
                id, name, "用户" + id, role, division, organisations, household, null, mustChange, disabled, hash);
    }
}
