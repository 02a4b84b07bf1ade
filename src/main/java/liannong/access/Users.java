package liannong.access;

import java.util.List;
import java.util.Locale;
import liannong.base.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The user accounts as the administrator keeps them. A role is given once: who takes another gets another account. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMINISTRATOR + "')")
public class Users {

    public static final int LONGEST_PAGE = 200;

    private static final String NAME = "[a-z0-9][a-z0-9._-]{1,39}";

    private static final String FROM = """
            from users u left join divisions d on d.code = rpad(u.division, 12, '0')
            where u.role <> 'SYSTEM'
              and (:text = '' or u.sign_in_name like '%' || lower(:text) || '%' or u.display_name like '%' || :text || '%'
                   or u.organisation_name like '%' || :text || '%')
            """;

    private final JdbcClient jdbc;
    private final UserScopes scopes;
    private final PasswordEncoder encoder;

    Users(JdbcClient jdbc, UserScopes scopes, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.encoder = encoder;
    }

    /** Users whose sign-in name, name or organisation holds the text, in order of the sign-in name. */
    @Transactional(readOnly = true)
    public List<UserRow> list(String text, int offset, int limit) {
        return jdbc.sql("""
                        select u.id, u.sign_in_name, u.display_name, u.role, coalesce(d.name, u.organisation_name) as scope, u.must_change,
                               u.disabled, u.demo,
                               (select max(a.at) from sign_in_attempts a where a.sign_in_name = u.sign_in_name and a.succeeded) as last_sign_in
                        """ + FROM + " order by u.sign_in_name collate \"C\" offset :offset limit :limit")
                .param("text", text.strip())
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(UserRow.class)
                .list();
    }

    @Transactional(readOnly = true)
    public int count(String text) {
        return jdbc.sql("select count(*)::int " + FROM)
                .param("text", text.strip())
                .query(Integer.class)
                .single();
    }

    /**
     * Makes a user and returns his secret, which is kept nowhere else: a password to be changed at the first sign-in,
     * or a household's PIN.
     *
     * @throws Refused {@code SIGN_IN_NAME_UNUSABLE}, {@code SIGN_IN_NAME_TAKEN}, {@code DISPLAY_NAME_UNUSABLE},
     *     {@code ROLE_NOT_GIVEN}, {@code DIVISION_NOT_OF_ROLE}, {@code ORGANISATION_NOT_OF_ROLE},
     *     {@code HOUSEHOLD_UNKNOWN}
     */
    public String create(NewUser user) {
        String name = user.signInName().strip().toLowerCase(Locale.ROOT);
        String display = user.displayName().strip();
        ScopeKind kind = ScopeKind.of(user.role());
        if (user.role() == Role.SYSTEM) throw new Refused(UserReason.ROLE_NOT_GIVEN);
        Long household = kind == ScopeKind.HOUSEHOLD ? household(name) : null;
        if (!name.matches(NAME)) throw new Refused(UserReason.SIGN_IN_NAME_UNUSABLE);
        if (display.isEmpty() || display.length() > 40) throw new Refused(UserReason.DISPLAY_NAME_UNUSABLE);
        String division = division(kind, user.division());
        String organisation = kind == ScopeKind.ORGANISATION ? organisation(user) : null;
        String secret = secret(user.role());
        try {
            insert(user, name, display, division, organisation, household, encoder.encode(secret));
        } catch (DuplicateKeyException taken) {
            throw new Refused(UserReason.SIGN_IN_NAME_TAKEN, name);
        }
        return secret;
    }

    /**
     * Gives a user another secret and returns it; the former one is void at once.
     *
     * @throws Refused {@code NOT_YOURSELF}, {@code NO_SUCH_USER}
     */
    public String resetSecret(long userId) {
        Role role = other(userId);
        String secret = secret(role);
        jdbc.sql("update users set password_hash = :hash, must_change = :change, version = version + 1 where id = :id")
                .param("hash", encoder.encode(secret))
                .param("change", role != Role.HOUSEHOLD)
                .param("id", userId)
                .update();
        return secret;
    }

    /** @throws Refused {@code NOT_YOURSELF}, {@code NO_SUCH_USER} */
    public void disable(long userId, boolean disabled) {
        other(userId);
        jdbc.sql("update users set disabled = :disabled, version = version + 1 where id = :id")
                .param("disabled", disabled)
                .param("id", userId)
                .update();
    }

    private Role other(long userId) {
        if (userId == CurrentUser.get().id()) throw new Refused(UserReason.NOT_YOURSELF);
        return jdbc.sql("select role from users where id = :id and role <> 'SYSTEM'")
                .param("id", userId)
                .query(Role.class)
                .optional()
                .orElseThrow(() -> new Refused(UserReason.NO_SUCH_USER));
    }

    private long household(String cardNo) {
        return scopes.household(cardNo).orElseThrow(() -> new Refused(UserReason.HOUSEHOLD_UNKNOWN));
    }

    private @Nullable String division(ScopeKind kind, @Nullable String asked) {
        return switch (kind) {
            case COUNTY -> SystemUser.COUNTY;
            case TOWNSHIP, VILLAGE -> {
                if (asked == null || !scopes.isPlace(kind, asked)) throw new Refused(UserReason.DIVISION_NOT_OF_ROLE);
                yield asked;
            }
            case ORGANISATION, HOUSEHOLD, NOTHING -> null;
        };
    }

    private String organisation(NewUser user) {
        Long id = user.organisationId();
        if (id == null) throw new Refused(UserReason.ORGANISATION_NOT_OF_ROLE);
        return scopes.organisation(user.role(), id).orElseThrow(() -> new Refused(UserReason.ORGANISATION_NOT_OF_ROLE));
    }

    private static String secret(Role role) {
        return role == Role.HOUSEHOLD ? OneTimeSecret.pin() : OneTimeSecret.password();
    }

    private void insert(
            NewUser user,
            String name,
            String display,
            @Nullable String division,
            @Nullable String organisation,
            @Nullable Long household,
            @Nullable String hash) {
        Long[] organisations = organisation == null ? new Long[0] : new Long[] {user.organisationId()};
        jdbc.sql("""
                        insert into users (id, sign_in_name, display_name, role, division, organisation_ids, household_id, organisation_name,
                            password_hash, must_change, created_at)
                        values (nextval('users_seq'), :name, :display, :role, :division, :organisations, :household, :organisation,
                            :hash, :change, now())""")
                .param("name", name)
                .param("display", display)
                .param("role", user.role().name())
                .param("division", division)
                .param("organisations", organisations)
                .param("household", household)
                .param("organisation", organisation)
                .param("hash", hash)
                .param("change", user.role() != Role.HOUSEHOLD)
                .update();
    }
}
