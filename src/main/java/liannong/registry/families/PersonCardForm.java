package liannong.registry.families;

import liannong.registry.Education;
import liannong.registry.Health;
import liannong.registry.Labour;
import liannong.registry.Schooling;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed about a person without a second person.
 *
 * @param version of the person when the form was opened
 * @param health null leaves it as it is
 * @param phone null leaves it as it is
 */
public record PersonCardForm(
        long personId,
        int version,
        String nation,
        @Nullable Education education,
        @Nullable Schooling schooling,
        @Nullable Labour labour,
        @Nullable Boolean worksAway,
        @Nullable Health health,
        @Nullable String phone) {}
