package liannong;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import liannong.access.Acting;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.BusinessTime;
import liannong.base.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A cooperative with its charter, its members and the people who work for it, new for each test that asks: who there
 * is was entered by the owner of the tables, what is done with it is done by the services, {@link #as} somebody.
 */
public final class TestCounty {

    /** Two townships: who works for the one sees nothing of the other. */
    public static final String TOWNSHIP = "360781102";

    public static final String OTHER_TOWNSHIP = "360781103";

    /** A member; {@code account} is the full number that its money goes to, and empty when there is none. */
    public record Member(
            long id,
            String no,
            @Nullable Long household,
            @Nullable Long organisation,
            String account) {

        public long householdId() {
            return java.util.Objects.requireNonNull(household);
        }
    }

    private static final AtomicInteger SERIAL = new AtomicInteger();

    public final int year = LocalDate.now(BusinessTime.ZONE).getYear() - 1;
    public final long cooperative;
    public final String township;
    public final String village;
    public final SignedIn bookkeeper;
    public final SignedIn chair;
    public final SignedIn clerk;
    public final SignedIn approver;
    public final List<Member> members = new ArrayList<>();

    private final ApplicationContext context;
    private final JdbcClient owner;

    private TestCounty(ApplicationContext context, String township) {
        this.context = context;
        this.owner = owner(context);
        this.township = township;
        this.village = owner.sql("select min(code) from divisions where level = 'VILLAGE' and starts_with(code, ?)")
                .param(township)
                .query(String.class)
                .single();
        cooperative = organisation("COOPERATIVE", "脐橙专业合作社");
        bookkeeper = user(Role.BOOKKEEPER, null, null, cooperative);
        chair = user(Role.CHAIR, null, null, cooperative);
        clerk = user(Role.TOWNSHIP_CLERK, township, null, null);
        approver = user(Role.BUREAU_APPROVER, "360781", null, null);
    }

    private TestCounty(
            ApplicationContext context, long cooperative, String village, SignedIn bookkeeper, SignedIn chair) {
        this.context = context;
        this.owner = owner(context);
        this.township = village.substring(0, TOWNSHIP.length());
        this.village = village;
        this.cooperative = cooperative;
        this.bookkeeper = bookkeeper;
        this.chair = chair;
        clerk = user(Role.TOWNSHIP_CLERK, township, null, null);
        approver = user(Role.BUREAU_APPROVER, "360781", null, null);
    }

    /** One that another test built, with those who serve it. */
    public static TestCounty existing(
            ApplicationContext context, long cooperative, String village, SignedIn bookkeeper, SignedIn chair) {
        return new TestCounty(context, cooperative, village, bookkeeper, chair);
    }

    /** A cooperative without members and without a charter. */
    public static TestCounty empty(ApplicationContext context, String township) {
        return new TestCounty(context, township);
    }

    /** The six members of domain.md 1.10: five farmers and one enterprise. */
    public static TestCounty golden(ApplicationContext context, String township, String residualBase) {
        TestCounty county = new TestCounty(context, township);
        county.charter("TRADE", residualBase, "VOLUME", "0.10", "0.60");
        county.member("M01", 20_000, 2_000, 120_000);
        county.member("M02", 20_000, 1_500, 80_000);
        county.member("M03", 10_000, 1_000, 60_000);
        county.member("M04", 5_000, 500, 40_000);
        county.member("M05", 5_000, 0, 0);
        county.enterprise("E06", 40_000, 1_000, 100_000);
        return county;
    }

    /** What the owner of the tables does and sees: everything. */
    public static JdbcClient owner(ApplicationContext context) {
        return TestOwner.of(context.getBean("ownerDataSource", DataSource.class));
    }

    public ApplicationContext context() {
        return context;
    }

    public JdbcClient owner() {
        return owner;
    }

    public static <T> T as(SignedIn user, Supplier<T> work) {
        return Acting.as(user, work);
    }

    public static void run(SignedIn user, Runnable work) {
        Acting.run(user, work);
    }

    /** Plain statements of the application's role in one transaction with this user's scope, and the commit. */
    public static void raw(ApplicationContext context, @Nullable SignedIn user, Consumer<JdbcClient> statements) {
        try (Connection connection = context.getBean(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            try {
                JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                if (user != null) announce(sql, user);
                statements.accept(sql);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new org.springframework.jdbc.UncategorizedSQLException("commit", null, e);
        }
    }

    public void raw(SignedIn user, Consumer<JdbcClient> statements) {
        raw(context, user, statements);
    }

    private static void announce(JdbcClient sql, SignedIn user) {
        sql.sql("select set_config('app.user_id', ?, true), set_config('app.role', ?, true),"
                        + " set_config('app.division', ?, true), set_config('app.organisations', ?, true),"
                        + " set_config('app.household', ?, true)")
                .params(
                        Long.toString(user.id()),
                        user.role().name(),
                        user.division() == null ? "" : user.division(),
                        user.organisationIds().isEmpty()
                                ? ""
                                : "{" + user.organisationIds().getFirst() + "}",
                        user.householdId() == null ? "" : user.householdId().toString())
                .query()
                .singleRow();
    }

    public void charter(
            String reserveKey, String residualBase, String basis, String reserveRate, String patronageRate) {
        owner.sql("insert into charters (id, cooperative_id, version_no, valid_from, reserve_rate, reserve_key,"
                        + " patronage_rate, residual_base, trade_basis, articles)"
                        + " values (?, ?, 1, '2015-01-01', ?::numeric, ?, ?::numeric, ?, ?, '第三十条')")
                .params(next("charters"), cooperative, reserveRate, reserveKey, patronageRate, residualBase, basis)
                .update();
    }

    /** A farmer with capital and opening reserve in yuan and the year's trade in jin, and his part of the funds. */
    public Member member(String no, long capital, long reserve, long trade) {
        Member member = farmer(no, true);
        opening(member, capital, reserve, trade);
        return member;
    }

    private void enterprise(String no, long capital, long reserve, long trade) {
        long id = next("members");
        long organisation = organisation("LEADING_ENTERPRISE", "果业有限公司");
        String account = account(null, organisation);
        owner.sql("insert into members (id, county_code, cooperative_id, member_no, kind, organisation_id, name,"
                        + " division_code, joined_on) values (?, '360781', ?, ?, 'ORGANISATION', ?, '果业公司', ?, ?)")
                .params(id, cooperative, no, organisation, village, LocalDate.of(2015, 1, 1))
                .update();
        Member member = new Member(id, no, null, organisation, account);
        members.add(member);
        opening(member, capital, reserve, trade);
    }

    private void opening(Member member, long capital, long reserve, long trade) {
        LocalDate before = LocalDate.of(year - 1, 12, 31);
        share(member, "CAPITAL", capital * 100, before);
        share(member, "RESERVE", reserve * 100, before);
        share(member, "FISCAL", 10_000_00, before);
        share(member, "DONATION", 1_000_00, before);
        trade(member, trade * 100, trade * 300, LocalDate.of(year, 11, 20));
    }

    /** A farmer of a household of his own, who holds nothing yet. */
    public Member farmer(String no, boolean withAccount) {
        return farmer(no, withAccount, village);
    }

    /** A member who lives in another village than the cooperative's. */
    public Member farmer(String no, boolean withAccount, String home) {
        long household = next("households");
        long person = next("persons");
        long id = next("members");
        owner.sql("insert into households (id, county_code, card_no, division_code, group_no, status, status_since)"
                        + " values (?, '360781', (5000000000 + ?)::text, ?, 3, 'ORDINARY', '2020-01-01')")
                .params(household, household, home)
                .update();
        owner.sql("insert into persons (id, county_code, name, sex, born_on, identity_enc, identity_index,"
                        + " identity_last4) values (?, '360781', '钟秀兰', 'F', '1968-05-01', '\\x00',"
                        + " decode(md5('county ' || ?), 'hex'), '017X')")
                .params(person, person)
                .update();
        owner.sql("insert into household_members (id, county_code, household_id, person_id, relation, valid_from)"
                        + " values (?, '360781', ?, ?, 'HEAD', '2000-01-01')")
                .params(next("household_members"), household, person)
                .update();
        owner.sql("insert into members (id, county_code, cooperative_id, member_no, kind, household_id, person_id,"
                        + " name, division_code, group_no, joined_on)"
                        + " values (?, '360781', ?, ?, 'FARMER', ?, ?, '钟秀兰', ?, 3, '2015-01-01')")
                .params(id, cooperative, no, household, person, home)
                .update();
        Member member = new Member(id, no, household, null, withAccount ? account(household, null) : "");
        members.add(member);
        return member;
    }

    public String account(@Nullable Long household, @Nullable Long organisation) {
        return rows().account(household, organisation);
    }

    public void share(Member member, String shareClass, long fen, LocalDate effectiveOn) {
        rows().share(member, shareClass, fen, effectiveOn);
    }

    /** Land that went into the cooperative, in 0.01 mu, for so much. */
    public void land(Member member, long hundredths, long fen, LocalDate effectiveOn) {
        rows().share(member, "LAND", fen, hundredths, effectiveOn);
    }

    public void trade(Member member, long quantityHundredths, long amountFen, LocalDate on) {
        rows().trade(member, quantityHundredths, amountFen, on);
    }

    private TestRows rows() {
        return new TestRows(owner, context.getBean(FieldCipher.class), cooperative, village);
    }

    public SignedIn householdUser(Member member) {
        return user(Role.HOUSEHOLD, null, member.householdId(), null);
    }

    public SignedIn user(Role role, @Nullable String division, @Nullable Long household, @Nullable Long organisation) {
        return TestUsers.add(owner, role, division, household, organisation);
    }

    public long organisation(String kind, String name) {
        long id = next("organisations");
        int serial = SERIAL.incrementAndGet();
        owner.sql("insert into organisations (id, county_code, kind, name, short_name, credit_code, division_code,"
                        + " industry, founded_on) values (?, '360781', ?, ?, ?, 'T' || lpad(?::text, 17, '0'), ?,"
                        + " 'NAVEL_ORANGE', '2015-01-01')")
                .params(id, kind, "瑞金市县测" + serial + name, "县测" + serial, id, village)
                .update();
        return id;
    }

    public long next(String table) {
        return TestOwner.next(owner, table);
    }
}
