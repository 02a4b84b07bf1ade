package liannong.shares.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole register as JSON: every movement with its act, nobody's numbers, for who sees all of it. */
@SpringBootTest
class RegisterJsonTests {

    private final RegisterJson register;
    private final Exchange exchange;
    private final TestCounty county;
    private final LocalDate opening;

    @Autowired
    RegisterJsonTests(ApplicationContext context, RegisterJson register) {
        this.register = register;
        this.exchange = new Exchange(context);
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.opening = LocalDate.of(county.year - 1, 12, 31);
    }

    @Test
    void everyMovementIsInItWithItsActAndThoseOfTheFormat() {
        JsonNode document = JsonMapper.shared().readTree(exchange.export(county));
        assertThat(document.propertyNames())
                .startsWith("format", "version")
                .contains("as_of", "generated_at", "generated_by");
        assertThat(document.at("/issuer/tax_ids/0/tax_id").asString())
                .startsWith("T")
                .hasSize(18);
        assertThat(document.get("stakeholders")).hasSize(6);
        assertThat(document.get("stock_classes")).hasSize(7);
        assertThat(document.get("transactions")).hasSize(6 + 5 + 6 + 6);
        JsonNode first = document.at("/transactions/0");
        assertThat(first.get("object_type").asString()).isEqualTo("TX_STOCK_ISSUANCE");
        assertThat(first.get("date").asString()).isEqualTo(opening.toString());
        assertThat(first.get("security_id").asString()).isEqualTo("M-M01/CAPITAL");
        assertThat(first.get("quantity").asString()).isEqualTo("20000.00");
        assertThat(first.get("ln_amount").asString()).isEqualTo("20000.00");
        assertThat(first.get("ln_area_mu").asString()).isEqualTo("0.00");
        assertThat(first.get("ln_document").asString()).isEqualTo("收据");
    }

    @Test
    void whatIsReadAgainIsWhatIsHeld() {
        RegisterFile file = Exchange.read(exchange.export(county));
        assertThat(Exchange.derived(file, opening))
                .isEqualTo(exchange.held(county, opening))
                .hasSize(23);
        assertThat(Exchange.derived(file, opening.minusDays(1))).isEmpty();
    }

    @Test
    void namesAndNumbersOfTheRosterAreInItAndNobodysIdentityOrAccount() {
        String text = exchange.export(county);
        assertThat(text).contains("钟秀兰", "\"M05\"");
        county.members.forEach(member -> assertThat(text).doesNotContain(member.account()));
        assertThat(text).doesNotContain("6228", "identity", "017X");
    }

    @Test
    void whoSeesAPartOfTheMembersDoesNotGetAPartOfTheRegister() {
        for (SignedIn whole : List.of(
                county.bookkeeper, county.chair, county.approver, county.user(Role.AUDITOR, "360781", null, null))) {
            assertThat(Exchange.read(exchange.export(county, whole)).movements())
                    .hasSize(23);
            assertThat(TestCounty.as(whole, () -> register.isSeenWhole(county.cooperative)))
                    .isTrue();
        }
        assertThatThrownBy(() -> exchange.export(county, county.clerk))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.reason()).isEqualTo(RegisterFileReason.REGISTER_SEEN_IN_PART));
        SignedIn household = county.householdUser(county.members.getFirst());
        assertThatThrownBy(() -> exchange.export(county, household)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatBreaksOffDoesNotLookWhole() {
        var written = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                if (written.size() > 8_000) throw new IOException("No space left on device");
                written.write(bytes, from, length);
            }
        };
        TestCounty.run(
                county.bookkeeper,
                () -> assertThatThrownBy(() -> register.write(county.cooperative, Locale.ENGLISH, full))
                        .isInstanceOf(IOException.class));
        assertThat(written.size()).isGreaterThan(8_000);
        assertThatThrownBy(() -> Exchange.read(written.toByteArray())).isInstanceOf(Refused.class);
    }
}
