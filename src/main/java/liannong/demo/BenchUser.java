package liannong.demo;

import java.util.List;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
import org.jspecify.annotations.Nullable;

/** In whose name a benchmark calls the services. */
final class BenchUser {

    private BenchUser() {}

    static SignedIn bookkeeper(long cooperativeId) {
        return user(SystemUser.ID, Role.BOOKKEEPER, null, List.of(cooperativeId));
    }

    /** @param id of a row in {@code users}: who decides is on record, and is not who made it */
    static SignedIn chair(long id, long cooperativeId) {
        return user(id, Role.CHAIR, null, List.of(cooperativeId));
    }

    static SignedIn approver(long id) {
        return user(id, Role.BUREAU_APPROVER, SystemUser.COUNTY, List.of());
    }

    private static SignedIn user(long id, Role role, @Nullable String division, List<Long> cooperatives) {
        return new SignedIn(id, "bench", "bench", role, division, cooperatives, null, null, false, false, "!");
    }
}
