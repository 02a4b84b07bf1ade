package liannong.household;

import static liannong.household.TestVillage.as;
import static liannong.household.TestVillage.run;
import static liannong.shares.TestRegister.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import liannong.TestEntitlements;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.dividends.Progress;
import liannong.notices.HouseholdObjections;
import liannong.notices.LineOnNotice;
import liannong.notices.NoticeReason;
import liannong.notices.ObjectionRow;
import liannong.notices.Objections;
import liannong.notices.RaiseForHousehold;
import liannong.notices.RaiseObjection;
import liannong.notices.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** A household tells the clerk of its village what is wrong; he objects for it, in his own name and on record. */
@SpringBootTest
class ObjectionsForHouseholdsTests {

    private static final String TEXT = "她说交了两万斤，不是一万八千斤。";
    private static final String ELSEWHERE = "360781208201";

    private final ApplicationContext context;
    private final Objections objections;
    private final HouseholdObjections known;
    private final TestVillage village;
    private final TestYear year;
    private final SignedIn clerk;
    private final LocalDate today;
    private long runId;
    private long notice;
    private long line;

    @Autowired
    ObjectionsForHouseholdsTests(
            @FlywayDataSource DataSource owner,
            Objections objections,
            HouseholdObjections known,
            ApplicationContext context) {
        this.context = context;
        this.objections = objections;
        this.known = known;
        this.village = new TestVillage(owner);
        this.year = new TestYear(village, context);
        this.clerk = village.clerk("刘文书", TestVillage.VILLAGE);
        this.today = year.today();
    }

    @BeforeEach
    void layOpen() {
        runId = year.onNotice(1, 126_842_001);
        notice = year.notice(runId);
        line = year.rowOf(village.first(), 1).lineId();
    }

    @Test
    void itIsOnRecordWhoRaisedItForWhomAndHowHeWasTold() {
        as(clerk, () -> objections.raiseFor(order(village.first(), line, Told.PHONE, today)));
        for (SignedIn reader : List.of(village.first().user(), village.chair, village.supervisor, clerk)) {
            ObjectionRow row = list(reader).getFirst();
            assertThat(row.raiser().name()).isEqualTo("刘文书");
            assertThat(row.raiser().told()).isEqualTo(Told.PHONE);
            assertThat(row.raiser().toldOn()).isEqualTo(today);
            assertThat(row.householdId()).isEqualTo(village.first().householdId());
            assertThat(row.text()).isEqualTo(TEXT);
        }
        assertThat(list(village.second().user())).isEmpty();
    }

    @Test
    void whatAHouseholdRaisesItselfIsItsOwn() {
        run(
                village.first().user(),
                () -> objections.raise(new RaiseObjection(UUID.randomUUID(), notice, line, "我家交了两万斤。")));
        ObjectionRow row = list(village.chair).getFirst();
        assertThat(row.raiser().told()).isNull();
        assertThat(row.raiser().name()).isEqualTo("钟秀兰");
    }

    @Test
    void theLineWaitsForTheAnswerAndTheClerkReadsIt() {
        long objection = raise(village.first(), line);
        year.close(runId);
        run(village.approver, () -> year.runs().release(runId, as(village.approver, year.runs()::firstPayableDay)));
        assertThat(year.rowOf(village.first(), 1).progress()).isEqualTo(Progress.HELD);
        run(village.supervisor, () -> objections.answer(objection, "过磅单是一万八千六百四十斤。"));
        assertThat(year.rowOf(village.first(), 1).progress()).isEqualTo(Progress.AWAITING_DUE_DAY);
        ObjectionRow answered = ofHousehold(clerk, village.first()).getFirst();
        assertThat(answered.answeredBy()).isEqualTo("监事");
        assertThat(answered.answer()).startsWith("过磅单");
    }

    @Test
    void isRaisedOnceWhenSentTwice() {
        var order = order(village.first(), line, Told.OFFICE, today);
        long first = as(clerk, () -> objections.raiseFor(order));
        assertThat(as(clerk, () -> objections.raiseFor(order))).isEqualTo(first);
        assertThat(list(village.chair)).hasSize(1);
    }

    @Test
    void isRaisedOnceByTwoAtTheSameMoment() {
        var order = order(village.first(), line, Told.OFFICE, today);
        List<CompletableFuture<Long>> both = Stream.of(1, 2)
                .map(each -> CompletableFuture.supplyAsync(() -> as(clerk, () -> objections.raiseFor(order))))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(list(village.chair)).hasSize(1);
    }

    @Test
    void oneOpenObjectionToALineIsEnoughWhoeverRaisedIt() {
        raise(village.first(), line);
        refused(NoticeReason.HOUSEHOLD_OBJECTED_ALREADY, () -> raise(village.first(), line));
        var own = new RaiseObjection(UUID.randomUUID(), notice, line, "我自己再提一次。");
        refused(NoticeReason.OBJECTION_OPEN_ALREADY, () -> run(village.first().user(), () -> objections.raise(own)));
        long second = year.rowOf(village.second(), 1).lineId();
        run(
                village.second().user(),
                () -> objections.raise(new RaiseObjection(UUID.randomUUID(), notice, second, "少算了斤数。")));
        refused(NoticeReason.HOUSEHOLD_OBJECTED_ALREADY, () -> raise(village.second(), second));
    }

    @Test
    void theClerkOfAnotherVillageIsRefused() {
        SignedIn other = village.clerk("外村文书", ELSEWHERE);
        refused(
                NoticeReason.NOT_YOUR_VILLAGE,
                () -> run(other, () -> objections.raiseFor(order(village.first(), line, Told.OFFICE, today))));
        raise(village.first(), line);
        assertThat(list(other)).isEmpty();
        assertThat(ofHousehold(other, village.first())).isEmpty();
        assertThat(onNotice(other, village.first())).isEmpty();
    }

    @Test
    void onlyAVillageClerkSpeaksForAHousehold() {
        var order = order(village.first(), line, Told.OFFICE, today);
        for (SignedIn other : List.of(village.first().user(), village.bookkeeper, village.chair, village.approver)) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> run(other, () -> objections.raiseFor(order)));
        }
    }

    @Test
    void nobodyIsSpokenForAboutAnothersLine() {
        refused(NoticeReason.NOT_ITS_LINE, () -> raise(village.second(), line));
        assertThat(list(village.chair)).isEmpty();
    }

    @Test
    void comesTooLateWhenTheNoticeIsOver() {
        assertThat(onNotice(clerk, village.first()))
                .extracting(on -> on.line().sourceId())
                .containsExactly(line);
        year.close(runId);
        refused(NoticeReason.NOTICE_OVER, () -> raise(village.first(), line));
        assertThat(onNotice(clerk, village.first())).isEmpty();
    }

    @Test
    void wasSaidWhileTheNoticeHung() {
        for (LocalDate day : List.of(today.minusDays(1), today.plusDays(1))) {
            refused(
                    NoticeReason.TOLD_ON_ANOTHER_DAY,
                    () -> run(clerk, () -> objections.raiseFor(order(village.first(), line, Told.HOME, day))));
        }
        assertThat(list(village.chair)).isEmpty();
    }

    @Test
    void aHouseholdThatMovedIsSpokenForByItsNewVillage() {
        SignedIn other = village.clerk("新村文书", ELSEWHERE);
        village.move(village.first(), ELSEWHERE);
        assertThat(onNotice(other, village.first()))
                .extracting(on -> on.line().name())
                .containsExactly("钟秀兰");
        as(other, () -> objections.raiseFor(order(village.first(), line, Told.WRITING, today)));
        assertThat(ofHousehold(other, village.first())).hasSize(1);
        refused(NoticeReason.NOT_YOUR_VILLAGE, () -> raise(village.first(), line));
        assertThat(list(clerk))
                .as("of his village's cooperative, but another's household")
                .isEmpty();
    }

    @Test
    void whatASchemeGaveIsObjectedToJustSo() {
        var given = new TestEntitlements(context, village.county(context));
        long rent = given.onNotice(given.rent());
        LineOnNotice on = rent(clerk);
        assertThat(on.line().sourceId())
                .isEqualTo(given.line(rent, village.first().householdId()));
        assertThat(on.line().name()).isEqualTo("钟秀兰");
        refused(
                NoticeReason.NOT_ITS_LINE,
                () -> as(
                        clerk, () -> objections.raiseFor(of(on, village.second().householdId()))));
        as(clerk, () -> objections.raiseFor(of(on, village.first().householdId())));
        assertThat(ofHousehold(clerk, village.first())).hasSize(1);
        assertThat(as(village.chair, () -> objections.of(on.noticeId()))).hasSize(1);
        refused(
                NoticeReason.HOUSEHOLD_OBJECTED_ALREADY,
                () -> as(clerk, () -> objections.raiseFor(of(on, village.first().householdId()))));
    }

    @Test
    void whoMovedIsSpokenForAboutWhatASchemeGaveByItsNewVillage() {
        var given = new TestEntitlements(context, village.county(context));
        given.onNotice(given.rent());
        SignedIn other = village.clerk("新村文书", ELSEWHERE);
        assertThat(onNotice(other, village.first())).isEmpty();
        village.move(village.first(), ELSEWHERE);
        LineOnNotice on = rent(other);
        as(other, () -> objections.raiseFor(of(on, village.first().householdId())));
        assertThat(ofHousehold(other, village.first())).hasSize(1);
        assertThat(onNotice(other, village.second())).isEmpty();
    }

    @Test
    void nobodyAnswersWhatHeRaised() {
        long objection = raise(village.first(), line);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> run(clerk, () -> objections.answer(objection, "我看没有问题。")));
        SignedIn chairNow = new SignedIn(
                clerk.id(),
                clerk.signInName(),
                clerk.displayName(),
                Role.CHAIR,
                null,
                List.of(village.cooperative),
                null,
                null,
                false,
                false,
                "!");
        refused(NoticeReason.OWN_OBJECTION, () -> run(chairNow, () -> objections.answer(objection, "现在我是理事长。")));
        run(village.chair, () -> objections.answer(objection, "已经核对，数是对的。"));
    }

    @Test
    void theListOfAVillageBeginsWithWhatWaits() {
        raise(village.first(), line);
        HouseholdObjections.Totals totals = as(clerk, known::totalsOfPlace);
        assertThat(totals.open()).isPositive().isLessThanOrEqualTo(totals.raised());
        List<ObjectionRow> rows = as(clerk, () -> known.ofPlace(0, 200));
        assertThat(rows.getFirst().open()).isTrue();
        assertThat(rows).hasSize(Math.min(200, totals.raised()));
        assertThat(rows.stream().dropWhile(ObjectionRow::open)).noneMatch(ObjectionRow::open);
    }

    private long raise(TestVillage.Family family, long ofLine) {
        return as(clerk, () -> objections.raiseFor(order(family, ofLine, Told.OFFICE, today)));
    }

    private RaiseForHousehold order(TestVillage.Family family, long ofLine, Told told, LocalDate on) {
        return new RaiseForHousehold(UUID.randomUUID(), family.householdId(), notice, ofLine, told, on, TEXT);
    }

    private RaiseForHousehold of(LineOnNotice on, long household) {
        return new RaiseForHousehold(
                UUID.randomUUID(), household, on.noticeId(), on.line().sourceId(), Told.OFFICE, today, TEXT);
    }

    private LineOnNotice rent(SignedIn user) {
        return onNotice(user, village.first()).stream()
                .filter(one -> one.title().contains("土地租金"))
                .findFirst()
                .orElseThrow();
    }

    private List<ObjectionRow> list(SignedIn user) {
        return as(user, () -> objections.of(notice));
    }

    private List<ObjectionRow> ofHousehold(SignedIn user, TestVillage.Family family) {
        return as(user, () -> known.ofHousehold(family.householdId(), 10));
    }

    private List<LineOnNotice> onNotice(SignedIn user, TestVillage.Family family) {
        return as(user, () -> known.onNotice(family.householdId()));
    }
}
