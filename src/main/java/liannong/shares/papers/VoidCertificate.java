package liannong.shares.papers;

import java.util.UUID;

/** The order to void a certificate: lost, misprinted. The command's id is made when the dialog opens. */
public record VoidCertificate(UUID commandId, long certificateId, String reason) {}
