package liannong.shares.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Who sees and writes which certificate, asked by plain statements: the database decides, not the services. */
@SpringBootTest
class CertificateRowSecurityTests {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private final ApplicationContext context;
    private final Issuing here;
    private final TestCounty elsewhere;
    private long id;

    @Autowired
    CertificateRowSecurityTests(ApplicationContext context, ShareCertificates certificates) {
        this.context = context;
        this.here = new Issuing(TestCounty.empty(context, TestCounty.TOWNSHIP), certificates);
        this.elsewhere = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP);
    }

    @BeforeEach
    void issued() {
        here.county.share(here.member, "CAPITAL", 2_000_00, DAY);
        id = here.issue();
    }

    @Test
    void isSeenByItsCooperativeItsPlaceAndItsHouseholdOnly() {
        here.cancel(UUID.randomUUID(), id, "成员报失");
        TestCounty.Member neighbour = here.county.farmer("M02", false);
        for (SignedIn reader : List.of(
                here.county.bookkeeper,
                here.county.chair,
                here.county.clerk,
                here.county.approver,
                here.county.householdUser(here.member))) {
            assertThat(seen(reader)).containsExactly(1L, 1L);
        }
        for (SignedIn stranger : List.of(
                elsewhere.bookkeeper,
                elsewhere.clerk,
                here.county.householdUser(neighbour),
                here.county.user(Role.ADMINISTRATOR, null, null, null))) {
            assertThat(seen(stranger)).containsExactly(0L, 0L);
        }
        assertThat(seen(null)).as("nobody signed in").containsExactly(0L, 0L);
    }

    @Test
    void isNeverRewritten() {
        here.cancel(UUID.randomUUID(), id, "成员报失");
        for (String table : List.of("share_certificates", "share_certificate_voids")) {
            assertThatThrownBy(() -> here.county.raw(
                            here.county.bookkeeper,
                            sql -> sql.sql("delete from " + table).update()))
                    .hasStackTraceContaining("permission denied");
            assertThatThrownBy(() ->
                            here.county.owner().sql("delete from " + table).update())
                    .hasMessageContaining("append-only");
        }
        assertThatThrownBy(() -> here.county
                        .owner()
                        .sql("update share_certificates set serial_no = '2020-0009' where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void saysTheRegisterAndReplacesTheOneInForce() {
        assertThatThrownBy(() -> copy(here.county.bookkeeper, "holdings", "null"))
                .hasStackTraceContaining("one certificate in force");
        assertThatThrownBy(() -> copy(
                        here.county.bookkeeper, "jsonb_set(holdings, '{0,amountFen}', '99999900')", Long.toString(id)))
                .hasStackTraceContaining("says what the register says");
        assertThatThrownBy(() -> copy(here.county.bookkeeper, "'[]'::jsonb", Long.toString(id)))
                .hasStackTraceContaining("says what the register says");
        copy(here.county.bookkeeper, "holdings", Long.toString(id));
        assertThatThrownBy(() -> here.cancel(UUID.randomUUID(), id, "成员报失")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> voided(here.county.bookkeeper)).hasStackTraceContaining("was replaced already");
    }

    @Test
    void isIssuedAndVoidedByItsCooperativeOnly() {
        SignedIn auditor = here.county.user(Role.AUDITOR, "360781", null, null);
        for (SignedIn other : List.of(elsewhere.bookkeeper, auditor, here.county.householdUser(here.member))) {
            assertThatThrownBy(() -> voided(other)).hasStackTraceContaining("row-level security");
        }
        assertThatThrownBy(() -> copy(auditor, "holdings", Long.toString(id)))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> copy(here.county.clerk, "holdings", Long.toString(id)))
                .as("the office of the place")
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> copy(here.county.householdUser(here.member), "holdings", Long.toString(id)))
                .hasStackTraceContaining("row-level security");
        copy(elsewhere.bookkeeper, "holdings", Long.toString(id)); // sees none to copy
        assertThat(seen(here.county.bookkeeper)).containsExactly(1L, 0L);
    }

    @Test
    void anybodyReadsByTheCodeWhatIsPrintedAndNothingElse() {
        List<String> read = new ArrayList<>();
        String code = here.code(id);
        TestCounty.raw(
                context,
                null,
                sql -> read.addAll(sql.sql("select to_jsonb(c)::text from check_certificate(?) c")
                        .param(code)
                        .query(String.class)
                        .list()));
        assertThat(read)
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains("钟＊兰", "200000", "VALID")
                        .doesNotContain("钟秀兰", "identity", "member_id", "household", "division", here.county.village));
        List<Long> none = new ArrayList<>();
        TestCounty.raw(
                context,
                null,
                sql -> none.add(sql.sql("select count(*) from check_certificate('')")
                        .query(Long.class)
                        .single()));
        assertThat(none).containsExactly(0L);
    }

    @Test
    void namesAreMaskedAsOnTheScreens() {
        for (String name : List.of("钟秀兰", "温明", "邓", "欧阳明华", "刘𠮷兰", "𠮷明", " 钟秀兰 ", "阿不都热依木·买买提")) {
            assertThat(here.county
                            .owner()
                            .sql("select masked_name(?)")
                            .param(name)
                            .query(String.class)
                            .single())
                    .isEqualTo(Fmt.masked(name));
        }
    }

    private List<Long> seen(@Nullable SignedIn reader) {
        List<Long> seen = new ArrayList<>();
        TestCounty.raw(context, reader, sql -> {
            seen.add(sql.sql("select count(*) from share_certificates where member_id = ?")
                    .param(here.member.id())
                    .query(Long.class)
                    .single());
            seen.add(sql.sql("select count(*) from share_certificate_voids where certificate_id = ?")
                    .param(id)
                    .query(Long.class)
                    .single());
        });
        return seen;
    }

    private void copy(SignedIn by, String holdings, String replaces) {
        here.county.raw(
                by, sql -> sql.sql("""
                        insert into share_certificates
                        select nextval('share_certificates_seq'), county_code, cooperative_id, member_id, household_id, division_code,
                            '2020-0001', translate(upper(substr(md5(gen_random_uuid()::text), 1, 20)), '01', 'XY'), as_of, %s, facts,
                            issued_by, issued_at, gen_random_uuid(), %s
                        from share_certificates where id = ?""".formatted(holdings, replaces)).param(id).update());
    }

    private void voided(SignedIn by) {
        here.county.raw(
                by,
                sql -> sql.sql("insert into share_certificate_voids values (?, '成员报失', ?, now(), ?)")
                        .params(id, by.id(), UUID.randomUUID())
                        .update());
    }
}
