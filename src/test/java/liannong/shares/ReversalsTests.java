package liannong.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.base.BusinessTime;
import liannong.base.Refused;
import liannong.shares.contributions.Contributions;
import liannong.shares.entries.Reversal;
import liannong.shares.entries.Reversals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** What was entered by mistake is taken back by a movement that points to it; both stay, and the books follow. */
@SpringBootTest
class ReversalsTests {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private final ApplicationContext context;
    private final Contributions movements;
    private final Reversals reversals;
    private final MemberAccounts accounts;
    private final ShareRegister register;
    private final TestCounty county;
    private final TestCounty.Member member;

    @Autowired
    ReversalsTests(
            ApplicationContext context,
            Contributions movements,
            Reversals reversals,
            MemberAccounts accounts,
            ShareRegister register) {
        this.context = context;
        this.movements = movements;
        this.reversals = reversals;
        this.accounts = accounts;
        this.register = register;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.member = county.farmer("M01", true);
    }

    @Test
    void takesAContributionBackOnItsDayAndInTheBooksAndShowsBoth() {
        contribute(1_000_00);
        long mistaken = rows().getFirst().id();
        reverse(UUID.randomUUID(), mistaken);
        List<MovementRow> rows = rows();
        assertThat(rows).extracting(MovementRow::kind).containsExactly("REVERSAL", "CONTRIBUTION");
        assertThat(rows).extracting(MovementRow::amountFen).containsExactly(-1_000_00L, 1_000_00L);
        assertThat(rows).extracting(MovementRow::heldFen).containsExactly(0L, 1_000_00L);
        assertThat(rows).extracting(MovementRow::effectiveOn).containsOnly(DAY);
        assertThat(rows.getFirst().reversesId()).isEqualTo(mistaken);
        assertThat(rows.getLast().reversedById()).isEqualTo(rows.getFirst().id());
        assertThat(rows).extracting(MovementRow::reversible).containsOnly(false);
        assertThat(account().totalFen()).isZero();
        assertThat(booked("301")).isZero();
        assertThat(booked("102")).isZero();
    }

    @Test
    void theSameCommandTwiceIsOneReversalAndASecondOneIsRefused() {
        contribute(500_00);
        long mistaken = rows().getFirst().id();
        UUID command = UUID.randomUUID();
        reverse(command, mistaken);
        reverse(command, mistaken);
        assertThat(rows()).hasSize(2);
        refused(SharesReason.REVERSED_ALREADY, () -> reverse(UUID.randomUUID(), mistaken));
        long reversal = rows().getFirst().id();
        refused(SharesReason.NOT_REVERSED_BY_ITSELF, () -> reverse(UUID.randomUUID(), reversal));
        refused(SharesReason.OTHER_COMMAND_SAME_ID, () -> reverse(command, reversal));
    }

    @Test
    void refusesWhatWouldLeaveLessThanNothingOnALaterDay() {
        contribute(500_00);
        long mistaken = rows().getFirst().id();
        county.share(member, "CAPITAL", -400_00, DAY.plusDays(30));
        refused(SharesReason.HOLDING_WOULD_BE_NEGATIVE, () -> reverse(UUID.randomUUID(), mistaken));
        assertThat(rows()).hasSize(2);
        assertThat(booked("301")).isEqualTo(-500_00);
    }

    @Test
    void isTheBookkeepersOfThatCooperativeAndNeedsItsEvidence() {
        contribute(500_00);
        long mistaken = rows().getFirst().id();
        refused(
                SharesReason.DOCUMENT_MISSING,
                () -> TestCounty.run(
                        county.bookkeeper,
                        () -> reversals.reverse(new Reversal(UUID.randomUUID(), mistaken, Evidence.of(" ")))));
        SignedIn stranger = TestCounty.empty(context, TestCounty.TOWNSHIP).bookkeeper;
        refused(
                SharesReason.NO_SUCH_MOVEMENT,
                () -> TestCounty.run(
                        stranger,
                        () -> reversals.reverse(new Reversal(UUID.randomUUID(), mistaken, Evidence.of("更正说明")))));
        assertThatThrownBy(() -> TestCounty.run(
                        county.chair,
                        () -> reversals.reverse(new Reversal(UUID.randomUUID(), mistaken, Evidence.of("更正说明")))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(TestCounty.as(stranger, () -> accounts.find(member.id()))).isEmpty();
    }

    @Test
    void aLongNameOfTheEvidenceDoesNotStopIt() {
        String longest = "据".repeat(120);
        TestCounty.run(
                county.bookkeeper,
                () -> movements.pay(Orders.capital(UUID.randomUUID(), county, member, 1_00, DAY, longest)));
        long mistaken = rows().getFirst().id();
        TestCounty.run(
                county.bookkeeper,
                () -> reversals.reverse(new Reversal(UUID.randomUUID(), mistaken, Evidence.of(longest))));
        assertThat(rows()).extracting(MovementRow::document).containsOnly(longest);
    }

    @Test
    void theOfficeOfItsPlaceSeesWhatAMemberFromElsewhereHolds() {
        TestCounty elsewhere = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP);
        TestCounty.Member guest = county.farmer("M09", false, elsewhere.village);
        county.share(guest, "CAPITAL", 700_00, DAY);
        assertThat(TestCounty.as(county.clerk, () -> accounts.find(guest.id()))
                        .orElseThrow()
                        .totalFen())
                .isEqualTo(700_00);
        assertThat(TestCounty.as(elsewhere.bookkeeper, () -> accounts.find(guest.id())))
                .isEmpty();
    }

    @Test
    void theRegisterAsItWasBelievedLeavesOutWhatWasEnteredLater() {
        county.share(member, "CAPITAL", 300_00, DAY);
        county.owner()
                .sql(
                        "insert into share_movements (id, county_code, cooperative_id, member_id, household_id, division_code, share_class,"
                                + " kind, source, amount_fen, document, effective_on, recorded_at, recorded_by, command_id)"
                                + " select nextval('share_movements_seq'), county_code, cooperative_id, member_id, household_id, division_code,"
                                + " 'CAPITAL', 'CONTRIBUTION', 'OWN_MONEY', 70000, '补登', ?, '2024-12-01T23:59:59+08:00', recorded_by,"
                                + " gen_random_uuid() from share_movements where member_id = ? limit 1")
                .params(DAY, member.id())
                .update();
        assertThat(believed(LocalDate.of(2024, 12, 1)) - believed(LocalDate.of(2024, 11, 30)))
                .isEqualTo(700_00);
        LocalDate today = LocalDate.now(BusinessTime.ZONE);
        assertThat(believed(today.plusDays(1))).isEqualTo(1_000_00);
        assertThat(TestCounty.as(
                                county.bookkeeper,
                                () -> register.totals(new RegisterFilter(county.cooperative, DAY, "")))
                        .totalFen())
                .isEqualTo(1_000_00);
    }

    private long believed(LocalDate knownOn) {
        return TestCounty.as(
                        county.bookkeeper,
                        () -> register.totals(new RegisterFilter(county.cooperative, DAY, knownOn, "")))
                .totalFen();
    }

    private void contribute(long fen) {
        TestCounty.run(county.bookkeeper, () -> movements.pay(Orders.capital(county, member, fen, DAY)));
    }

    private void reverse(UUID command, long movement) {
        TestCounty.run(
                county.bookkeeper, () -> reversals.reverse(new Reversal(command, movement, Evidence.of("更正说明 1"))));
    }

    private List<MovementRow> rows() {
        return TestCounty.as(county.bookkeeper, () -> accounts.movements(member.id(), 0, 50));
    }

    private MemberAccount account() {
        return TestCounty.as(county.bookkeeper, () -> accounts.find(member.id()))
                .orElseThrow();
    }

    private long booked(String account) {
        return county.owner()
                .sql("select coalesce(sum(p.debit_fen - p.credit_fen), 0)::bigint from postings p"
                        + " where p.organisation_id = ? and p.account_code = ?")
                .params(county.cooperative, account)
                .query(Long.class)
                .single();
    }

    private static void refused(SharesReason reason, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
