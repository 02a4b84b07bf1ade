package liannong.shares.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.base.BusinessTime;
import liannong.base.Refused;
import liannong.base.papers.ReadPaper;
import liannong.shares.TestRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** A certificate is issued once, says what the register said, and stays as it is whatever moves later. */
@SpringBootTest
class ShareCertificatesTests {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private final ApplicationContext context;
    private final ShareCertificates certificates;
    private final AccountPapers accounts;
    private Issuing here;

    @Autowired
    ShareCertificatesTests(ApplicationContext context, ShareCertificates certificates, AccountPapers accounts) {
        this.context = context;
        this.certificates = certificates;
        this.accounts = accounts;
        this.here = new Issuing(TestCounty.empty(context, TestCounty.TOWNSHIP), certificates);
    }

    @BeforeEach
    void holds() {
        here.county.share(here.member, "CAPITAL", 2_000_00, DAY);
        here.county.share(here.member, "FISCAL", 7_246_38, DAY);
    }

    @Test
    void isNumberedInItsYearAndTheNextTakesItsPlace() {
        int year = LocalDate.now(BusinessTime.ZONE).getYear();
        assertThat(here.draft().totalFen()).isEqualTo(9_246_38);
        assertThat(here.draft().replaces()).isNull();
        long first = here.issue();
        assertThat(here.draft().replaces()).isEqualTo(year + "-0001");
        long second = here.issue();
        assertThat(here.rows()).extracting(CertificateRow::id).containsExactly(second, first);
        assertThat(here.rows()).extracting(CertificateRow::serialNo).containsExactly(year + "-0002", year + "-0001");
        assertThat(here.rows())
                .extracting(CertificateRow::state)
                .containsExactly(CertificateState.VALID, CertificateState.REPLACED);
        assertThat(here.rows()).extracting(CertificateRow::totalFen).containsOnly(9_246_38L);
    }

    @Test
    void theSameCommandTwiceIsOneCertificate() {
        UUID command = UUID.randomUUID();
        List<Holding> shown = here.draft().holdings();
        assertThat(here.issue(command, shown)).isEqualTo(here.issue(command, shown));
        assertThat(here.rows()).hasSize(1);
        TestCounty.Member other = here.county.farmer("M02", false);
        refused(
                CertificateReason.CERTIFICATE_OTHER_COMMAND,
                () -> TestCounty.run(
                        here.county.bookkeeper,
                        () -> certificates.issue(new IssueCertificate(command, other.id(), shown))));
    }

    @Test
    void whatIsPrintedIsWhatWasLookedAt() {
        List<Holding> shown = here.draft().holdings();
        here.county.share(here.member, "CAPITAL", 1, DAY);
        refused(CertificateReason.CERTIFICATE_HOLDINGS_MOVED, () -> here.issue(UUID.randomUUID(), shown));
        assertThat(here.rows()).isEmpty();
    }

    @Test
    void thePaperIsTheSameWhateverMovesLater() {
        long id = here.issue();
        byte[] then = here.print(id);
        here.county.share(here.member, "CAPITAL", -500_00, DAY.plusDays(1));
        here.county
                .owner()
                .sql("update members set name = '钟秀莲' where id = ?")
                .param(here.member.id())
                .update();
        assertThat(here.print(id)).isEqualTo(then);
        assertThat(new ReadPaper(then).text())
                .contains("钟秀兰", "9,246.38", "玖仟贰佰肆拾陆元叁角捌分")
                .doesNotContain("钟秀莲");
        assertThat(here.rows().getFirst().state()).isEqualTo(CertificateState.CHANGED);
        here.county.share(here.member, "CAPITAL", 500_00, DAY.plusDays(2));
        assertThat(here.rows().getFirst().state())
                .as("it says today’s holdings again")
                .isEqualTo(CertificateState.VALID);
    }

    @Test
    void isRefusedToWhoHoldsNothingOrHasLeft() {
        TestCounty.Member empty = here.county.farmer("M03", false);
        refused(
                CertificateReason.CERTIFICATE_OF_NOTHING,
                () -> TestCounty.run(
                        here.county.bookkeeper,
                        () -> certificates.issue(new IssueCertificate(UUID.randomUUID(), empty.id(), List.of()))));
        refused(
                CertificateReason.CERTIFICATE_OF_NO_MEMBER,
                () -> TestCounty.run(
                        here.county.bookkeeper,
                        () -> certificates.issue(new IssueCertificate(UUID.randomUUID(), 1, List.of()))));
        long id = here.issue();
        leaves();
        assertThat(here.rows().getFirst().state()).isEqualTo(CertificateState.CHANGED);
        refused(CertificateReason.CERTIFICATE_OF_FORMER_MEMBER, here::issue);
        assertThat(here.print(id)).isNotEmpty();
    }

    @Test
    void isVoidedOnceWithItsReason() {
        long id = here.issue();
        refused(CertificateReason.CERTIFICATE_VOID_REASON, () -> here.cancel(UUID.randomUUID(), id, "丢 "));
        UUID command = UUID.randomUUID();
        here.cancel(command, id, "成员报失");
        here.cancel(command, id, "成员报失");
        CertificateRow row = here.rows().getFirst();
        assertThat(row.state()).isEqualTo(CertificateState.VOIDED);
        assertThat(row.voidReason()).isEqualTo("成员报失");
        assertThat(row.since()).isEqualTo(LocalDate.now(BusinessTime.ZONE));
        refused(CertificateReason.CERTIFICATE_VOIDED_ALREADY, () -> here.cancel(UUID.randomUUID(), id, "又报失了"));
        long next = here.issue();
        assertThat(here.rows().getFirst().state()).isEqualTo(CertificateState.VALID);
        refused(CertificateReason.CERTIFICATE_OTHER_COMMAND, () -> here.cancel(command, next, "成员报失"));
        here.issue();
        refused(CertificateReason.CERTIFICATE_REPLACED_ALREADY, () -> here.cancel(UUID.randomUUID(), next, "成员报失"));
        refused(CertificateReason.NO_SUCH_CERTIFICATE, () -> here.cancel(UUID.randomUUID(), Long.MAX_VALUE, "成员报失"));
    }

    @Test
    void isTheBookkeepersOfThatCooperative() {
        long id = here.issue();
        SignedIn stranger = TestCounty.empty(context, TestCounty.TOWNSHIP).bookkeeper;
        refused(CertificateReason.NO_SUCH_CERTIFICATE, () -> here.cancel(stranger, UUID.randomUUID(), id, "成员报失"));
        refused(CertificateReason.NO_SUCH_CERTIFICATE, () -> TestCounty.run(stranger, () -> certificates.print(id)));
        assertThat(TestCounty.as(stranger, () -> certificates.ofMember(here.member.id())))
                .isEmpty();
        assertThat(TestCounty.as(stranger, () -> certificates.draft(here.member.id())))
                .isEmpty();
        for (SignedIn reader : List.of(here.county.chair, here.county.clerk)) {
            assertThat(TestCounty.as(reader, () -> certificates.print(id))).isEqualTo(here.print(id));
            assertThatThrownBy(() -> here.cancel(reader, UUID.randomUUID(), id, "成员报失"))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> TestCounty.run(
                            reader,
                            () -> certificates.issue(
                                    new IssueCertificate(UUID.randomUUID(), here.member.id(), List.of()))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> TestCounty.run(here.county.householdUser(here.member), () -> certificates.print(id)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theAccountIsPrintedUpToTheDayAsked() {
        here.county.trade(here.member, 100_00, 300_00, DAY);
        String before = account(DAY.minusDays(1));
        assertThat(before).contains("二、份额变动（0 笔）", "份额合计 0.00 元").doesNotContain("2024-06-30 资金股");
        assertThat(account(DAY))
                .contains("2024-06-30 资金股 出资 · 自有资金 2,000.00 2,000.00 收据")
                .contains("2024 脐橙 斤 100.00 300.00", "份额合计 9,246.38 元", "尾号 017X");
        SignedIn stranger = TestCounty.empty(context, TestCounty.TOWNSHIP).bookkeeper;
        refused(
                CertificateReason.CERTIFICATE_OF_NO_MEMBER,
                () -> TestCounty.run(stranger, () -> accounts.print(here.member.id(), DAY, Locale.CHINESE)));
    }

    private String account(LocalDate day) {
        return new ReadPaper(TestCounty.as(
                        here.county.clerk, () -> accounts.print(here.member.id(), day, Locale.SIMPLIFIED_CHINESE)))
                .text();
    }

    private void leaves() {
        LocalDate yesterday = LocalDate.now(BusinessTime.ZONE).minusDays(1);
        TestRegister.of(context, here.county).inherited(here.member, yesterday, here.county.farmer("M04", false));
    }

    private static void refused(CertificateReason reason, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
