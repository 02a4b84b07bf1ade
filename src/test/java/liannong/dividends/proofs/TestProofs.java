package liannong.dividends.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.base.Reason;
import liannong.base.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sheets as a stranger reads them. */
record TestProofs(RunProofs proofs) {

    JsonNode sheet(SignedIn by, long run) {
        return JsonMapper.shared().readTree(TestCounty.as(by, () -> {
            var out = new ByteArrayOutputStream();
            try {
                proofs.json(run, out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out.toString(StandardCharsets.UTF_8);
        }));
    }

    void refused(Reason reason, SignedIn by, long run) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> sheet(by, run))
                .satisfies(no -> assertThat(no.reason()).isEqualTo(reason));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
