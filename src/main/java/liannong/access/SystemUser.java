package liannong.access;

import java.util.List;
import java.util.function.Supplier;

/** In whose name the schedule acts: a named user with the county as its scope, never "no security". */
public final class SystemUser {

    /** The id of the row that the migration puts into {@code users}. */
    public static final long ID = 1;

    public static final String COUNTY = "360781";

    private static final SignedIn SYSTEM = user(Role.SYSTEM, COUNTY);
    private static final SignedIn KEEPER_OF_USERS = user(Role.ADMINISTRATOR, null);

    private SystemUser() {}

    public static <T> T act(Supplier<T> work) {
        return Acting.as(SYSTEM, work);
    }

    /** For keeping user accounts at start-up; sees no case data. */
    static <T> T administer(Supplier<T> work) {
        return Acting.as(KEEPER_OF_USERS, work);
    }

    private static SignedIn user(Role role, @org.jspecify.annotations.Nullable String division) {
        return new SignedIn(ID, "system", "系统", role, division, List.of(), null, null, false, false, "!");
    }
}
