package liannong.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user in the administrator's list.
 *
 * @param scope the place or the organisation in words; empty for a household, whose card is its sign-in name
 */
public record UserRow(
        long id,
        String signInName,
        String displayName,
        Role role,
        @Nullable String scope,
        boolean mustChange,
        boolean disabled,
        boolean demo,
        @Nullable Instant lastSignIn) {}
