package liannong.dividends.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import liannong.dividends.RunView;
import liannong.dividends.entitlements.EntitlementRow;
import liannong.dividends.proofs.EntitlementProofs;
import liannong.dividends.proofs.Proofs;
import liannong.ui.Download;
import liannong.ui.Texts;

/** The auditor's sheet of a run, on paper and as a file. */
class ProofDownloads extends Div {

    ProofDownloads(Proofs proofs, RunView run) {
        Locale language = Texts.language(); // when the file is asked for there is no screen at hand
        String name = getTranslation("proof.file", run.number());
        addClassName("proof-downloads");
        add(
                new Download(
                        getTranslation("proof.pdf"), name + ".pdf", Proofs.PDF, () -> proofs.pdf(run.id(), language)),
                new Download(
                        getTranslation("proof.json"), name + ".json", Proofs.JSON, out -> proofs.json(run.id(), out)));
    }

    ProofDownloads(EntitlementProofs proofs, EntitlementRow run) {
        Locale language = Texts.language();
        String name = getTranslation("proof.file", run.number());
        addClassName("proof-downloads");
        add(
                new Download(
                        getTranslation("proof.pdf"), name + ".pdf", Proofs.PDF, () -> proofs.pdf(run.id(), language)),
                new Download(
                        getTranslation("proof.json"), name + ".json", Proofs.JSON, out -> proofs.json(run.id(), out)));
    }
}
