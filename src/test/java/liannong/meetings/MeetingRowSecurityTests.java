package liannong.meetings;

import static liannong.meetings.TestMeeting.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import liannong.MeetingTables;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DuplicateKeyException;

/** What the members decided is for them and their place to read, and for their office alone to write. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingRowSecurityTests {

    private final ApplicationContext context;
    private final TestMeeting a;
    private final TestCounty b;

    @Autowired
    MeetingRowSecurityTests(ApplicationContext context) {
        this.context = context;
        this.a = new TestMeeting(context, 9);
        this.b = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP);
    }

    @BeforeAll
    void fill() {
        long cooperative = a.county.cooperative;
        long first = a.county.members.getFirst().id();
        LocalDate day = LocalDate.of(2024, 1, 1);
        TestCounty.run(a.county.bookkeeper, () -> {
            context.getBean(AdditionalVotes.class).grant(new GrantVotes(cooperative, first, 1, day, "章程", "决议"));
            context.getBean(Delegates.class).elect(cooperative, Set.of(first), day, "选举决议");
            context.getBean(MeetingRules.class)
                    .enter(new NewRules(cooperative, day, Majority.HALF, Majority.TWO_THIRDS, 2, 3, 15, 1, "章程"));
        });
        a.sealedOn(LocalDate.of(2015, 1, 1), item(Matter.ADMISSION)); // on which they joined
        a.sealed(item(Matter.PLAN));
        TestCounty.run(
                a.county.chair,
                () -> context.getBean(ResolutionUses.class)
                        .tie(cooperative, a.resolutions().getLast().id(), SubjectKind.ADMISSION, first));
    }

    @Test
    void isSeenByItsOwnPeopleAndItsPlaceAndByNobodyElse() {
        SignedIn household = a.county.householdUser(a.county.members.getFirst());
        SignedIn administrator = a.county.user(Role.ADMINISTRATOR, null, null, null);
        SignedIn supervisor = a.county.user(Role.SUPERVISOR, null, null, a.county.cooperative);
        SignedIn auditor = a.county.user(Role.AUDITOR, "360781", null, null);
        for (String table : MeetingTables.ALL) {
            for (SignedIn reader : List.of(a.county.bookkeeper, a.county.chair, supervisor, a.county.clerk, auditor)) {
                assertThat(count(reader, table)).as(table + " " + reader.role()).isPositive();
            }
            for (SignedIn stranger : List.of(b.bookkeeper, b.clerk, household, administrator)) {
                assertThat(count(stranger, table))
                        .as(table + " " + stranger.role())
                        .isZero();
            }
            assertThat(count(null, table)).as(table).isZero();
        }
    }

    @Test
    void onlyItsOwnOfficeWrites() {
        SignedIn supervisor = a.county.user(Role.SUPERVISOR, null, null, a.county.cooperative);
        SignedIn auditor = a.county.user(Role.AUDITOR, "360781", null, null);
        SignedIn household = a.county.householdUser(a.county.members.getFirst());
        for (String table : MeetingTables.ALL) {
            String row = a.county
                    .owner()
                    .sql("select to_jsonb(t)::text from " + table + " t where cooperative_id = ? limit 1")
                    .param(a.county.cooperative)
                    .query(String.class)
                    .single();
            for (SignedIn other : List.of(b.bookkeeper, b.clerk, a.county.clerk, supervisor, auditor, household)) {
                assertThatThrownBy(() -> a.county.raw(
                                other,
                                sql -> sql.sql("insert into " + table + " select * from jsonb_populate_record(null::"
                                                + table + ", ?::jsonb)")
                                        .param(row)
                                        .update()))
                        .as(table + " " + other.role())
                        .isNotInstanceOf(DuplicateKeyException.class);
            }
        }
    }

    @Test
    void nobodyElseOpensChangesOrEmptiesAMeeting() {
        long id = a.convene(item(Matter.OTHER));
        for (SignedIn other : List.of(b.bookkeeper, b.clerk, a.county.clerk)) {
            List<Integer> changed = new ArrayList<>();
            a.county.raw(other, sql -> {
                changed.add(sql.sql("update meetings set place = '别处' where id = ?")
                        .param(id)
                        .update());
                changed.add(sql.sql("delete from meeting_items where meeting_id = ?")
                        .param(id)
                        .update());
            });
            assertThat(changed).as(other.role().name()).containsOnly(0);
        }
    }

    private long count(@Nullable SignedIn user, String table) {
        List<Long> count = new ArrayList<>();
        TestCounty.raw(
                context,
                user,
                sql -> count.add(sql.sql("select count(*) from " + table + " where cooperative_id = ?")
                        .param(a.county.cooperative)
                        .query(Long.class)
                        .single()));
        return count.getFirst();
    }
}
