package liannong.base.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody may read in a log does not stand in it, and what helps to find a fault still does. */
class MaskedTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999919680501002X",
                "999999 19680501 0026",
                "6299990000007654324",
                "6299 9900 0000 7654 324",
                "19907654321",
                "199-0765-4321",
                "079797654321"
            })
    void longNumbersGo(String number) {
        assertThat(Masked.line("card " + number + ", not accepted")).isEqualTo("card …, not accepted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import 4711 failed, 1f3c9a2b",
                "notices of 2026-03-02: 17",
                "2026-03-02 10:15:30.123 batch 360781100",
                "pid 26058, http://127.0.0.1:18097",
                "household 7812026001 signed in"
            })
    void whatIsNoNumberOfAPersonStays(String line) {
        assertThat(Masked.line(line)).isEqualTo(line);
    }

    @Test
    void aFailureTellsNeitherNamesNorWhatWasTyped() {
        String said = """
                org.postgresql.util.PSQLException: ERROR: duplicate key value violates unique constraint "persons_by_name"
                  Detail: Key (name, born_on)=(钟秀兰, 1968-05-01) already exists.
                java.lang.NumberFormatException: For input string: "Zhong Xiulan"
                \tat liannong.registry.Persons.add(Persons.java:17)
                """;
        assertThat(Masked.failure(said)).isEqualTo("""
                org.postgresql.util.PSQLException: ERROR: duplicate key value violates unique constraint …
                  Detail: Key … already exists.
                java.lang.NumberFormatException: For input string: …
                \tat liannong.registry.Persons.add(Persons.java:17)
                """);
    }
}
