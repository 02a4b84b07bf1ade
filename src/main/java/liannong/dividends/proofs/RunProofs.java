package liannong.dividends.proofs;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import liannong.base.Refused;

/** One sheet by which a stranger can check a run of a kind: on paper and as a file, with the same facts. */
public interface RunProofs {

    String PDF = "application/pdf";
    String JSON = "application/json";

    /** As a PDF on A4; the refusals of {@link #json}. */
    byte[] pdf(long runId, Locale language);

    /**
     * As JSON in UTF-8: amounts in fen, quantities in hundredths of their unit.
     *
     * @throws Refused {@code NO_SUCH_RUN}, {@code NO_PROOF_OF_A_DRAFT}, {@code PROOF_OF_A_PART} for who does not see
     *     all of its lines
     */
    void json(long runId, OutputStream out) throws IOException;
}
