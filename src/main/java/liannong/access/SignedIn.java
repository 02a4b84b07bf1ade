package liannong.access;

import java.util.Collection;
import java.util.List;
import liannong.ui.ShellUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who is acting, with his scope: a division prefix, the organisations he belongs to, or his household.
 *
 * @param division 6, 9 or 12 digits: county, township or village; null for those who belong to organisations
 */
public record SignedIn(
        long id,
        String signInName,
        String displayName,
        Role role,
        @Nullable String division,
        List<Long> organisationIds,
        @Nullable Long householdId,
        @Nullable String organisationName,
        boolean mustChange,
        boolean disabled,
        String secretHash)
        implements UserDetails, ShellUser {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }

    @Override
    public String getPassword() {
        return secretHash;
    }

    @Override
    public String getUsername() {
        return signInName;
    }

    @Override
    public boolean isEnabled() {
        return !disabled;
    }

    @Override
    public String roleKey() {
        return role.key();
    }

    @Override
    public boolean household() {
        return role == Role.HOUSEHOLD;
    }

    /** Keeps the hash out of logs. */
    @Override
    public String toString() {
        return "user " + id + " (" + role + ")";
    }
}
