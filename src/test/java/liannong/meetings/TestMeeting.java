package liannong.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.base.Refused;
import liannong.registry.documents.NewDocument;
import liannong.registry.documents.SampleFiles;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A cooperative of so many members, and its meetings as its bookkeeper and chair make them. */
public final class TestMeeting {

    public final TestCounty county;
    public final LocalDate today;
    private final ApplicationContext context;

    public TestMeeting(ApplicationContext context, int members) {
        this(context, TestCounty.empty(context, TestCounty.TOWNSHIP), members);
    }

    TestMeeting(ApplicationContext context, TestCounty county, int members) {
        this.context = context;
        this.county = county;
        this.today = context.getBean(BusinessClock.class).today();
        IntStream.rangeClosed(1, members).forEach(n -> county.farmer(String.format("%03d", n), false));
    }

    /** Today, with papers that lie open since long ago. */
    Convocation convocation(NewItem... items) {
        return on(today, today.minusDays(30), today.minusDays(30), null, items);
    }

    Convocation on(
            LocalDate heldOn, LocalDate papersFrom, LocalDate convenedOn, @Nullable AskedFor asked, NewItem... items) {
        return new Convocation(
                UUID.randomUUID(),
                county.cooperative,
                MeetingKind.GENERAL,
                "年度成员大会（演示）",
                asked,
                convenedOn,
                papersFrom,
                heldOn,
                LocalTime.of(9, 0),
                "村礼堂",
                "温理事",
                "赖会计",
                List.of(items));
    }

    long convene(NewItem... items) {
        return keeper(() -> context.getBean(Convocations.class).convene(convocation(items)));
    }

    /** Convened and opened today; a plan's papers lie open for a month. */
    public long opened(NewItem... items) {
        long id = convene(items);
        if (Stream.of(items).anyMatch(item -> item.matter().needsPapers())) layOpen(id, today.minusDays(30));
        TestCounty.run(county.chair, () -> context.getBean(Proceedings.class).open(id));
        return id;
    }

    void layOpen(long meeting, LocalDate from) {
        TestCounty.run(
                county.bookkeeper, () -> context.getBean(Convocations.class).layOpen(meeting, paper("分配方案"), from));
    }

    NewDocument paper(String title) {
        return new NewDocument(null, county.cooperative, title, "a.pdf", today, SampleFiles.pdf());
    }

    /** A member of another cooperative. */
    long stranger() {
        return TestCounty.empty(context, TestCounty.TOWNSHIP)
                .farmer("001", false)
                .id();
    }

    /** Who is entered now: a member since long ago. */
    long admitted(String no) {
        long id = county.farmer(no, false).id();
        county.owner()
                .sql("update members set entry_document = '申请', admitted_by = 1, admitted_at = now() where id = ?")
                .param(id)
                .update();
        return id;
    }

    /** What is entered now: that he left yesterday. */
    public void leaves(long member) {
        county.owner()
                .sql("update members set left_on = ?, exit_reason = 'DIED', exit_document = '证明', ended_by = 1,"
                        + " ended_at = now() where id = ?")
                .params(today.minusDays(1), member)
                .update();
    }

    /** The first so many by number are there. */
    public void present(long meeting, int howMany) {
        county.members.stream().limit(howMany).forEach(member -> tick(meeting, member.id()));
    }

    void tick(long meeting, long member) {
        TestCounty.run(county.bookkeeper, () -> context.getBean(Roll.class).tick(meeting, member));
    }

    /** Everybody who is there votes for it, but the first so many against it. */
    void vote(long meeting, int position, int against) {
        ItemRow item = item(meeting, position);
        Set<Long> no = county.members.stream()
                .limit(against)
                .map(TestCounty.Member::id)
                .collect(java.util.stream.Collectors.toSet());
        Set<Long> there = there(meeting);
        TestCounty.run(
                county.bookkeeper,
                () -> context.getBean(Ballots.class)
                        .take(new TakeVote(meeting, item.id(), item.takes(), there, no, Set.of(), Set.of())));
    }

    Set<Long> there(long meeting) {
        return keeper(() -> context.getBean(Roll.class).rows(meeting)).stream()
                .filter(RollRow::present)
                .map(RollRow::memberId)
                .collect(java.util.stream.Collectors.toSet());
    }

    public void minutes(long meeting) {
        TestCounty.run(
                county.bookkeeper, () -> context.getBean(Proceedings.class).minutes(meeting, paper("会议记录"), "温理事、赖会计"));
    }

    void seal(long meeting) {
        TestCounty.run(county.chair, () -> {
            Sealing sealing = context.getBean(Sealing.class);
            sealing.seal(meeting, sealing.fingerprint(meeting).orElseThrow());
        });
    }

    /** A meeting of all members that passed everything. */
    long sealed(NewItem... items) {
        return sealed(opened(items), items);
    }

    /** The same, on a day of the past and entered from paper. */
    long sealedOn(LocalDate day, NewItem... items) {
        long id = keeper(() -> context.getBean(Convocations.class).convene(on(day, day, day, null, items)));
        TestCounty.run(county.chair, () -> context.getBean(Proceedings.class).open(id));
        return sealed(id, items);
    }

    private long sealed(long id, NewItem... items) {
        keeper(() -> context.getBean(Roll.class).rows(id)).forEach(voter -> tick(id, voter.memberId()));
        IntStream.rangeClosed(1, items.length).forEach(position -> vote(id, position, 0));
        minutes(id);
        seal(id);
        return id;
    }

    ItemRow item(long meeting, int position) {
        return keeper(() -> context.getBean(MeetingBook.class).items(meeting)).stream()
                .filter(item -> item.position() == position)
                .findFirst()
                .orElseThrow();
    }

    MeetingCard card(long meeting) {
        return keeper(() -> context.getBean(MeetingBook.class).find(meeting)).orElseThrow();
    }

    List<ResolutionRow> resolutions() {
        return keeper(() -> context.getBean(Resolutions.class).of(county.cooperative, Set.of(Matter.values()), 100));
    }

    <T> T keeper(java.util.function.Supplier<T> work) {
        return TestCounty.as(county.bookkeeper, work);
    }

    public static NewItem item(Matter matter) {
        return new NewItem(matter, "议题：" + matter.name());
    }

    static void refused(MeetingReason reason, SignedIn user, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(user, work))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    /** A resolution of the members that there are, about a matter, sealed today. */
    public static long resolution(ApplicationContext context, TestCounty county, Matter matter) {
        TestMeeting meeting = new TestMeeting(context, county, 0);
        return meeting.passed(meeting.sealed(new NewItem(matter, "决议事项（测试）")));
    }

    /** The same, of a meeting on a day of the past. */
    public static long resolution(ApplicationContext context, TestCounty county, Matter matter, LocalDate day) {
        TestMeeting meeting = new TestMeeting(context, county, 0);
        return meeting.passed(meeting.sealedOn(day, new NewItem(matter, "决议事项（测试）")));
    }

    private long passed(long id) {
        return resolutions().stream()
                .filter(row -> row.meetingId() == id)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
