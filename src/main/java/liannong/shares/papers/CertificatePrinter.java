package liannong.shares.papers;

import java.util.List;
import liannong.base.papers.PaperFont;
import liannong.ui.Demonstration;
import liannong.ui.PublicAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Prints certificates with the address of this county's public page. */
@Component
class CertificatePrinter {

    private final PaperFont letters;
    private final PublicAddress address;
    private final ObjectProvider<Demonstration> demonstration;

    CertificatePrinter(PaperFont letters, PublicAddress address, ObjectProvider<Demonstration> demonstration) {
        this.letters = letters;
        this.address = address;
        this.demonstration = demonstration;
    }

    byte[] print(List<Certificate> certificates) {
        Demonstration known = demonstration.getIfAvailable();
        return CertificateSheet.print(
                letters,
                certificates,
                code -> address.of("check", "certificates", code),
                known != null && known.active());
    }
}
