package liannong.meetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Additional votes of a member.
 *
 * @param until the first day without them; null while they are in force
 */
public record AdditionalVoteRow(
        long id,
        long memberId,
        String memberNo,
        String name,
        int votes,
        LocalDate validFrom,
        @Nullable LocalDate until,
        String ground,
        String document) {}
