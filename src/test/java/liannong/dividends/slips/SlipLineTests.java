package liannong.dividends.slips;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One text for one meaning, and short enough for a code that a phone reads off paper. */
class SlipLineTests {

    private static final String SALT = "00112233445566778899AABBCCDDEEFF";
    private static final SlipLine LINE = SlipLine.dividend("FP-2025-151", 1, 6, "M01", 2_916_000, 1_309_642, SALT);

    @Test
    void saysWhatTheLineSays() {
        assertThat(LINE.text()).isEqualTo("LN1:FP-2025-151:1/6:M01:2916000:1309642:4225642:" + SALT);
        assertThat(HexFormat.of().formatHex(LINE.hash()))
                .as("printf '\\0LN1:…' | sha256sum")
                .isEqualTo("9baed2376820a54d451de2be28dfe377abaecda04776e9a6a344d33b9845c37f");
    }

    @Test
    void saysWhatACorrectionFoundTooMuch() {
        assertThat(SlipLine.dividend("FP-2025-151-G1", 1, 6, "M01", -57_18, 20, SALT)
                        .text())
                .isEqualTo("LN1:FP-2025-151-G1:1/6:M01:-5718:20:-5698:" + SALT);
    }

    @Test
    void saysWhatASchemeGaveInOneTotal() {
        SlipLine line = SlipLine.entitlement("BF-7-20250101-20251231", 1, 6, "000001", 2_800_00, SALT);
        assertThat(line.text()).isEqualTo("LN2:BF-7-20250101-20251231:1/6:000001:280000:" + SALT);
        assertThat(HexFormat.of().formatHex(line.hash()))
                .as("printf '\\0LN2:…' | sha256sum")
                .isEqualTo("92c4714e453ad0b024ef14fbaf72246207481af4baf4316aa67137bcf8416077");
        assertThat(SlipLine.entitlement("R", 1, 1, "1", -1, SALT).text()).isEqualTo("LN2:R:1/1:1:-1:" + SALT);
    }

    @ParameterizedTest
    @CsvSource({"M01,M01", "m01,%6D01", "1:2,1%3A2", "1/2,1%2F2", "%41,%2541", "社员,%E7%A4%BE%E5%91%98", "é,%C3%A9"})
    void hasOnlyLettersThatCannotBeTakenForASign(String member, String written) {
        assertThat(SlipLine.dividend("R", 1, 1, member, 0, 0, SALT).text())
                .isEqualTo("LN1:R:1/1:" + written + ":0:0:0:" + SALT);
    }

    @Test
    void whateverIsChangedIsAnotherHash() {
        Set<String> hashes = new HashSet<>();
        List<SlipLine> lines = List.of(
                LINE,
                SlipLine.dividend("FP-2025-152", 1, 6, "M01", 2_916_000, 1_309_642, SALT),
                SlipLine.dividend("FP-2025-151", 2, 6, "M01", 2_916_000, 1_309_642, SALT),
                SlipLine.dividend("FP-2025-151", 1, 7, "M01", 2_916_000, 1_309_642, SALT),
                SlipLine.dividend("FP-2025-151", 1, 6, "M02", 2_916_000, 1_309_642, SALT),
                SlipLine.dividend("FP-2025-151", 1, 6, "M01", 2_916_001, 1_309_642, SALT),
                SlipLine.dividend("FP-2025-151", 1, 6, "M01", 2_915_999, 1_309_643, SALT),
                SlipLine.dividend("FP-2025-151", 1, 6, "M01", 1_309_642, 2_916_000, SALT),
                SlipLine.dividend("FP-2025-151", 1, 6, "M01", 2_916_000, 1_309_642, SALT.replace("FF", "FE")));
        lines.forEach(line -> hashes.add(HexFormat.of().formatHex(line.hash())));
        assertThat(hashes).hasSameSizeAs(lines);
    }

    @Test
    void theCodeOfTheLargestRunIsReadableAtMediumCorrection() throws WriterException {
        String widest = SlipLine.dividend(
                                "FP-2025-1234567890",
                                131_072,
                                131_072,
                                "社".repeat(12),
                                99_999_999_999L,
                                99_999_999_999L,
                                SALT)
                        .text()
                + ":" + "AB".repeat(17 * MerkleTree.HASH_BYTES);
        assertThat(modules(widest)).isLessThanOrEqualTo(121);
        assertThat(modules(LINE.text() + ":" + "AB".repeat(11 * MerkleTree.HASH_BYTES)))
                .as("two thousand members")
                .isLessThanOrEqualTo(89);
    }

    /** Without the margin of four on each side. */
    private static int modules(String text) throws WriterException {
        return new QRCodeWriter()
                        .encode(
                                text,
                                BarcodeFormat.QR_CODE,
                                0,
                                0,
                                Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M))
                        .getWidth()
                - 8;
    }
}
