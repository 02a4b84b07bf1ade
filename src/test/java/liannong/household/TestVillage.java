package liannong.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import liannong.TestCounty;
import liannong.TestOwner;
import liannong.access.Acting;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.BusinessTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A cooperative of three households with its people and its books, new for each test that asks: everything on record
 * by the owner of the tables, so that the application may then do what it does.
 */
public final class TestVillage {

    /** A household with its line of business: the sign-in, and the member of the cooperative. */
    public record Family(SignedIn user, long householdId, long memberId, String name) {}

    public static final String VILLAGE = "360781208200";
    private static final AtomicInteger SERIAL = new AtomicInteger();

    public final long cooperative;
    public final String name;
    public final SignedIn bookkeeper;
    public final SignedIn chair;
    public final SignedIn supervisor;
    public final SignedIn approver;
    public final List<Family> families = new ArrayList<>();

    private final JdbcClient sql;
    private final int serial = SERIAL.incrementAndGet();

    public TestVillage(DataSource owner) {
        sql = TestOwner.of(owner);
        cooperative = next("organisations");
        name = "瑞金市试验" + serial + "号脐橙专业合作社";
        sql.sql(
                        "insert into organisations (id, county_code, kind, name, short_name, credit_code, division_code, industry,"
                                + " founded_on) values (?, '360781', 'COOPERATIVE', ?, ?, ?, ?, 'NAVEL_ORANGE', '2019-03-01')")
                .params(cooperative, name, "试验" + serial, "9336078100" + digits(8), VILLAGE)
                .update();
        bookkeeper = user(Role.BOOKKEEPER, "会计", null, null, cooperative);
        chair = user(Role.CHAIR, "理事长", null, null, cooperative);
        supervisor = user(Role.SUPERVISOR, "监事", null, null, cooperative);
        approver = user(Role.BUREAU_APPROVER, "审批", "360781", null, null);
        charter();
        families.add(family("钟秀兰", 1, 1_864_000, 1_200_000, true));
        families.add(family("邓水根", 2, 6_440_600, 2_500_000, true));
        families.add(family("温娣", 3, 333_300, 777_700, false));
    }

    /** The same cooperative for helpers that know the other kind. */
    public TestCounty county(ApplicationContext context) {
        TestCounty county = TestCounty.existing(context, cooperative, VILLAGE, bookkeeper, chair);
        families.forEach(family ->
                county.members.add(new TestCounty.Member(family.memberId(), "", family.householdId(), null, "")));
        return county;
    }

    public Family first() {
        return families.getFirst();
    }

    public Family second() {
        return families.get(1);
    }

    /** Who works for a village, by its twelve digits. */
    public SignedIn clerk(String name, String place) {
        return user(Role.VILLAGE_CLERK, name, place, null, null);
    }

    /** Another place's household from now on; what was written about it stays with the village of its day. */
    public void move(Family family, String place) {
        sql.sql("update households set division_code = ? where id = ?")
                .params(place, family.householdId())
                .update();
        sql.sql("update members set division_code = ? where id = ?")
                .params(place, family.memberId())
                .update();
    }

    /** Lets what the notice held back become old: as if it had been opened weeks ago. */
    public void ageNotice(long noticeId) {
        LocalDate today = BusinessTime.today(java.time.Clock.systemUTC());
        sql.sql("update notices set opened_on = ?, last_day = ? where id = ?")
                .params(today.minusDays(20), today.minusDays(5), noticeId)
                .update();
    }

    /** What a bank answers, as the last of the path would write it. */
    public JdbcClient owner() {
        return sql;
    }

    /** Does something in the name of a user. */
    public static <T> T as(SignedIn user, Supplier<T> work) {
        return Acting.as(user, work);
    }

    public static void run(SignedIn user, Runnable work) {
        Acting.run(user, work);
    }

    public static void signIn(SignedIn user) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    private void charter() {
        sql.sql(
                        "insert into charters (id, cooperative_id, version_no, valid_from, reserve_rate, reserve_key, patronage_rate,"
                                + " residual_base, trade_basis, articles)"
                                + " values (?, ?, 1, '2019-03-01', 0.10, 'TRADE', 0.65, 'CLOSING', 'VOLUME', '第三十条')")
                .params(next("charters"), cooperative)
                .update();
    }

    private Family family(String head, int no, long tradeHundredths, long capitalFen, boolean account) {
        long household = next("households");
        long person = next("persons");
        long member = next("members");
        sql.sql("insert into households (id, county_code, card_no, division_code, group_no, status, status_since)"
                        + " values (?, '360781', ?, ?, 3, 'ORDINARY', '2020-01-01')")
                .params(household, digits(10), VILLAGE)
                .update();
        sql.sql(
                        "insert into persons (id, county_code, name, sex, born_on, identity_enc, identity_index, identity_last4)"
                                + " values (?, '360781', ?, 'F', '1968-05-01', '\\x00', decode(md5(?), 'hex'), '0001')")
                .params(person, head, "person " + person)
                .update();
        sql.sql("insert into household_members (id, county_code, household_id, person_id, relation, valid_from)"
                        + " values (?, '360781', ?, ?, 'HEAD', '2000-01-01')")
                .params(next("household_members"), household, person)
                .update();
        sql.sql("insert into members (id, county_code, cooperative_id, member_no, kind, household_id, person_id, name,"
                        + " division_code, group_no, joined_on)"
                        + " values (?, '360781', ?, ?, 'FARMER', ?, ?, ?, ?, 3, '2019-03-01')")
                .params(member, cooperative, "M0" + no, household, person, head, VILLAGE)
                .update();
        if (account)
            sql.sql(
                            "insert into accounts (id, county_code, household_id, division_code, bank, kind, holder_name, number_enc,"
                                    + " number_index, number_last4, valid_from)"
                                    + " values (?, '360781', ?, ?, '瑞金农商银行', 'CARD', ?, '\\x00', '\\x00', '3372', '2019-01-01')")
                    .params(next("accounts"), household, VILLAGE, head)
                    .update();
        share(member, household, capitalFen, "CAPITAL", 0, "2020-03-05");
        share(member, household, 540_000, "LAND", 320, "2021-03-05");
        long years = LocalDate.now(BusinessTime.ZONE).getYear();
        for (int back = 1; back <= 2; back++) {
            trade(member, household, no, (int) years - back, tradeHundredths / back);
        }
        return new Family(user(Role.HOUSEHOLD, head, null, household, null), household, member, head);
    }

    private void share(long member, long household, long fen, String shareClass, long area, String since) {
        sql.sql("insert into share_movements (id, county_code, cooperative_id, member_id, household_id, division_code,"
                        + " share_class, kind, source, amount_fen, area_hundredths, document, effective_on, recorded_at,"
                        + " recorded_by, command_id)"
                        + " values (?, '360781', ?, ?, ?, ?, ?, 'CONTRIBUTION', 'OWN_MONEY', ?, ?, '收据', ?::date, now(), 1,"
                        + " gen_random_uuid())")
                .params(next("share_movements"), cooperative, member, household, VILLAGE, shareClass, fen, area, since)
                .update();
    }

    private void trade(long member, long household, int no, int year, long hundredths) {
        sql.sql("insert into trades (id, county_code, cooperative_id, member_id, household_id, division_code, slip_no,"
                        + " traded_on, product, unit, quantity_hundredths, amount_fen, recorded_at)"
                        + " values (?, '360781', ?, ?, ?, ?, ?, make_date(?, 11, 20), '脐橙', '斤', ?, ?, now())")
                .params(
                        next("trades"),
                        cooperative,
                        member,
                        household,
                        VILLAGE,
                        "S" + year + "-" + no,
                        year,
                        hundredths,
                        hundredths * 2)
                .update();
    }

    private SignedIn user(
            Role role,
            String displayName,
            @Nullable String division,
            @Nullable Long household,
            @Nullable Long organisation) {
        long id = next("users");
        List<Long> organisations = organisation == null ? List.of() : List.of(organisation);
        sql.sql(
                        "insert into users (id, sign_in_name, display_name, role, division, organisation_ids, household_id,"
                                + " password_hash, created_at)"
                                + " values (:id, :name, :display, :role, :division, :organisations::bigint[], :household, '!', now())")
                .param("id", id)
                .param("name", "test-" + id)
                .param("display", displayName)
                .param("role", role.name())
                .param("division", division)
                .param("organisations", organisation == null ? "{}" : "{" + organisation + "}")
                .param("household", household)
                .update();
        return new SignedIn(
                id, "test-" + id, displayName, role, division, organisations, household, null, false, false, "!");
    }

    private long next(String table) {
        return TestOwner.next(sql, table);
    }

    /** Digits that no other household or organisation of the tests has. */
    private String digits(int count) {
        return String.format("%0" + count + "d", next("households"));
    }
}
