package liannong.meetings;

import java.time.LocalDate;

/**
 * The order to enter additional votes of a member.
 *
 * @param ground what the charter gives them for, with its article
 * @param document the evidence by its title
 */
public record GrantVotes(
        long cooperativeId, long memberId, int votes, LocalDate from, String ground, String document) {}
