package liannong.dividends.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import liannong.dividends.proofs.RunProofs;
import liannong.ui.Download;
import liannong.ui.Texts;

/** The auditor's sheet of a run, on paper and as a file. */
class ProofDownloads extends Div {

    ProofDownloads(RunProofs proofs, long runId, String number) {
        Locale language = Texts.language(); // when the file is asked for there is no screen at hand
        String name = getTranslation("proof.file", number);
        addClassName("proof-downloads");
        add(
                new Download(
                        getTranslation("proof.pdf"), name + ".pdf", RunProofs.PDF, () -> proofs.pdf(runId, language)),
                new Download(
                        getTranslation("proof.json"), name + ".json", RunProofs.JSON, out -> proofs.json(runId, out)));
    }
}
