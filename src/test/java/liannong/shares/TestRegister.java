package liannong.shares;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import liannong.TestCounty;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.meetings.Matter;
import liannong.meetings.TestMeeting;
import liannong.shares.leaving.Settlement;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A cooperative of a test, and what its register says when one adds up the movements by hand. */
public final class TestRegister {

    public static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    public final TestCounty county;
    private final ApplicationContext context;
    private final Map<Matter, Long> resolutions = new EnumMap<>(Matter.class);

    public TestRegister(ApplicationContext context) {
        this(context, TestCounty.empty(context, TestCounty.TOWNSHIP));
    }

    private TestRegister(ApplicationContext context, TestCounty county) {
        this.context = context;
        this.county = county;
    }

    public static TestRegister of(ApplicationContext context, TestCounty county) {
        return new TestRegister(context, county);
    }

    public static TestRegister golden(ApplicationContext context) {
        return new TestRegister(context, TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING"));
    }

    /** A resolution about a matter, of a meeting that everybody came to and that is sealed. */
    public long resolution(Matter matter) {
        return resolutions.computeIfAbsent(matter, about -> TestMeeting.resolution(context, county, about));
    }

    /** As the bookkeeper of the cooperative. */
    public void enter(Runnable work) {
        TestCounty.run(county.bookkeeper, work);
    }

    public long held(TestCounty.Member member, String shareClass, LocalDate day) {
        return sum("amount_fen", member, shareClass, day);
    }

    public long unpaid(TestCounty.Member member, String shareClass, LocalDate day) {
        return sum("unpaid_fen", member, shareClass, day);
    }

    public long area(TestCounty.Member member, LocalDate day) {
        return sum("area_hundredths", member, "LAND", day);
    }

    /** What the books have of an account, credit positive; of one member where one is given. */
    public long credit(String account, TestCounty.@Nullable Member member) {
        return county.owner()
                .sql("select coalesce(sum(credit_fen - debit_fen), 0)::bigint from postings"
                        + " where organisation_id = ? and account_code = ?"
                        + (member == null ? "" : " and member_id = " + member.id()))
                .params(county.cooperative, account)
                .query(Long.class)
                .single();
    }

    public List<String> kinds(TestCounty.Member member) {
        return county.owner()
                .sql("select kind from share_movements where member_id = ? order by id")
                .param(member.id())
                .query(String.class)
                .list();
    }

    /** The village's collective as a member. */
    public TestCounty.Member collective(String no) {
        long id = county.next("members");
        long organisation = county.organisation("VILLAGE_COLLECTIVE", "股份经济合作社");
        county.owner()
                .sql(
                        "insert into members (id, county_code, cooperative_id, member_no, kind, organisation_id, name,"
                                + " division_code, joined_on) values (?, '360781', ?, ?, 'ORGANISATION', ?, '村集体', ?, '2015-01-01')")
                .params(id, county.cooperative, no, organisation, county.village)
                .update();
        return new TestCounty.Member(id, no, null, organisation, "");
    }

    /** A household that public money is meant for. */
    public long poorHousehold() {
        TestCounty.Member poor = county.farmer("P" + county.next("members"), false);
        long household = java.util.Objects.requireNonNull(poor.household());
        county.owner()
                .sql("update households set status = 'POOR' where id = ?")
                .param(household)
                .update();
        return household;
    }

    public void died(TestCounty.Member member, LocalDate on) {
        new TestDepartures(context, county).died(member, on);
    }

    /** Who died is settled with: what he held goes to one heir on the day after. */
    public void inherited(TestCounty.Member dead, LocalDate death, TestCounty.Member heir) {
        new TestDepartures(context, county).inherited(dead, death, List.of(new Settlement.Heir(heir.id(), 1)));
    }

    public static void refused(Reason reason, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work::run)
                .satisfies(refused -> org.assertj.core.api.Assertions.assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private long sum(String column, TestCounty.Member member, String shareClass, LocalDate day) {
        return county.owner()
                .sql("select coalesce(sum(" + column + "), 0)::bigint from share_movements"
                        + " where member_id = ? and share_class = ? and effective_on <= ?")
                .params(member.id(), shareClass, day)
                .query(Long.class)
                .single();
    }
}
