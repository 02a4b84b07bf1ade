package liannong.access;

import org.jspecify.annotations.Nullable;

/**
 * A user to be made.
 *
 * @param signInName for a household the ten digits on its card
 * @param division for roles whose scope is a place
 * @param organisationId for roles that belong to an organisation
 */
public record NewUser(
        String signInName,
        String displayName,
        Role role,
        @Nullable String division,
        @Nullable Long organisationId) {}
