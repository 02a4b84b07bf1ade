package liannong;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javax.sql.DataSource;
import liannong.base.FieldCipher;
import liannong.registry.documents.Documents;
import liannong.registry.documents.NewDocument;
import liannong.registry.masking.MaskedField;
import liannong.registry.masking.SealedHousehold;
import liannong.registry.masking.Unmasking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Who steals the whole database reads no identity number, account, phone, illness or cause in it. */
@SpringBootTest
class DumpTests {

    private static final String EVIDENCE = "instead of the household's register page 999999";

    private final DataSource owner;
    private final TestCounty county;
    private final SealedHousehold family;

    @Autowired
    DumpTests(
            ApplicationContext context,
            @FlywayDataSource DataSource owner,
            FieldCipher cipher,
            Documents documents,
            Unmasking unmasking) {
        this.owner = owner;
        county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        family = SealedHousehold.in(county, cipher);
        TestCounty.run(county.clerk, () -> {
            documents.add(new NewDocument(family.household(), null, "户口簿页", "a.pdf", LocalDate.of(2026, 1, 5), pdf()));
            unmasking.open(MaskedField.IDENTITY, family.person(), "核对证件复印件");
            unmasking.open(MaskedField.ACCOUNT, family.account(), "核对退票账号");
        });
    }

    @Test
    void noRowOfAnyTableTellsWhatIsSealed() throws SQLException {
        List<String> secrets = List.of(
                SealedHousehold.IDENTITY,
                SealedHousehold.ACCOUNT,
                SealedHousehold.PHONE,
                SealedHousehold.ILLNESS,
                "LACK_OF_LABOUR",
                EVIDENCE);
        List<String> signs =
                secrets.stream().flatMap(secret -> written(secret).stream()).toList();
        TreeSet<String> told = new TreeSet<>();
        for (String table : tables()) {
            rows(table, row -> signs.stream().filter(row::contains).forEach(sign -> told.add(table + " " + sign)));
        }
        assertThat(told).isEmpty();
    }

    @Test
    void whatStandsInClearWouldBeFound() throws SQLException {
        List<String> found = new ArrayList<>();
        rows("persons", row -> {
            if (row.contains("钟秀兰")) found.add(row);
        });
        assertThat(found).isNotEmpty();
        assertThat(written("1990765")).contains("1990765", "31393930373635");
    }

    /** In clear, as bytes in hexadecimal, and within a longer text in Base64. */
    private static List<String> written(String secret) {
        List<String> written = new ArrayList<>(List.of(secret.toLowerCase(Locale.ROOT)));
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = secret.getBytes(charset);
            written.add(HexFormat.of().formatHex(bytes));
            for (int before = 0; before < 3; before++) {
                byte[] shifted = new byte[before + bytes.length];
                System.arraycopy(bytes, 0, shifted, before, bytes.length);
                String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                written.add(base64.substring(before == 0 ? 0 : before + 1, base64.length() - 2)
                        .toLowerCase(Locale.ROOT));
            }
        }
        return written;
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select tablename from pg_tables where schemaname = 'public' order by 1")) {
            while (found.next()) tables.add(found.getString(1));
        }
        assertThat(tables).contains("persons", "accounts", "households", "documents", "unmaskings");
        return tables;
    }

    private void rows(String table, java.util.function.Consumer<String> each) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(500);
            try (ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
                while (rows.next()) each.accept(rows.getString(1).toLowerCase(Locale.ROOT));
            }
        }
    }

    private static byte[] pdf() {
        return ("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n% " + EVIDENCE + "\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
