package liannong.registry.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import liannong.TestCounty;
import liannong.TestNumbers;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.registry.IdentifierReason;
import liannong.registry.Relation;
import liannong.registry.masking.MaskedField;
import liannong.registry.masking.MaskingReason;
import liannong.registry.masking.Unmasking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** Sensitive changes: asked for by one with a document, decided by another, and only then done. */
@SpringBootTest
class ChangeRequestsTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

    private final ChangeRequests requests;
    private final Unmasking unmasking;
    private final TestFamily test;
    private final TestCounty county;
    private final SignedIn asker;
    private final SignedIn decider;
    private final long home;
    private final long head;
    private final long spouse;
    private final long document;

    @Autowired
    ChangeRequestsTests(ApplicationContext context, ChangeRequests requests) {
        this.requests = requests;
        this.unmasking = context.getBean(Unmasking.class);
        this.test = new TestFamily(context);
        this.county = test.county;
        this.asker = county.user(Role.VILLAGE_CLERK, county.village, null, null);
        this.decider = test.clerk;
        this.home = test.household(Relation.SPOUSE);
        this.head = test.people(home, DAY).get(0);
        this.spouse = test.people(home, DAY).get(1);
        this.document = document(home);
    }

    @Test
    void anAccountServesOnlyAfterASecondPersonAgreed() {
        long id = ask(account(head, "6217000000000000012"));
        assertThat(openAccounts()).isZero();
        refused(
                ChangeReason.DECIDE_NEEDS_ANOTHER_PERSON,
                county.user(Role.TOWNSHIP_CLERK, county.township, null, null),
                askedByDecider());
        TestCounty.run(decider, () -> requests.approve(id));
        assertThat(openAccounts()).isOne();
        assertThat(county.owner()
                        .sql(
                                "select holder_name || number_last4 || (matched_at is not null) from accounts where household_id = ?")
                        .param(home)
                        .query(String.class)
                        .single())
                .isEqualTo("钟秀兰0012true");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(decider, () -> requests.approve(id)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(ChangeReason.REQUEST_DECIDED_ALREADY));
    }

    @Test
    void whoDecidesSeesTheWholeNumberWithAReasonOnRecordAndNobodyElsewhereDoes() {
        long id = ask(account(head, "6217000000000000012"));
        assertThat(TestCounty.as(decider, () -> unmasking.open(MaskedField.REQUEST, id, "与存折复印件核对")))
                .singleElement()
                .asString()
                .contains("6217000000000000012");
        assertThat(county.owner()
                        .sql("select count(*) from unmaskings where field = 'change_request.content' and subject_id = ?"
                                + " and user_id = ? and reason = '与存折复印件核对'")
                        .params(id, decider.id())
                        .query(Long.class)
                        .single())
                .isOne();
        SignedIn elsewhere = county.user(Role.TOWNSHIP_CLERK, TestCounty.OTHER_TOWNSHIP, null, null);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(elsewhere, () -> unmasking.open(MaskedField.REQUEST, id, "只是看看")))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(MaskingReason.UNMASKING_NOT_YOURS));
    }

    @Test
    void aVillageClerkAsksAndDoesNotDecide() {
        long id = ask(account(head, "6217000000000000012"));
        assertThatThrownBy(() -> TestCounty.run(asker, () -> requests.approve(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> TestCounty.run(county.bookkeeper, () -> requests.approve(id)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aNumberThatIsNoCardOrWhoIsNotInTheHouseholdIsRefusedWhenItIsAskedFor() {
        notAsked(IdentifierReason.CARD_CHECK_DIGIT, account(head, "6217000000000000013"));
        long stranger = test.people(test.household(), DAY).getFirst();
        notAsked(ChangeReason.HOLDER_NOT_IN_HOUSEHOLD, account(stranger, "6217000000000000012"));
        assertThat(ask(new RequestedChange.Account(head, "瑞金农商银行", "PASSBOOK", "100200300400500", DAY)))
                .isPositive();
    }

    @Test
    void anIdentityNumberFitsThePersonAndIsNobodyElses() {
        LocalDate born = LocalDate.of(1968, 5, 1);
        String number = TestNumbers.woman(born);
        long id = ask(new RequestedChange.Identity(head, number.toLowerCase(java.util.Locale.ROOT)));
        TestCounty.run(decider, () -> requests.approve(id));
        assertThat(county.owner()
                        .sql("select identity_last4 from persons where id = ?")
                        .param(head)
                        .query(String.class)
                        .single())
                .isEqualTo(number.substring(14));
        notAsked(ChangeReason.IDENTITY_TAKEN, new RequestedChange.Identity(spouse, number));
        notAsked(
                ChangeReason.IDENTITY_SAYS_OTHER_BIRTH,
                new RequestedChange.Identity(spouse, TestNumbers.woman(born.plusDays(1))));
    }

    @Test
    void aStatusGoesStepByStep() {
        notAsked(ChangeReason.STATUS_STEP_UNKNOWN, status("EXITED", "STABLE", DAY));
        notAsked(ChangeReason.STATUS_DETAIL_WRONG, new RequestedChange.Status("MONITORED", null, DAY, "突发事故"));
        notAsked(ChangeReason.STATUS_DAY_TOO_EARLY, status("MONITORED", "SUDDEN", LocalDate.of(2000, 1, 1)));
        long id = ask(status("MONITORED", "SUDDEN", DAY));
        TestCounty.run(decider, () -> requests.approve(id));
        assertThat(statusOfCard()).isEqualTo("MONITORED 2024-05-01");
        long back = ask(status("ORDINARY", null, DAY.plusYears(1)));
        TestCounty.run(decider, () -> requests.approve(back));
        assertThat(statusOfCard()).isEqualTo("ORDINARY 2025-05-01");
        assertThat(county.owner()
                        .sql("select count(*) from household_statuses where household_id = ?")
                        .param(home)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void anotherHeadIsAnActThatTwoPersonsAgreeOn() {
        long id = ask(new RequestedChange.Head(new FamilyAct.ChangeOfHead(test.entry(home, DAY), spouse, Map.of())));
        assertThat(test.relation(spouse)).isEqualTo(Relation.SPOUSE);
        TestCounty.run(decider, () -> requests.approve(id));
        assertThat(test.relation(spouse)).isEqualTo(Relation.HEAD);
        assertThat(test.relation(head)).isEqualTo(Relation.SPOUSE);
    }

    @Test
    void whatWasAskedForIsCheckedAgainWhenItIsDecided() {
        long id = ask(account(spouse, "6217000000000000012"));
        county.owner()
                .sql("update household_members set valid_to = ? where person_id = ?")
                .params(DAY, spouse)
                .update();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(decider, () -> requests.approve(id)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(ChangeReason.HOLDER_NOT_IN_HOUSEHOLD));
        TestCounty.run(decider, () -> requests.refuse(id, "已经不在这一户"));
        assertThat(openAccounts()).isZero();
    }

    @Test
    void aRefusalSaysWhyAndAWithdrawalIsTheAskersOwn() {
        long id = ask(account(head, "6217000000000000012"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(decider, () -> requests.refuse(id, " ")))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(ChangeReason.WHY_REFUSED));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(decider, () -> requests.withdraw(id)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(ChangeReason.ONLY_THE_ASKER_WITHDRAWS));
        notAsked(ChangeReason.REQUEST_OPEN_ALREADY, account(head, "6217000000000000012"));
        TestCounty.run(asker, () -> requests.withdraw(id));
        assertThat(ask(account(head, "6217000000000000012"))).isNotEqualTo(id);
    }

    @Test
    void theEvidenceIsTheHouseholdsOwn() {
        long elsewhere = document(test.household());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.as(
                        asker,
                        () -> requests.ask(new NewRequest(home, account(head, "6217000000000000012"), elsewhere))))
                .satisfies(
                        refused -> assertThat(refused.reason()).isEqualTo(ChangeReason.EVIDENCE_OF_ANOTHER_HOUSEHOLD));
    }

    @Test
    void theDatabaseKeepsTheTwoPersonsApartAndTheDecisionAsItWas() {
        long id = ask(account(head, "6217000000000000012"));
        assertThatThrownBy(() -> county.raw(
                        decider,
                        sql -> sql.sql("update change_requests set state = 'APPROVED', decided_by = requested_by,"
                                        + " decided_at = now() where id = ?")
                                .param(id)
                                .update()))
                .hasStackTraceContaining("change_requests_check");
        TestCounty.run(decider, () -> requests.refuse(id, "资料不全"));
        assertThatThrownBy(() -> county.raw(
                        decider,
                        sql -> sql.sql("update change_requests set state = 'APPROVED' where id = ?")
                                .param(id)
                                .update()))
                .hasStackTraceContaining("stays decided");
    }

    private static RequestedChange account(long holder, String number) {
        return new RequestedChange.Account(holder, "瑞金农商银行", "CARD", number, DAY);
    }

    private static RequestedChange status(
            String status, @org.jspecify.annotations.Nullable String detail, LocalDate from) {
        return new RequestedChange.Status(status, detail, from, "村民代表会议评议");
    }

    private long ask(RequestedChange change) {
        return TestCounty.as(asker, () -> requests.ask(new NewRequest(home, change, document)));
    }

    private void notAsked(Reason reason, RequestedChange change) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ask(change))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    /** A township clerk may ask as well; whoever it was does not decide. */
    private long askedByDecider() {
        long other = test.household();
        long person = test.people(other, DAY).getFirst();
        SignedIn clerk = decider;
        return TestCounty.as(
                clerk,
                () -> requests.ask(new NewRequest(other, account(person, "6217000000000000012"), document(other))));
    }

    private void refused(Reason reason, SignedIn another, long id) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(decider, () -> requests.approve(id)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
        TestCounty.run(another, () -> requests.approve(id));
    }

    private long document(long household) {
        long id = county.next("documents");
        county.owner()
                .sql(
                        "insert into documents (id, county_code, division_code, household_id, title, file_name, media_type,"
                                + " size_bytes, sha256, dated_on, added_by, added_at)"
                                + " values (?, '360781', ?, ?, '证件照片', 'a.png', 'image/png', 10, repeat('0', 64), '2024-01-01', 1, now())")
                .params(id, county.village, household)
                .update();
        return id;
    }

    private long openAccounts() {
        return county.owner()
                .sql("select count(*) from accounts where household_id = ? and valid_to = 'infinity'")
                .param(home)
                .query(Long.class)
                .single();
    }

    private String statusOfCard() {
        return county.owner()
                .sql("select status || ' ' || status_since from households where id = ?")
                .param(home)
                .query(String.class)
                .single();
    }
}
