package liannong.meetings;

import static liannong.meetings.TestMeeting.item;
import static liannong.meetings.TestMeeting.refused;
import static org.assertj.core.api.Assertions.assertThat;

import liannong.TestCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Who is not there is represented by who is. */
@SpringBootTest
class ProxiesTests {

    private final Roll roll;
    private final TestMeeting test;

    @Autowired
    ProxiesTests(ApplicationContext context, Roll roll) {
        this.roll = roll;
        this.test = new TestMeeting(context, 9);
    }

    @Test
    void aProxyIsHeldBySomebodyWhoIsThereAndByNoMoreThanTheCharterAllows() {
        long id = test.opened(item(Matter.OTHER));
        var members = test.county.members;
        long holder = members.get(0).id();
        refuseProxy(MeetingReason.PROXY_HOLDER_NOT_THERE, id, members.get(1).id(), holder);
        test.tick(id, holder);
        refuseProxy(MeetingReason.PROXY_HOLDER_NOT_THERE, id, holder, holder);
        TestCounty.run(
                test.county.bookkeeper, () -> roll.represent(id, members.get(1).id(), holder));
        refuseProxy(MeetingReason.PROXY_ENTERED_ALREADY, id, members.get(1).id(), holder);
        refuseProxy(MeetingReason.PROXY_HOLDS_TOO_MANY, id, members.get(2).id(), holder);
        refuseProxy(
                MeetingReason.PROXY_HOLDER_NOT_THERE,
                id,
                members.get(2).id(),
                members.get(1).id());
        refused(
                MeetingReason.PRESENT_OTHERWISE,
                test.county.bookkeeper,
                () -> roll.tick(id, members.get(1).id()));
        refused(MeetingReason.HOLDS_PROXIES_OF_OTHERS, test.county.bookkeeper, () -> roll.untick(id, holder, false));
        test.tick(id, members.get(3).id());
        refuseProxy(
                MeetingReason.PRESENT_OTHERWISE,
                id,
                members.get(1).id(),
                members.get(3).id());
        refuseProxy(MeetingReason.PRESENT_OTHERWISE, id, holder, members.get(3).id());
        assertThat(test.card(id).proxied()).isOne();
        assertThat(test.keeper(() -> roll.rows(id)).get(1).holder()).isEqualTo("钟秀兰");
        long stranger = test.stranger();
        refused(MeetingReason.NOT_A_VOTER_THAT_DAY, test.county.bookkeeper, () -> roll.tick(id, stranger));
    }

    private void refuseProxy(MeetingReason reason, long meeting, long member, long holder) {
        refused(reason, test.county.bookkeeper, () -> roll.represent(meeting, member, holder));
    }
}
