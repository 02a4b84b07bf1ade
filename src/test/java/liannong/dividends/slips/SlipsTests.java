package liannong.dividends.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import liannong.TestCounty;
import liannong.TestEntitlements;
import liannong.TestPath;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.base.papers.ReadPaper;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** Whoever sees a line has its slip, from the day it is laid open on; the cooperative hands out all of them. */
@SpringBootTest
class SlipsTests {

    private final ApplicationContext context;
    private final TestCounty county;
    private final TestPath path;
    private final TestEntitlements given;
    private final Slips slips;

    @Autowired
    SlipsTests(ApplicationContext context, Slips slips) {
        this.context = context;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new TestPath(context, county);
        this.given = new TestEntitlements(context, county);
        this.slips = slips;
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void aHouseholdItsOfficeAndItsCooperativeHaveTheSlipOfALine() {
        long line = line(path.onNotice(), "M01");
        SignedIn household = county.householdUser(county.members.getFirst());
        for (SignedIn reader : List.of(household, county.clerk, county.approver, county.bookkeeper, county.chair)) {
            assertThat(TestCounty.as(reader, () -> slips.hasSlip(SlipSource.DISTRIBUTION, line)))
                    .isTrue();
            assertThat(new ReadPaper(one(reader, line)).text())
                    .as(reader.role().name())
                    .contains("钟秀兰", "成员编号 M01", "第 2 行，共 6 行", "盈余返还 29,160.00", "按份额分 13,096.42", "42,256.42");
        }
    }

    @Test
    void aNeighbourAndAnotherCooperativeHaveNone() {
        long line = line(path.onNotice(), "M01");
        SignedIn neighbour = county.householdUser(county.members.get(1));
        SignedIn stranger = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP).chair;
        for (SignedIn other : List.of(neighbour, stranger)) {
            assertThat(TestCounty.as(other, () -> slips.hasSlip(SlipSource.DISTRIBUTION, line)))
                    .isFalse();
            refused(SlipReason.NO_SUCH_SLIP, () -> one(other, line));
        }
    }

    @Test
    void whatIsNotLaidOpenHasNoSlip() {
        long run = path.submitted();
        long line = line(run, "M01");
        assertThat(TestCounty.as(county.bookkeeper, () -> slips.hasSlips(SlipSource.DISTRIBUTION, run)))
                .isFalse();
        refused(SlipReason.SLIP_WITHOUT_ROOT, () -> one(county.bookkeeper, line));
        refused(SlipReason.SLIP_WITHOUT_ROOT, () -> all(county.bookkeeper, run));
    }

    @Test
    void theCooperativePrintsAllAndAlsoAfterTheRelease() {
        long run = path.onNotice();
        String laidOpen = lines(all(county.chair, run));
        assertThat(laidOpen).contains("成员编号 E06", "成员编号 M01", "成员编号 M05", "第 6 行，共 6 行");
        path.released(path.over(run));
        assertThat(lines(all(county.bookkeeper, run))).isEqualTo(laidOpen);
    }

    @Test
    void nobodyElsePrintsAll() {
        long run = path.onNotice();
        SignedIn supervisor = county.user(Role.SUPERVISOR, null, null, county.cooperative);
        SignedIn household = county.householdUser(county.members.getFirst());
        for (SignedIn other : List.of(supervisor, household, county.clerk, county.approver)) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> all(other, run));
        }
        SignedIn stranger = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP).bookkeeper;
        refused(SlipReason.NO_SUCH_SLIP, () -> all(stranger, run));
    }

    @Test
    void whatASchemeGaveHasItsOwnSlipForTheSamePeople() {
        long run = given.onNotice(given.floorAndRest());
        long line = given.line(run, county.members.getFirst());
        SignedIn household = county.householdUser(county.members.getFirst());
        for (SignedIn reader : List.of(household, county.clerk, county.approver, county.bookkeeper, county.chair)) {
            assertThat(new ReadPaper(one(reader, SlipSource.ENTITLEMENT, line)).text())
                    .as(reader.role().name())
                    .contains("发放条", "钟秀兰", "成员编号 M01", "第 2 行，共 6 行", "保底加浮动")
                    .contains(county.year + "-01-01 至 " + county.year + "-12-31", "合计（元） 2,800.00");
        }
        SignedIn neighbour = county.householdUser(county.members.get(1));
        SignedIn stranger = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP).chair;
        for (SignedIn other : List.of(neighbour, stranger)) {
            assertThat(TestCounty.as(other, () -> slips.hasSlip(SlipSource.ENTITLEMENT, line)))
                    .isFalse();
            refused(SlipReason.NO_SUCH_SLIP, () -> one(other, SlipSource.ENTITLEMENT, line));
        }
        refused(SlipReason.NO_SUCH_SLIP, () -> one(household, SlipSource.DISTRIBUTION, line));
    }

    @Test
    void whoWasNamedForARunHasTheNumberOfItsList() {
        long run = given.onNotice(given.posts());
        SignedIn household = county.householdUser(county.members.getFirst());
        long line = given.line(run, county.members.getFirst());
        assertThat(new ReadPaper(one(household, SlipSource.ENTITLEMENT, line)).text())
                .contains("名单编号 000001", "公益岗位", "合计（元） 480.00")
                .doesNotContain("成员编号");
    }

    @Test
    void allOfARunByASchemeArePrintedByWhoHandsThemOutOnceItIsLaidOpen() {
        long run = given.floorAndRest();
        assertThat(TestCounty.as(county.chair, () -> slips.hasSlips(SlipSource.ENTITLEMENT, run)))
                .isFalse();
        refused(SlipReason.SLIP_WITHOUT_ROOT, () -> all(county.chair, SlipSource.ENTITLEMENT, run));
        given.onNotice(run);
        assertThat(lines(all(county.chair, SlipSource.ENTITLEMENT, run)))
                .contains("成员编号 E06", "成员编号 M05", "第 6 行，共 6 行");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> all(county.approver, SlipSource.ENTITLEMENT, run));
        SignedIn stranger = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP).bookkeeper;
        refused(SlipReason.NO_SUCH_SLIP, () -> all(stranger, SlipSource.ENTITLEMENT, run));
    }

    private byte[] one(SignedIn by, long line) {
        return one(by, SlipSource.DISTRIBUTION, line);
    }

    private byte[] one(SignedIn by, SlipSource of, long line) {
        return TestCounty.as(by, () -> slips.ofLine(of, line, Locale.SIMPLIFIED_CHINESE));
    }

    private byte[] all(SignedIn by, long run) {
        return all(by, SlipSource.DISTRIBUTION, run);
    }

    private byte[] all(SignedIn by, SlipSource of, long run) {
        return TestCounty.as(by, () -> slips.ofRun(of, run, Locale.SIMPLIFIED_CHINESE));
    }

    /** What is written on the one leaf, without the mark of a demonstration, whose clock was moved on. */
    private static String lines(byte[] pdf) {
        List<String> pages = new ReadPaper(pdf).pages();
        assertThat(pages).hasSize(1);
        return pages.getFirst().replace("演示数据 ", "");
    }

    private static void refused(Reason reason, Runnable asked) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(asked::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private long line(long run, String member) {
        return county.owner()
                .sql("select l.id from dividend_lines l join members m on m.id = l.member_id"
                        + " where l.run_id = ? and m.member_no = ?")
                .params(run, member)
                .query(Long.class)
                .single();
    }
}
