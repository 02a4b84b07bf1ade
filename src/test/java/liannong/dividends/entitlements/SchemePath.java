package liannong.dividends.entitlements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.dividends.schemes.Amount;
import liannong.dividends.schemes.Nature;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.Source;
import liannong.dividends.schemes.Weight;
import liannong.meetings.Matter;
import liannong.meetings.TestMeeting;
import liannong.notices.Notices;
import liannong.payouts.TestPayments;
import liannong.schedule.TestClock;
import liannong.shares.ShareClass;
import org.springframework.context.ApplicationContext;

/** Takes a scheme of a cooperative through the steps of its runs, each by the person whose step it is. */
public record SchemePath(ApplicationContext context, TestCounty county, TestPath path) {

    static final String INCOME = "经营收入";

    public SchemePath(ApplicationContext context, TestCounty county) {
        this(context, county, new TestPath(context, county));
    }

    public EntitlementRuns runs() {
        return context.getBean(EntitlementRuns.class);
    }

    /** The first day of the year before this one; the period of the runs is that year. */
    public LocalDate first() {
        return LocalDate.of(county.year, 1, 1);
    }

    public LocalDate last() {
        return LocalDate.of(county.year, 12, 31);
    }

    /** Confirmed; returns the scheme. */
    long scheme(String name, Audience audience, LocalDate from, List<Pool> pools) {
        SchemeBook book = context.getBean(SchemeBook.class);
        Source source = audience == Audience.NAMED ? Source.PV_TARIFF : Source.COLLECTIVE_INCOME;
        var order = new NewSchemeVersion(
                UUID.randomUUID(),
                county.cooperative,
                name,
                audience,
                from,
                "合同 " + from,
                List.of(new SchemeFigure(INCOME, source)),
                pools);
        long version = TestCounty.as(county.bookkeeper, () -> book.write(order));
        TestCounty.run(county.chair, () -> book.confirm(version));
        return path.number("select scheme_id from scheme_versions where id = ?", version);
    }

    /** Wages of a public post, by days of work. */
    public long publicPosts() {
        return scheme(
                "公益岗位",
                Audience.NAMED,
                first(),
                List.of(pool("岗位工资", Nature.WAGE, new Amount.Part(new BigDecimal("0.80")), Weight.TRADE)));
    }

    /** A rent of so much for each yuan of capital, and a part of the rest by capital. */
    long rentAndRest() {
        return scheme(
                "租金加浮动",
                Audience.MEMBERS,
                first(),
                List.of(
                        pool("租金", Nature.RENT, new Amount.Yield(new BigDecimal("0.10")), Weight.AMOUNT),
                        pool("浮动", Nature.DIVIDEND, new Amount.PartOfRest(new BigDecimal("0.40")), Weight.AMOUNT)));
    }

    static Pool pool(String name, Nature nature, Amount amount, Weight weight) {
        Set<ShareClass> classes = weight == Weight.AMOUNT ? Set.of(ShareClass.CAPITAL) : Set.of();
        return new Pool(name, nature, INCOME, amount, Pool.Shortfall.PRO_RATA, weight, classes, Set.of(), null);
    }

    /** The head of a member's household, and how many days he worked. */
    public Participant days(TestCounty.Member member, String days) {
        return county.owner()
                .sql("select h.card_no, p.name from households h join household_members m on m.household_id = h.id"
                        + " and m.relation = 'HEAD' join persons p on p.id = m.person_id where h.id = ?")
                .param(member.householdId())
                .query((row, number) -> new Participant(row.getString(1), row.getString(2), new BigDecimal(days)))
                .single();
    }

    public long opened(long scheme) {
        return opened(scheme, first(), last());
    }

    public long opened(long scheme, LocalDate from, LocalDate to) {
        return TestCounty.as(county.bookkeeper, () -> runs().open(scheme, from, to));
    }

    public long named(long run, Participant... participants) {
        TestCounty.run(county.bookkeeper, () -> runs().name(run, List.of(participants)));
        return run;
    }

    public long computed(long run, long yuan) {
        Map<String, Money> amounts = Map.of(INCOME, Money.ofYuan(BigDecimal.valueOf(yuan)));
        TestCounty.run(county.bookkeeper, () -> runs().compute(run, amounts));
        return run;
    }

    public long submitted(long run) {
        TestCounty.run(county.bookkeeper, () -> runs().submit(run));
        return run;
    }

    public long confirmed(long run) {
        Decision decision = decision(run);
        TestCounty.run(county.chair, () -> runs().confirm(run, decision));
        return run;
    }

    /** By the members, of a run about which they vote. */
    public Decision decision(long run) {
        return TestCounty.as(county.chair, () -> runs().needed(run)) == DecisionNeeded.NOTHING
                ? Decision.NONE
                : Decision.resolution(TestMeeting.resolution(context, county, Matter.INCOME));
    }

    public long onNotice(long run) {
        return confirmed(submitted(run));
    }

    /** Its notice has run out. */
    public long over(long run) {
        LocalDate after = county.owner()
                .sql("select last_day from notices where source_kind = 'ENTITLEMENT_RUN' and source_id = ?")
                .param(run)
                .query(LocalDate.class)
                .single()
                .plusDays(1);
        TestClock.moveTo(context, after);
        SystemUser.act(() -> context.getBean(Notices.class).closeDue(after));
        return run;
    }

    /** Released after its notice. */
    public long release(long run) {
        TestCounty.run(county.approver, () -> runs().release(run, runs().firstPayableDay()));
        return run;
    }

    /** Its notice runs out, and it is released. */
    public long released(long run) {
        return release(over(run));
    }

    /** The draft of the next correction. */
    public long correction(long run) {
        EntitlementCorrections corrections = context.getBean(EntitlementCorrections.class);
        return TestCounty.as(county.bookkeeper, () -> corrections.open(run, "出勤天数记错"));
    }

    /** It comes to light that a member, who holds what he began with, left before the first day. */
    void left(TestCounty.Member member) {
        county
                .owner()
                .sql("select share_class, sum(amount_fen)::bigint from share_movements where member_id = ? group by 1")
                .param(member.id())
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .filter(held -> held.getValue() > 0)
                .forEach(held -> county.share(member, held.getKey(), -held.getValue(), first()));
        county.owner()
                .sql("update members set left_on = ? where id = ?")
                .params(first(), member.id())
                .update();
    }

    /** The bank has paid all that is payable, each on its day. */
    void paid() {
        county.owner()
                .sql("select distinct p.due_on from payables p left join payment_instructions i on i.payable_id = p.id"
                        + " where p.payer_id = ? and i.id is null order by 1")
                .param(county.cooperative)
                .query(LocalDate.class)
                .list()
                .forEach(this::paid);
    }

    private void paid(LocalDate due) {
        TestClock.moveTo(context, due);
        TestPayments.instruct(context, county.cooperative, due, due);
        long batch = path.number("select max(id) from payment_batches where payer_id = ?", county.cooperative);
        TestPayments.sent(context, county, batch);
        path.credited(batch);
    }

    /** What a run gives: who, what, and of a correction what was given before. */
    List<String> lines(long run) {
        return county.owner()
                .sql("select h.name || '|' || l.total_fen || '|' || l.earlier_fen from entitlement_lines l"
                        + " join entitlement_holders h on h.run_id = l.run_id and h.holder_key = l.holder_key"
                        + " where l.run_id = ? order by l.holder_key collate \"C\"")
                .param(run)
                .query(String.class)
                .list();
    }

    /** Credit less debit. */
    long balance(String account) {
        return path.number(
                "select coalesce(sum(credit_fen - debit_fen), 0)::bigint from postings"
                        + " where organisation_id = ? and account_code = ?",
                county.cooperative,
                account);
    }

    long payables(long run) {
        return path.number(
                "select coalesce(sum(p.amount_fen), 0)::bigint from payables p join entitlement_lines l on l.id = p.source_id"
                        + " where p.source_kind = 'ENTITLEMENT_LINE' and l.run_id = ?",
                run);
    }
}
