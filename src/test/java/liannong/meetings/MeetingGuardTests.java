package liannong.meetings;

import static liannong.meetings.TestMeeting.item;
import static liannong.meetings.TestMeeting.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import liannong.TestCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What the database itself refuses, whoever sends the statement: by the owner's hand, past every service. */
@SpringBootTest
class MeetingGuardTests {

    private final ApplicationContext context;
    private final TestMeeting test;

    @Autowired
    MeetingGuardTests(ApplicationContext context) {
        this.context = context;
        this.test = new TestMeeting(context, 9);
    }

    @Test
    void afterTheSealNothingChanges() {
        long id = test.sealed(item(Matter.PLAN), item(Matter.OTHER));
        long absent = test.county.farmer("010", false).id();
        for (String statement : List.of(
                "update meetings set place = '别处' where id = :id",
                "update meetings set state = 'OPEN' where id = :id",
                "update meetings set seal = repeat('0', 64) where id = :id",
                "update meetings set state = 'CANCELLED', cancelled_by = 1, cancelled_at = now(), cancelled_why = '作废' where id = :id",
                "delete from meetings where id = :id",
                "update votes set choice = 'AGAINST' where meeting_id = :id",
                "delete from votes where meeting_id = :id",
                "delete from attendance where meeting_id = :id",
                "update attendance set additional = 1 where meeting_id = :id",
                "update meeting_items set takes = takes + 1 where meeting_id = :id",
                "update meeting_items set text = '别的' where meeting_id = :id",
                "delete from meeting_items where meeting_id = :id",
                "delete from meeting_papers where meeting_id = :id",
                "update meeting_minutes set signed_by = '别人' where meeting_id = :id",
                "update resolutions set text = '别的' where meeting_id = :id",
                "delete from resolutions where meeting_id = :id",
                "insert into attendance (meeting_id, member_id, county_code, cooperative_id, member_no, name, additional, recorded_by,"
                        + " recorded_at) select :id, id, county_code, cooperative_id, member_no, name, 0, 1, now() from members where id = "
                        + absent)) {
            assertThatThrownBy(() ->
                            test.county.owner().sql(statement).param("id", id).update())
                    .as(statement)
                    .hasStackTraceContaining("ERROR");
        }
        assertThat(test.keeper(() -> context.getBean(Sealing.class).fingerprint(id)))
                .contains(String.valueOf(test.card(id).seal()));
    }

    @Test
    void noSealWithoutQuorumVotesMinutesAndASecondPerson() {
        long id = test.opened(item(Matter.OTHER));
        refusesSeal(id, "the quorum is not met");
        test.present(id, 6);
        refusesSeal(id, "an item has not been voted on");
        test.vote(id, 1, 0);
        refusesSeal(id, "the signed minutes are missing");
        test.minutes(id);
        refusesSeal(id, "each item that passed, and no other, is a resolution");
        assertThatThrownBy(() -> seal(id, test.county.bookkeeper.id(), 9))
                .hasStackTraceContaining("who recorded a meeting does not seal it");
        assertThatThrownBy(() -> seal(id, test.county.chair.id(), 8))
                .hasStackTraceContaining("the voting rights of the day are others");
    }

    private void refusesSeal(long meeting, String why) {
        assertThatThrownBy(() -> seal(meeting, test.county.chair.id(), 9)).hasStackTraceContaining(why);
    }

    private void seal(long meeting, long by, int heads) {
        test.county
                .owner()
                .sql("update meetings set state = 'SEALED', sealed_by = ?, sealed_at = now(), heads = ?, rights = ?,"
                        + " seal = repeat('a', 64) where id = ?")
                .params(by, heads, heads, meeting)
                .update();
    }

    @Test
    void aResolutionIsWrittenByASealingAndSaysWhatPassed() {
        long id = test.opened(item(Matter.CHARTER));
        test.present(id, 9);
        test.vote(id, 1, 4);
        String insert =
                "insert into resolutions select nextval('resolutions_seq'), i.county_code, i.cooperative_id, i.id, m.id,"
                        + " m.no || '-01', i.matter, i.text, m.held_on from meeting_items i join meetings m on m.id = i.meeting_id"
                        + " where m.id = ?";
        assertThatThrownBy(() -> test.county.owner().sql(insert).param(id).update())
                .hasStackTraceContaining("a resolution says what the meeting passed");
        test.vote(id, 1, 3);
        assertThatThrownBy(() -> test.county.owner().sql(insert).param(id).update())
                .as("without the seal")
                .hasStackTraceContaining("a resolution is written by the sealing of its meeting");
    }

    @Test
    void aMeetingBeginsConvenedAndIsNotOpenedBeforeItsDayNorWithoutPapers() {
        Convocation later = test.on(test.today.plusDays(30), test.today, test.today, null, item(Matter.OTHER));
        long id = test.keeper(() -> context.getBean(Convocations.class).convene(later));
        refusesOpening(id, "a meeting is not opened before its day");
        refusesOpening(test.convene(item(Matter.LOSS)), "papers were not open for 15 days");
        assertThatThrownBy(() -> test.county
                        .owner()
                        .sql(
                                "insert into meetings select (jsonb_populate_record(m, jsonb_build_object('id', -1, 'no', '1999-01',"
                                        + " 'command_id', gen_random_uuid(), 'state', 'OPEN', 'opened_by', 1, 'opened_at', now()))).*"
                                        + " from meetings m where id = ?")
                        .param(id)
                        .update())
                .hasStackTraceContaining("a meeting begins with its convocation");
    }

    private void refusesOpening(long meeting, String why) {
        assertThatThrownBy(() -> test.county
                        .owner()
                        .sql("update meetings set state = 'OPEN', opened_by = ?, opened_at = now() where id = ?")
                        .params(test.county.chair.id(), meeting)
                        .update())
                .hasStackTraceContaining(why);
    }

    @Test
    void whoIsNotOnTheRosterOfTheDayIsNotTickedOffNorWithVotesHeDoesNotHave() {
        long id = test.opened(item(Matter.OTHER));
        long left = test.county.members.getLast().id();
        test.county
                .owner()
                .sql("update members set left_on = ?, exit_reason = 'WITHDRAWN', exit_document = '申请', ended_by = 1,"
                        + " ended_at = now() where id = ?")
                .params(test.today, left)
                .update();
        refusesTick(id, left, 0, "this is nobody who votes");
        refusesTick(id, test.county.members.getFirst().id(), 1, "the additional votes of the day are others");
        long stranger = TestCounty.empty(context, TestCounty.TOWNSHIP)
                .farmer("001", false)
                .id();
        refusesTick(id, stranger, 0, "this is nobody who votes");
    }

    private void refusesTick(long meeting, long member, int additional, String why) {
        assertThatThrownBy(() -> test.county
                        .owner()
                        .sql(
                                "insert into attendance (meeting_id, member_id, county_code, cooperative_id, member_no, name,"
                                        + " additional, recorded_by, recorded_at) select ?, id, county_code, ?, member_no, name, ?, 1, now()"
                                        + " from members where id = ?")
                        .params(meeting, test.county.cooperative, additional, member)
                        .update())
                .hasStackTraceContaining(why);
    }

    @Test
    void additionalVotesStayWithinAFifthOnEveryDay() {
        TestMeeting ten = new TestMeeting(context, 10);
        AdditionalVotes additional = context.getBean(AdditionalVotes.class);
        grant(ten, additional, 0, 1);
        grant(ten, additional, 1, 1);
        assertThat(ten.keeper(() -> additional.rights(ten.county.cooperative, ten.today)))
                .isEqualTo(new VotingRights(10, 2, 0));
        refused(
                MeetingReason.ADDITIONAL_VOTES_OVER_THE_CAP,
                ten.county.bookkeeper,
                () -> additional.grant(order(ten, 2, 1)));
        refused(MeetingReason.RIGHT_GIVEN_ALREADY, ten.county.bookkeeper, () -> additional.grant(order(ten, 0, 1)));
        refused(MeetingReason.VOTES_NOT_POSITIVE, ten.county.bookkeeper, () -> additional.grant(order(ten, 3, 0)));
        assertThatThrownBy(() -> ten.county
                        .owner()
                        .sql(
                                "insert into additional_votes (id, county_code, cooperative_id, member_id, votes, valid_from, ground,"
                                        + " document, recorded_by, recorded_at) values (nextval('additional_votes_seq'), '360781', ?, ?, 1,"
                                        + " '2020-01-01', '章程', '决议', 1, now())")
                        .params(
                                ten.county.cooperative,
                                ten.county.members.get(2).id())
                        .update())
                .as("from an earlier day on, over a day on which there are two already")
                .hasStackTraceContaining("more additional votes than 20 % of the basic ones");
        // nine members have one additional vote at most, and two of them were given when there were ten
        ten.leaves(ten.county.members.getLast().id());
        long id = ten.convene(item(Matter.OTHER));
        refused(
                MeetingReason.ADDITIONAL_VOTES_OVER_THE_CAP,
                ten.county.chair,
                () -> context.getBean(Proceedings.class).open(id));
        TestCounty.run(ten.county.bookkeeper, () -> {
            AdditionalVoteRow row = additional.rows(ten.county.cooperative).getFirst();
            additional.end(ten.county.cooperative, row.id(), ten.today);
        });
        TestCounty.run(
                ten.county.chair, () -> context.getBean(Proceedings.class).open(id));
        assertThat(ten.card(id).rights()).isEqualTo(10);
    }

    private static void grant(TestMeeting of, AdditionalVotes additional, int member, int votes) {
        TestCounty.run(of.county.bookkeeper, () -> additional.grant(order(of, member, votes)));
    }

    private static GrantVotes order(TestMeeting of, int member, int votes) {
        return new GrantVotes(
                of.county.cooperative,
                of.county.members.get(member).id(),
                votes,
                LocalDate.of(2024, 1, 1),
                "章程第十八条：出资最多",
                "成员大会决议");
    }

    @Test
    void aRightIsEndedOnceAndOnADayAfterItBegan() {
        AdditionalVotes additional = context.getBean(AdditionalVotes.class);
        grant(test, additional, 0, 1);
        long cooperative = test.county.cooperative;
        long id = test.keeper(() -> additional.rows(cooperative)).getFirst().id();
        LocalDate began = LocalDate.of(2024, 1, 1);
        refused(
                MeetingReason.RIGHT_ENDS_BEFORE_IT_BEGINS,
                test.county.bookkeeper,
                () -> additional.end(cooperative, id, began));
        TestCounty.run(test.county.bookkeeper, () -> additional.end(cooperative, id, began.plusDays(1)));
        refused(
                MeetingReason.NO_SUCH_RIGHT,
                test.county.bookkeeper,
                () -> additional.end(cooperative, id, began.plusDays(2)));
        refused(
                MeetingReason.NOT_A_MEMBER_ON_THAT_DAY,
                test.county.bookkeeper,
                () -> additional.grant(new GrantVotes(cooperative, 1, 1, began, "章程", "决议")));
        refused(
                MeetingReason.RIGHT_GROUND_MISSING,
                test.county.bookkeeper,
                () -> additional.grant(new GrantVotes(
                        cooperative, test.county.members.getFirst().id(), 1, began, " ", "决议")));
        for (String statement : List.of(
                "update additional_votes set valid_to = 'infinity', ended_by = null, ended_at = null where id = ?",
                "update additional_votes set votes = 9 where id = ?",
                "delete from additional_votes where id = ?")) {
            assertThatThrownBy(
                            () -> test.county.owner().sql(statement).param(id).update())
                    .as(statement)
                    .hasStackTraceContaining("ERROR");
        }
    }

    @Test
    void majoritiesAndQuorumBelowTheLawAreNotEvenStored() {
        for (String rules : List.of(
                "1, 2, false, 2, 3, false, 2, 3",
                "2, 5, true, 2, 3, false, 2, 3",
                "1, 2, true, 65, 100, false, 2, 3",
                "1, 2, true, 2, 3, false, 1, 2",
                "1, 1, true, 2, 3, false, 2, 3",
                "1, 2, true, 2, 3, false, 4, 3")) {
            assertThatThrownBy(() -> test.county
                            .owner()
                            .sql(
                                    "insert into meeting_rules values (nextval('meeting_rules_seq'), '360781', ?, '2024-01-01', "
                                            + rules + ", 15, 1, '章程', 1, now())")
                            .param(test.county.cooperative)
                            .update())
                    .as(rules)
                    .hasStackTraceContaining("violates check constraint");
        }
        long id = test.convene(item(Matter.CHARTER));
        assertThatThrownBy(() -> test.county
                        .owner()
                        .sql(
                                "update meeting_items set majority_num = 1, majority_den = 2, majority_strict = true where meeting_id = ?")
                        .param(id)
                        .update())
                .hasStackTraceContaining("violates check constraint");
        assertThatThrownBy(() -> test.county
                        .owner()
                        .sql("update meetings set quorum_num = 1, quorum_den = 2 where id = ?")
                        .param(id)
                        .update())
                .hasStackTraceContaining("violates check constraint");
    }
}
