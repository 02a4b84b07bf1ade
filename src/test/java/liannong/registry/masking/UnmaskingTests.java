package liannong.registry.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import liannong.Statements;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.FieldCipher;
import liannong.base.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
class UnmaskingTests {

    private static final String WHY = "核对银行退票的户名";

    private final Unmasking unmasking;
    private final UnmaskingRecord record;
    private final TestCounty county;
    private final TestCounty elsewhere;
    private final SealedHousehold family;

    @Autowired
    UnmaskingTests(ApplicationContext context, Unmasking unmasking, UnmaskingRecord record, FieldCipher cipher) {
        this.unmasking = unmasking;
        this.record = record;
        county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        elsewhere = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP);
        family = SealedHousehold.in(county, cipher);
    }

    @Test
    void showsWhatIsHiddenToThoseWhoWorkForThePlace() {
        assertThat(open(county.clerk, MaskedField.IDENTITY, family.person())).containsExactly(SealedHousehold.IDENTITY);
        assertThat(open(county.clerk, MaskedField.PERSON_PHONE, family.person()))
                .containsExactly(SealedHousehold.PHONE);
        assertThat(open(county.approver, MaskedField.HEALTH, family.person())).containsExactly(SealedHousehold.ILLNESS);
        assertThat(open(county.approver, MaskedField.ACCOUNT, family.account()))
                .containsExactly(SealedHousehold.ACCOUNT);
        assertThat(open(villageClerk(), MaskedField.CAUSES, family.household()))
                .containsExactly("ILLNESS", "LACK_OF_LABOUR");
    }

    @Test
    void whoLooksIsOnRecord() {
        open(county.clerk, MaskedField.IDENTITY, family.person());
        assertThat(mine(county.clerk, UnmaskingFilter.NONE)).singleElement().satisfies(row -> {
            assertThat(row.field()).isEqualTo("person.identity");
            assertThat(row.subject()).isEqualTo("钟秀兰");
            assertThat(row.reason()).isEqualTo(WHY);
            assertThat(row.openedBy()).isEqualTo(county.clerk.displayName());
        });
    }

    @Test
    void withoutAReasonNothingIsShown() {
        for (String reason : List.of("", "   看看  ", "因".repeat(201))) {
            refuses(
                    MaskingReason.UNMASKING_REASON_LENGTH,
                    () -> TestCounty.as(
                            county.clerk, () -> unmasking.open(MaskedField.IDENTITY, family.person(), reason)));
        }
        assertThat(mine(county.clerk, UnmaskingFilter.NONE)).isEmpty();
    }

    @Test
    void whatIsRefusedOrUnknownLeavesNoRecord() {
        refuses(MaskingReason.UNMASKING_NOT_YOURS, () -> open(elsewhere.clerk, MaskedField.IDENTITY, family.person()));
        refuses(MaskingReason.UNMASKING_NOT_YOURS, () -> open(elsewhere.clerk, MaskedField.ACCOUNT, family.account()));
        refuses(
                MaskingReason.UNMASKING_NOTHING_THERE,
                () -> open(county.clerk, MaskedField.HOUSEHOLD_PHONE, family.household()));
        refuses(MaskingReason.UNMASKING_NOT_YOURS, () -> open(county.clerk, MaskedField.HEALTH, Long.MAX_VALUE));
        assertThat(mine(county.clerk, UnmaskingFilter.NONE)).isEmpty();
        assertThat(mine(elsewhere.clerk, UnmaskingFilter.NONE)).isEmpty();
    }

    @Test
    void nobodyElseOpensAnything() {
        TestCounty.Member member = county.members.getFirst();
        List<SignedIn> others = List.of(
                county.bookkeeper,
                county.chair,
                county.householdUser(member),
                auditor(),
                county.user(Role.ADMINISTRATOR, null, null, null));
        for (SignedIn other : others) {
            assertThatThrownBy(() -> open(other, MaskedField.IDENTITY, family.person()))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void theDatabaseTakesNoRecordFromAnybodyElseOrInAnothersName() {
        for (SignedIn other : List.of(auditor(), county.bookkeeper)) {
            assertThatThrownBy(() -> insert(other, other.id())).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> insert(county.clerk, county.approver.id())).isInstanceOf(DataAccessException.class);
        insert(county.clerk, county.clerk.id());
    }

    @Test
    void whatWasRecordedStays() {
        open(county.clerk, MaskedField.IDENTITY, family.person());
        for (String statement : List.of("update unmaskings set reason = '别的原因'", "delete from unmaskings")) {
            assertThatThrownBy(() ->
                            county.raw(county.clerk, sql -> sql.sql(statement).update()))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> county.owner()
                            .sql(statement + " where user_id = " + county.clerk.id())
                            .update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void anAuditorReadsAllAndOthersTheirOwn() {
        open(county.clerk, MaskedField.CAUSES, family.household());
        open(county.approver, MaskedField.ACCOUNT, family.account());
        var ours = new UnmaskingFilter(county.approver.displayName(), null, null, null);
        assertThat(mine(auditor(), ours)).singleElement().satisfies(row -> {
            assertThat(row.subject()).isEqualTo("钟秀兰 演示银行");
            assertThat(row.field()).isEqualTo("account.number");
        });
        assertThat(mine(county.approver, UnmaskingFilter.NONE)).hasSize(1);
        assertThat(mine(county.clerk, UnmaskingFilter.NONE))
                .singleElement()
                .satisfies(row -> assertThat(row.subject()).startsWith("钟秀兰 5"));
        assertThatThrownBy(() -> mine(county.bookkeeper, UnmaskingFilter.NONE))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void isFilteredByFieldDayAndWord() {
        open(county.clerk, MaskedField.IDENTITY, family.person());
        open(county.clerk, MaskedField.HEALTH, family.person());
        LocalDate today = LocalDate.now(liannong.base.BusinessTime.ZONE);
        assertThat(mine(county.clerk, new UnmaskingFilter("退票", MaskedField.HEALTH, today, today)))
                .hasSize(1);
        assertThat(mine(county.clerk, new UnmaskingFilter("%", null, null, null)))
                .isEmpty();
        assertThat(mine(county.clerk, new UnmaskingFilter("", null, today.plusDays(1), null)))
                .isEmpty();
        assertThat(mine(county.clerk, new UnmaskingFilter("", null, null, today.minusDays(1))))
                .isEmpty();
    }

    @Test
    void aPageCostsTwoStatements() {
        SignedIn auditor = auditor();
        assertThat(Statements.of(() -> TestCounty.run(auditor, () -> {
                    record.count(UnmaskingFilter.NONE);
                    record.list(UnmaskingFilter.NONE, 0, 50);
                })))
                .hasSize(2);
    }

    private List<String> open(SignedIn who, MaskedField field, long subject) {
        return TestCounty.as(who, () -> unmasking.open(field, subject, " " + WHY + " "));
    }

    private List<UnmaskingRow> mine(SignedIn who, UnmaskingFilter filter) {
        return TestCounty.as(who, () -> record.list(filter, 0, 50));
    }

    private void insert(SignedIn acting, long inTheNameOf) {
        long id = county.next("unmaskings");
        county.raw(
                acting,
                sql -> sql.sql("insert into unmaskings values (?, now(), ?, 'person.phone', 1, '核对电话号码')")
                        .params(id, inTheNameOf)
                        .update());
    }

    private SignedIn villageClerk() {
        return county.user(Role.VILLAGE_CLERK, county.village, null, null);
    }

    private SignedIn auditor() {
        return county.user(Role.AUDITOR, "360781", null, null);
    }

    private static void refuses(MaskingReason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
