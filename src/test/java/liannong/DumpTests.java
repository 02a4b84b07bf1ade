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
import liannong.registry.Cause;
import liannong.registry.Health;
import liannong.registry.documents.Documents;
import liannong.registry.documents.NewDocument;
import liannong.registry.families.ChangeRequests;
import liannong.registry.families.HouseholdCardForm;
import liannong.registry.families.HouseholdCards;
import liannong.registry.families.NewRequest;
import liannong.registry.families.PersonCardForm;
import liannong.registry.families.PersonCards;
import liannong.registry.families.RequestedChange;
import liannong.registry.masking.MaskedField;
import liannong.registry.masking.Unmasking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Who steals the whole database reads no identity number, account, phone, illness or cause in it. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // what is entered is entered once
class DumpTests {

    private static final String IDENTITY = "999999196805010026";
    private static final String CARD = "6299990000007654324";
    private static final String PHONE = "19907654321";
    private static final String LANDLINE = "079797654321";
    private static final String EVIDENCE = "instead of the household's register page 999999";

    private final DataSource owner;

    /** Everything is entered by the services, as a clerk and a second person do it. */
    @Autowired
    DumpTests(
            ApplicationContext context,
            @FlywayDataSource DataSource owner,
            PersonCards persons,
            HouseholdCards households,
            ChangeRequests requests,
            Documents documents,
            Unmasking unmasking) {
        this.owner = owner;
        TestCounty county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        long household = county.farmer("D1", false).householdId();
        long person = one(county, "select person_id from household_members where household_id = ?", household);
        county.owner()
                .sql(
                        "update persons set identity_enc = null, identity_index = null, identity_last4 = null where id = ?")
                .param(person)
                .update();
        List<Long> asked = TestCounty.as(county.clerk, () -> {
            persons.change(new PersonCardForm(person, 0, "汉族", null, null, null, null, Health.SEVERE_ILLNESS, PHONE));
            households.change(new HouseholdCardForm(
                    household,
                    0,
                    null,
                    List.of(Cause.DISASTER, Cause.MOTIVATION),
                    null,
                    null,
                    null,
                    null,
                    null,
                    LANDLINE));
            long evidence =
                    documents.add(new NewDocument(household, null, "户口簿页", "a.pdf", LocalDate.of(2026, 1, 5), pdf()));
            return List.of(
                    requests.ask(new NewRequest(household, new RequestedChange.Identity(person, IDENTITY), evidence)),
                    requests.ask(new NewRequest(
                            household,
                            new RequestedChange.Account(person, "演示银行", "CARD", CARD, LocalDate.of(2020, 1, 1)),
                            evidence)));
        });
        TestCounty.run(county.approver, () -> asked.forEach(requests::approve));
        long account = one(county, "select id from accounts where household_id = ?", household);
        TestCounty.run(county.clerk, () -> {
            assertThat(unmasking.open(MaskedField.IDENTITY, person, "核对证件复印件")).containsExactly(IDENTITY);
            assertThat(unmasking.open(MaskedField.ACCOUNT, account, "核对退票账号")).containsExactly(CARD);
            assertThat(unmasking.open(MaskedField.HOUSEHOLD_PHONE, household, "通知领卡"))
                    .containsExactly(LANDLINE);
            assertThat(unmasking.open(MaskedField.HEALTH, person, "入户走访")).containsExactly("SEVERE_ILLNESS");
        });
    }

    @Test
    void noRowOfAnyTableTellsWhatIsSealed() throws SQLException {
        List<String> secrets =
                List.of(IDENTITY, CARD, PHONE, LANDLINE, "SEVERE_ILLNESS", "DISASTER", "MOTIVATION", EVIDENCE);
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

    private static long one(TestCounty county, String sql, long id) {
        return county.owner().sql(sql).param(id).query(Long.class).single();
    }

    private static byte[] pdf() {
        return ("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n% " + EVIDENCE + "\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
