package liannong.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.access.SystemUser;
import liannong.base.Refused;
import liannong.schedule.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Whose payee died or left is not paid: the money is put aside, in the books too, until another person frees it. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PutAsideTests {

    private final ApplicationContext context;
    private final HeldFunds held;
    private TestCounty county;
    private LocalDate due;

    @Autowired
    PutAsideTests(ApplicationContext context, HeldFunds held) {
        this.context = context;
        this.held = held;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.due = LocalDate.EPOCH;
    }

    @BeforeEach
    void release() {
        TestClock.back(context);
        county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        TestPath path = new TestPath(context, county);
        long run = path.released();
        due = path.dueOn(run);
        TestClock.moveTo(context, due);
    }

    @AfterAll
    void back() {
        TestClock.back(context);
    }

    @Test
    void whoDiedBeforeTheDayIsNotPaidAndTheBooksSayWhereTheMoneyIs() {
        die();
        sweep();
        assertThat(reasons()).containsExactly("PAYEE_DECEASED");
        assertThat(TestPayments.instruct(context, county.cooperative, due, due)).isEqualTo(5);
        assertThat(book("21190")).isEqualTo(42_256_42);
        assertThat(book("221") + book("222")).isEqualTo(162_000_00 - 42_256_42);
        sweep();
        assertThat(reasons()).as("a second time").containsExactly("PAYEE_DECEASED");
    }

    @Test
    void itIsFreedByAnotherPersonWhenTheHeirHasTheAccount() {
        die();
        sweep();
        long fund = fund();
        refused(PayoutReason.HOLD_STANDS, () -> TestCounty.run(county.chair, () -> held.free(fund, "继承人已办好")));
        assertThat(book("21190")).isEqualTo(42_256_42);
        inherit();
        TestCounty.run(county.chair, () -> held.free(fund, "继承人已办好"));
        refused(PayoutReason.FUND_IS_FREED, () -> TestCounty.run(county.chair, () -> held.free(fund, "继承人已办好")));
        assertThat(book("21190")).isZero();
        assertThat(book("221") + book("222")).isEqualTo(162_000_00);
        assertThat(TestPayments.instruct(context, county.cooperative, due, due)).isEqualTo(6);
    }

    @Test
    void whoPutItAsideDoesNotFreeIt() {
        die();
        sweep();
        assertThatThrownBy(() -> county.raw(
                        county.chair,
                        sql -> sql.sql(
                                        "update held_funds set freed_on = since, freed_by = held_by, freed_why = '自己解除' where id = ?")
                                .param(fund())
                                .update()))
                .hasMessageContaining("freed_by_another");
    }

    @Test
    void whoLeftTheCooperativeWaitsAndIsPaidWhenAnotherFreesIt() {
        holdsNothing(county.members.getFirst());
        county.owner()
                .sql("update members set left_on = ?, exit_reason = 'WITHDRAWN', exit_document = '退社申请' where id = ?")
                .params(due.minusDays(1), county.members.getFirst().id())
                .update();
        sweep();
        assertThat(reasons()).containsExactly("MEMBER_LEFT");
        TestCounty.run(county.approver, () -> held.free(fund(), "分配的是上年盈余，仍归他"));
        assertThat(TestPayments.instruct(context, county.cooperative, due, due)).isEqualTo(6);
    }

    private void holdsNothing(TestCounty.Member member) {
        county.owner()
                .sql("select share_class, sum(amount_fen)::bigint as fen from share_movements where member_id = ?"
                        + " group by 1 having sum(amount_fen) <> 0")
                .param(member.id())
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .forEach(held ->
                        county.share(member, held.getKey(), -held.getValue(), LocalDate.of(county.year + 1, 1, 1)));
    }

    @Test
    void whoHasNoAccountWaitsInTheQueueUntilHeHasOne() {
        long household = county.members.getFirst().householdId();
        county.owner()
                .sql("update accounts set valid_to = ? where household_id = ?")
                .params(due.minusDays(1), household)
                .update();
        sweep();
        long hold = TestHolds.open(county).getFirst();
        Holds holds = context.getBean(Holds.class);
        refused(PayoutReason.HOLD_STANDS, () -> TestCounty.run(county.bookkeeper, () -> holds.check(hold)));
        refused(
                PayoutReason.HOLD_NOT_PAID_ANYWAY,
                () -> TestCounty.run(county.bookkeeper, () -> holds.ask(hold, "先发了再说")));
        county.owner()
                .sql("update accounts set valid_to = 'infinity' where household_id = ?")
                .param(household)
                .update();
        TestCounty.run(county.bookkeeper, () -> holds.check(hold));
        refused(PayoutReason.HOLD_IS_OVER, () -> TestCounty.run(county.bookkeeper, () -> holds.check(hold)));
        assertThat(TestPayments.instruct(context, county.cooperative, due, due)).isEqualTo(6);
    }

    private void die() {
        county.owner()
                .sql("update persons set died_on = ? where household_id = ?")
                .params(due.minusDays(2), county.members.getFirst().householdId())
                .update();
    }

    /** A living person of the household, into whose account it goes now. */
    private void inherit() {
        long household = county.members.getFirst().householdId();
        long person = county.next("persons");
        county.owner()
                .sql(
                        "insert into persons (id, county_code, name, sex, born_on, identity_enc, identity_index, identity_last4)"
                                + " values (?, '360781', '刘春生', 'M', '1990-05-01', '\\x00', decode(md5('heir ' || ?), 'hex'), '0002')")
                .params(person, person)
                .update();
        county.owner()
                .sql("insert into household_members (id, county_code, household_id, person_id, relation, valid_from)"
                        + " values (?, '360781', ?, ?, 'CHILD', '2000-01-01')")
                .params(county.next("household_members"), household, person)
                .update();
        county.owner()
                .sql("update accounts set valid_to = ? where household_id = ?")
                .params(due.minusDays(1), household)
                .update();
        county.owner()
                .sql(
                        "insert into accounts select * from jsonb_populate_record(null::accounts, (select to_jsonb(a) || jsonb_build_object("
                                + "'id', nextval('accounts_seq'), 'valid_from', valid_to, 'valid_to', 'infinity', 'holder_name', '刘春生',"
                                + " 'holder_person_id', ?::bigint) from accounts a where household_id = ?))")
                .params(person, household)
                .update();
    }

    private void sweep() {
        SystemUser.act(() -> context.getBean(HoldSweep.class).sweep(due));
    }

    private long fund() {
        return county.owner()
                .sql("select id from held_funds where payer_id = ? order by id desc limit 1")
                .param(county.cooperative)
                .query(Long.class)
                .single();
    }

    private List<String> reasons() {
        return county.owner()
                .sql("select reason from held_funds where payer_id = ? and freed_on is null order by id")
                .param(county.cooperative)
                .query(String.class)
                .list();
    }

    /** What stands on an account, credit positive, in fen. */
    private long book(String account) {
        return county.owner()
                .sql(
                        "select coalesce(sum(credit_fen - debit_fen), 0)::bigint from postings where organisation_id = ? and account_code = ?")
                .params(county.cooperative, account)
                .query(Long.class)
                .single();
    }

    private static void refused(PayoutReason reason, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
