package liannong.shares.papers;

import java.util.List;
import java.util.UUID;

/**
 * The order to issue a certificate. The command's id is made when the dialog opens.
 *
 * @param shown the holdings that the dialog showed: what is printed is what was looked at
 */
public record IssueCertificate(UUID commandId, long memberId, List<Holding> shown) {}
