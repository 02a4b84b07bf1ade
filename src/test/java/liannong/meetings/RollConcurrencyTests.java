package liannong.meetings;

import static liannong.meetings.TestMeeting.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Two clerks at the door of one hall, and a chair who seals while one of them still ticks. */
@SpringBootTest
class RollConcurrencyTests {

    private static final int TIMES = 8;

    private final ApplicationContext context;
    private final Roll roll;
    private final TestMeeting test;
    private final SignedIn colleague;
    private final ExecutorService two = Executors.newFixedThreadPool(2);

    @Autowired
    RollConcurrencyTests(ApplicationContext context, Roll roll) {
        this.context = context;
        this.roll = roll;
        this.test = new TestMeeting(context, 9);
        this.colleague = test.county.user(Role.BOOKKEEPER, null, null, test.county.cooperative);
    }

    @AfterEach
    void endTheThreads() {
        two.shutdownNow();
    }

    @RepeatedTest(TIMES)
    void twoClerksWhoTickTheSameMemberTickHimOnce() throws Exception {
        long id = test.opened(item(Matter.OTHER));
        long member = test.county.members.getFirst().id();
        List<String> ends =
                together(test.county.bookkeeper, () -> roll.tick(id, member), colleague, () -> roll.tick(id, member));
        assertThat(ends).containsExactly("done", "done");
        assertThat(test.card(id).present()).isOne();
    }

    @RepeatedTest(TIMES)
    void twoProxiesForOneHolderAtOnceAreOneWhereTheCharterAllowsOne() throws Exception {
        long id = test.opened(item(Matter.OTHER));
        var members = test.county.members;
        test.tick(id, members.get(0).id());
        List<String> ends = together(
                test.county.bookkeeper,
                () -> roll.represent(id, members.get(1).id(), members.get(0).id()),
                colleague,
                () -> roll.represent(id, members.get(2).id(), members.get(0).id()));
        assertThat(ends).containsExactlyInAnyOrder("done", "PROXY_HOLDS_TOO_MANY");
        assertThat(test.card(id).present()).isEqualTo(2);
    }

    @RepeatedTest(TIMES)
    void twoClerksWhoEnterTheSameProxyEnterItOnce() throws Exception {
        long id = test.opened(item(Matter.OTHER));
        var members = test.county.members;
        test.tick(id, members.get(0).id());
        Runnable proxy =
                () -> roll.represent(id, members.get(1).id(), members.get(0).id());
        assertThat(together(test.county.bookkeeper, proxy, colleague, proxy))
                .containsExactlyInAnyOrder("done", "PROXY_ENTERED_ALREADY");
        assertThat(test.card(id).proxied()).isOne();
    }

    @RepeatedTest(TIMES)
    void aTickAndASealDoNotPassEachOther() throws Exception {
        long id = test.opened(item(Matter.OTHER));
        test.present(id, 8);
        test.vote(id, 1, 0);
        test.minutes(id);
        String seen = test.keeper(() -> context.getBean(Sealing.class).fingerprint(id))
                .orElseThrow();
        long late = test.county.members.get(8).id();
        List<String> ends = together(
                test.county.bookkeeper,
                () -> roll.tick(id, late),
                test.county.chair,
                () -> context.getBean(Sealing.class).seal(id, seen));
        MeetingCard card = test.card(id);
        if (card.state() == MeetingState.SEALED) {
            assertThat(ends).containsExactly("MEETING_NOT_OPEN", "done");
            assertThat(card.present()).isEqualTo(8);
        } else {
            assertThat(ends).containsExactly("done", "MEETING_CHANGED_MEANWHILE");
            assertThat(card.present()).isEqualTo(9);
        }
    }

    private List<String> together(SignedIn one, Runnable mine, SignedIn other, Runnable theirs) throws Exception {
        var start = new CyclicBarrier(2);
        List<Future<String>> both =
                List.of(two.submit(() -> act(start, one, mine)), two.submit(() -> act(start, other, theirs)));
        List<String> ends = new ArrayList<>();
        for (Future<String> each : both) ends.add(each.get(30, TimeUnit.SECONDS));
        return ends;
    }

    private static String act(CyclicBarrier start, SignedIn user, Runnable work) throws Exception {
        start.await(30, TimeUnit.SECONDS);
        try {
            TestCounty.run(user, work);
            return "done";
        } catch (Refused refused) {
            return refused.reason().name();
        }
    }
}
