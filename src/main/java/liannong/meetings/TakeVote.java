package liannong.meetings;

import java.util.Set;

/**
 * The order to enter how an item was voted: everybody who is there voted for it, but those named here.
 *
 * @param seenTakes how often the vote had been taken when the user began
 * @param there who was there when the user began; nobody's vote is counted whom he did not see
 * @param silent who was there and did not vote
 */
public record TakeVote(
        long meetingId,
        long itemId,
        int seenTakes,
        Set<Long> there,
        Set<Long> against,
        Set<Long> abstained,
        Set<Long> silent) {}
