package liannong.shares.exchange;

import static liannong.shares.TestRegister.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.shares.RegisterFilter;
import liannong.shares.ShareClass;
import liannong.shares.ShareRegister;
import liannong.shares.SharesReason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** A register given out is moved into the empty one of a twin: the same is held on every day, or nothing is entered. */
@SpringBootTest
class MoveInsTests {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private final ApplicationContext context;
    private final MoveIns moveIns;
    private final Exchange exchange;

    @Autowired
    MoveInsTests(ApplicationContext context, MoveIns moveIns) {
        this.context = context;
        this.moveIns = moveIns;
        this.exchange = new Exchange(context);
    }

    @Test
    void actsOfEveryKindComeToTheSameRegisterOnEveryDay() {
        TestCounty county = new FullRegister(context).county;
        String text = exchange.export(county);
        RegisterFile file = Exchange.read(text);
        assertThat(file.movements()).extracting(FileMovement::kind).contains(liannong.shares.MovementKind.values());
        TestCounty twin = exchange.twin(county);
        exchange.moveIn(twin, Exchange.read(exchange.of(twin, county, text)));
        for (LocalDate day : Exchange.days(file)) {
            assertThat(exchange.held(twin, day))
                    .as("%s", day)
                    .isEqualTo(exchange.held(county, day))
                    .isEqualTo(Exchange.derived(file, day));
        }
        String again = exchange.of(county, twin, exchange.export(twin));
        assertThat(Exchange.withoutIds(again)).isEqualTo(Exchange.withoutIds(text));
        assertThat(Exchange.read(again).movements()).hasSameSizeAs(file.movements());
    }

    @Test
    void itCountsAsEnteredNowAndByWhoMovesItInAndTheBooksAreNotTouched() {
        TestCounty county = paid();
        TestCounty twin = exchange.twin(county);
        exchange.moveIn(twin, file(twin, county));
        LocalDate today = LocalDate.now(liannong.base.BusinessTime.ZONE);
        ShareRegister register = context.getBean(ShareRegister.class);
        assertThat(total(register, twin, new RegisterFilter(twin.cooperative, today, "")))
                .isEqualTo(1_500_00);
        assertThat(total(register, twin, new RegisterFilter(twin.cooperative, today, today.minusDays(1), "")))
                .isZero();
        assertThat(twin.owner()
                        .sql("select distinct recorded_by from share_movements where cooperative_id = ?")
                        .param(twin.cooperative)
                        .query(Long.class)
                        .list())
                .containsExactly(twin.bookkeeper.id());
        assertThat(twin.owner()
                        .sql("select count(*) from journal_entries where organisation_id = ?")
                        .param(twin.cooperative)
                        .query(Long.class)
                        .single())
                .isZero();
        MoveInRow row =
                TestCounty.as(twin.chair, () -> moveIns.find(twin.cooperative).orElseThrow());
        assertThat(row.movements()).isEqualTo(2);
        assertThat(row.document()).isEqualTo("移交清单 1");
        assertThat(row.asOf()).isEqualTo(today);
    }

    @Test
    void theSameOrderTwiceIsOnceAndAnotherFileIntoTheSameRegisterIsRefused() {
        TestCounty county = paid();
        TestCounty twin = exchange.twin(county);
        RegisterFile file = file(twin, county);
        MoveIn order = Exchange.order(twin, file);
        exchange.moveIn(twin.bookkeeper, order);
        exchange.moveIn(twin.bookkeeper, order);
        assertThat(movements(twin)).isEqualTo(2);
        refused(MoveInReason.MOVE_IN_NOT_EMPTY, () -> exchange.moveIn(twin, file));
        MoveIn changed = new MoveIn(order.commandId(), twin.cooperative, file, "另一个.json", order.evidence());
        refused(SharesReason.OTHER_COMMAND_SAME_ID, () -> exchange.moveIn(twin.bookkeeper, changed));
    }

    @Test
    void whatIsOnRecordAlreadyIsNotMixedWithWhatComes() {
        TestCounty county = paid();
        TestCounty twin = exchange.twin(county);
        RegisterFile file = file(twin, county);
        TestCounty.Member member = twin.farmer("M77", false);
        twin.share(member, "CAPITAL", 1_00, DAY);
        assertThat(preview(twin, file).problems())
                .extracting(Refused::reason)
                .containsExactly(MoveInReason.MOVE_IN_NOT_EMPTY);
        refused(MoveInReason.MOVE_IN_NOT_EMPTY, () -> exchange.moveIn(twin, file));
        assertThatThrownBy(() -> twin.owner().sql("""
                                insert into share_move_ins (id, county_code, cooperative_id, file_name, sha256, made_for, made_by, made_at, as_of,
                                    acts, movements, document, recorded_by, recorded_at, command_id, command_print)
                                values (nextval('share_move_ins_seq'), '360781', ?, 'x', repeat('a', 64), 'x', 'x', now(), current_date, 1, 1,
                                    'x', 1, now(), gen_random_uuid(), repeat('a', 64))""").param(twin.cooperative).update())
                .hasMessageContaining("is not empty");
        assertThat(movements(twin)).isOne();
    }

    @Test
    void nobodyIsGuessedAndEachWhoIsNotFoundIsNamed() {
        TestCounty county = paid();
        TestCounty stranger = TestCounty.empty(context, TestCounty.TOWNSHIP);
        RegisterFile file = file(stranger, county);
        MoveInPreview preview = preview(stranger, file);
        assertThat(preview.members()).isEqualTo(2);
        assertThat(preview.problems())
                .extracting(Refused::reason)
                .containsExactly(MoveInReason.MOVE_IN_NO_SUCH_MEMBER, MoveInReason.MOVE_IN_NO_SUCH_MEMBER);
        assertThat(preview.problems().getFirst().facts()).containsExactly("M01", "钟秀兰");
        TestCounty twin = exchange.twin(county);
        twin.owner()
                .sql("update members set name = '钟秀英' where cooperative_id = ? and member_no = 'M02'")
                .param(twin.cooperative)
                .update();
        RegisterFile ofTwin = file(twin, county);
        refused(MoveInReason.MOVE_IN_OTHER_NAME, () -> exchange.moveIn(twin, ofTwin));
        assertThat(movements(twin)).isZero();
    }

    @Test
    void aFileOfAnotherCooperativeIsRefusedAndOneWithoutACodeIsNot() {
        TestCounty county = paid();
        TestCounty twin = exchange.twin(county);
        String text = exchange.export(county);
        refused(MoveInReason.MOVE_IN_OF_ANOTHER, () -> exchange.moveIn(twin, Exchange.read(text)));
        String without = text.replaceAll("\"tax_ids\":\\[\\{[^}]*}]", "\"tax_ids\":[]");
        exchange.moveIn(twin, Exchange.read(without));
        assertThat(movements(twin)).isEqualTo(2);
    }

    @Test
    void nothingMovesBeforeAMemberJoinedOrAfterHeLeftOrInTheFuture() {
        TestCounty county = paid();
        TestCounty late = exchange.twin(county, "date '2024-07-01'", "null::date");
        refused(MoveInReason.MOVE_IN_BEFORE_JOINING, () -> exchange.moveIn(late, file(late, county)));
        TestCounty gone = exchange.twin(county, "joined_on", "date '2024-06-29'");
        refused(MoveInReason.MOVE_IN_AFTER_LEAVING, () -> exchange.moveIn(gone, file(gone, county)));
        TestCounty just = exchange.twin(county, "joined_on", "date '2024-06-30'");
        exchange.moveIn(just, file(just, county));
        TestCounty twin = exchange.twin(county);
        String later = exchange.of(twin, county, exchange.export(county)).replace("\"2024-06-30\"", "\"2099-06-30\"");
        assertThat(preview(twin, Exchange.read(later)).problems())
                .extracting(Refused::reason)
                .contains(MoveInReason.MOVE_IN_FUTURE);
        refused(SharesReason.EFFECTIVE_IN_FUTURE, () -> exchange.moveIn(twin, Exchange.read(later)));
    }

    @Test
    void thePreviewCountsAndAddsUpAndNamesWhatStaysBehind() {
        TestCounty county = new FullRegister(context).county;
        TestCounty twin = exchange.twin(county);
        MoveInPreview preview = preview(twin, file(twin, county));
        assertThat(preview.canBeEntered()).isTrue();
        assertThat(preview.restsOn().keySet()).containsExactly(RestsOn.Kind.values());
        assertThat(preview.land()).isEqualTo(5);
        assertThat(preview.members()).isEqualTo(5);
        assertThat(preview.classes())
                .filteredOn(total -> total.shareClass() == ShareClass.FISCAL)
                .extracting(MoveInPreview.ClassTotal::amount)
                .containsExactly(new Money(1_000_00));
        assertThat(movements(twin)).as("nothing is entered by looking").isZero();
    }

    @Test
    void isTheBookkeepersOfThatCooperative() {
        TestCounty county = paid();
        TestCounty twin = exchange.twin(county);
        MoveIn order = Exchange.order(twin, file(twin, county));
        for (SignedIn other : List.of(twin.chair, twin.clerk, twin.approver)) {
            assertThatThrownBy(() -> exchange.moveIn(other, order)).isInstanceOf(AccessDeniedException.class);
        }
        refused(MoveInReason.MOVE_IN_NO_SUCH_MEMBER, () -> exchange.moveIn(county.bookkeeper, order));
        exchange.moveIn(twin.bookkeeper, order);
        assertThat(TestCounty.as(county.bookkeeper, () -> moveIns.find(twin.cooperative)))
                .as("that it was is seen by its own people")
                .isEmpty();
        twin.raw(
                county.bookkeeper,
                sql -> assertThat(sql.sql("select count(*) from share_move_ins where cooperative_id = ?")
                                .param(twin.cooperative)
                                .query(Long.class)
                                .single())
                        .isZero());
    }

    @Test
    void nobodySaysOfAnothersRegisterThatItWasMovedIn() {
        TestCounty county = paid();
        TestCounty twin = exchange.twin(county);
        exchange.moveIn(twin, file(twin, county));
        TestCounty empty = exchange.twin(county);
        String copy = """
                insert into share_move_ins (id, county_code, cooperative_id, file_name, sha256, made_for, made_by, made_at, as_of, acts,
                    movements, document, recorded_by, recorded_at, command_id, command_print)
                values (nextval('share_move_ins_seq'), '360781', ?, 'x', repeat('a', 64), 'x', 'x', now(), '2024-06-30', 1, 1, 'x', ?,
                    now(), gen_random_uuid(), repeat('a', 64))""";
        assertThatThrownBy(() -> twin.raw(
                        twin.bookkeeper,
                        sql -> sql.sql(copy)
                                .params(empty.cooperative, twin.bookkeeper.id())
                                .update()))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> twin.raw(
                        twin.bookkeeper,
                        sql -> sql.sql("update share_move_ins set acts = 2").update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> twin.raw(
                        empty.bookkeeper,
                        sql -> sql.sql("""
                                insert into share_movements (id, county_code, cooperative_id, member_id, division_code, share_class, kind, source,
                                    amount_fen, document, effective_on, recorded_at, recorded_by, command_id, moved_rests_on)
                                select nextval('share_movements_seq'), county_code, cooperative_id, id, division_code, 'CAPITAL', 'CONTRIBUTION',
                                    'OWN_MONEY', 1, 'x', '2024-06-30', now(), 1, gen_random_uuid(), '[]' from members where cooperative_id = ?
                                limit 1""").param(empty.cooperative).update()))
                .as("what was not moved in rests on nothing of elsewhere")
                .hasStackTraceContaining("share_movements_moved_rests_on");
    }

    private TestCounty paid() {
        TestCounty county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        county.share(county.farmer("M01", false), "CAPITAL", 1_000_00, DAY);
        county.share(county.farmer("M02", false), "CAPITAL", 500_00, DAY);
        return county;
    }

    private RegisterFile file(TestCounty other, TestCounty county) {
        return Exchange.read(exchange.of(other, county, exchange.export(county)));
    }

    private MoveInPreview preview(TestCounty county, RegisterFile file) {
        return TestCounty.as(county.bookkeeper, () -> moveIns.preview(county.cooperative, file));
    }

    private static long total(ShareRegister register, TestCounty county, RegisterFilter filter) {
        return TestCounty.as(county.bookkeeper, () -> register.totals(filter)).totalFen();
    }

    private static int movements(TestCounty county) {
        return county.owner()
                .sql("select count(*)::int from share_movements where cooperative_id = ?")
                .param(county.cooperative)
                .query(Integer.class)
                .single();
    }
}
