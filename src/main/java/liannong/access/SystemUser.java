package liannong.access;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** In whose name the schedule acts: a named user with the county as its scope, never "no security". */
public final class SystemUser {

    /** The id of the row that the migration puts into {@code users}. */
    public static final long ID = 1;

    public static final String COUNTY = "360781";

    private static final SignedIn SYSTEM = user(Role.SYSTEM, COUNTY);
    private static final SignedIn KEEPER_OF_USERS = user(Role.ADMINISTRATOR, null);

    private SystemUser() {}

    public static <T> T act(Supplier<T> work) {
        return as(SYSTEM, work);
    }

    /** For keeping user accounts at start-up; sees no case data. */
    static <T> T administer(Supplier<T> work) {
        return as(KEEPER_OF_USERS, work);
    }

    private static <T> T as(SignedIn user, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static SignedIn user(Role role, @org.jspecify.annotations.Nullable String division) {
        return new SignedIn(ID, "system", "系统", role, division, List.of(), null, null, false, false, "!");
    }
}
