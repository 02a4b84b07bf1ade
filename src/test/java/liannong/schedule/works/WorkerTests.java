package liannong.schedule.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.access.SignedIn;
import org.junit.jupiter.api.Test;

/** Only what is in hand keeps its lease; whatever is thrown, the next piece is taken. */
class WorkerTests {

    private final List<String> renewed = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final Deque<Runnable> pieces = new ArrayDeque<>();
    private final Worker<Piece> worker = new Worker<>("test", new Desk());

    private record Piece(String lease, Runnable work) {}

    private final class Desk implements Worker.Desk<Piece> {

        @Override
        public Optional<Piece> next(String lease) {
            return Optional.ofNullable(pieces.poll()).map(work -> new Piece(lease, work));
        }

        @Override
        public void renew(String lease) {
            renewed.add(lease);
        }

        @Override
        public SignedIn user(Piece claim) {
            return new SignedIn(7, "u", "u", Role.BOOKKEEPER, null, List.of(1L), null, null, false, false, "!");
        }

        @Override
        public long number(Piece claim) {
            return done.size();
        }

        @Override
        public void run(Piece piece) {
            piece.work().run();
            done.add(piece.lease());
        }
    }

    @Test
    void aLeaseIsRenewedWhileItsPieceIsInHandAndNeitherBeforeNorAfter() {
        worker.renew();
        assertThat(renewed).isEmpty();
        pieces.add(worker::renew);
        pieces.add(worker::renew);
        worker.workOff();
        assertThat(renewed).isEqualTo(done).doesNotHaveDuplicates().hasSize(2);
        worker.renew();
        assertThat(renewed).hasSize(2);
    }

    @Test
    void whatCouldNotBePutOnRecordIsLetGoSoThatItsLeaseRunsOut() {
        pieces.add(() -> {
            throw new IllegalStateException("the database is away");
        });
        worker.workOff();
        worker.renew();
        assertThat(renewed).isEmpty();
        pieces.add(worker::renew);
        worker.workOff();
        assertThat(renewed).isEqualTo(done).hasSize(1);
    }

    @Test
    void anErrorDoesNotEndTheLoop() {
        pieces.add(() -> {
            throw new OutOfMemoryError("of a test");
        });
        pieces.add(() -> {});
        worker.workOff();
        worker.workOff();
        assertThat(done).hasSize(1);
    }

    @Test
    void itActsInTheNameOfWhoeverAskedAndInNobodysAfterwards() {
        pieces.add(() -> assertThat(CurrentUser.get().id()).isEqualTo(7));
        worker.workOff();
        assertThat(done).hasSize(1);
        assertThat(CurrentUser.find()).isEmpty();
    }

    @Test
    void whoIsStoppingTakesNothing() {
        pieces.add(() -> {});
        worker.stop();
        worker.workOff();
        assertThat(done).isEmpty();
        assertThat(pieces).hasSize(1);
    }
}
