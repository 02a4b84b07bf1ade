package liannong.access;

import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody may still what he might: asked before something is done in his name that he asked for earlier. */
@Component
public class Mandates {

    private final JdbcClient jdbc;

    Mandates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether he still is a user, with this role, and reaches at least as far as it says here.
     *
     * @param user as he was when he asked; it is asked in his name, and he sees himself
     */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    public boolean stillHeldBy(SignedIn user) {
        return jdbc.sql("""
                        select exists (select 1 from users u where u.id = :id and not u.disabled and u.role = :role
                            and case when :division::text is null then u.division is null
                                else starts_with(:division, u.division) end
                            and :organisations::bigint[] <@ u.organisation_ids)""")
                .param("id", user.id())
                .param("role", user.role().name())
                .param("division", user.division())
                .param(
                        "organisations",
                        user.organisationIds().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .query(Boolean.class)
                .single();
    }
}
