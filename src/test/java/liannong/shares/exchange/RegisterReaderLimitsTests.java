package liannong.shares.exchange;

import static liannong.shares.exchange.Reading.TEXT;
import static liannong.shares.exchange.Reading.changed;
import static liannong.shares.exchange.Reading.refused;
import static liannong.shares.exchange.RegisterFileReason.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import liannong.base.Refused;
import liannong.base.json.JsonReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is too deep, too long, too large or in another encoding is refused at once. */
class RegisterReaderLimitsTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void aBombOfBracketsIsRefusedAtOnce(String bracket) {
        Refused refused = catchThrowableOfType(Refused.class, () -> Exchange.read(bracket.repeat(500_000)));
        assertThat(refused.reason()).isIn(JsonReason.NOT_AN_OBJECT, JsonReason.UNKNOWN_FIELD);
        refused(
                JsonReason.NOT_A_TEXT,
                changed("\"ln_document\":\"收据 1\"", "\"ln_document\":" + bracket.repeat(500_000)));
    }

    @Test
    void aTextWithoutEndAndAnotherEncodingAreRefused() {
        refused(JsonReason.BEYOND_LIMITS, changed("赖会计", "赖".repeat(20_000)));
        refused(JsonReason.NOT_UTF8, TEXT.getBytes(Charset.forName("GB18030")));
        refused(JsonReason.FILE_EMPTY, new byte[0]);
        refused(JsonReason.NOT_UTF8, TEXT.getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void tooLargeAFileIsNotEvenOpened() throws IOException {
        Path large = folder.resolve("large.json");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(RegisterFile.LARGEST_MEGABYTES * 1024L * 1024 + 1);
        }
        Refused refused = catchThrowableOfType(Refused.class, () -> RegisterReader.read(large));
        assertThat(refused.reason()).isEqualTo(REGISTER_FILE_TOO_LARGE);
    }

    @Test
    void moreMovementsOfOneMemberThanCanBeCheckedAreRefused() {
        var many = new SmallFile();
        for (int i = 0; i <= RegisterFile.MOST_OF_A_MEMBER; i++) {
            many.row(
                    "00000000-0000-4000-8000-%012d".formatted(i),
                    1,
                    "2024-06-30",
                    "M-M01",
                    "CAPITAL",
                    "CONTRIBUTION",
                    "1.00",
                    "");
        }
        refused(REGISTER_FILE_MEMBER_TOO_LONG, many.text());
    }
}
