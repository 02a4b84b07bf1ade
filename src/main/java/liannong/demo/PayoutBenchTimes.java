package liannong.demo;

import java.sql.SQLException;
import java.util.List;

/** How long each step of paying took, in nanoseconds. */
record PayoutBenchTimes(long instructed, long released, long written, long reconciled) {

    /** Everything that is owed is paid and answered. */
    static PayoutBenchTimes of(PayoutBenchRun run) throws SQLException {
        long instructed = run.instructed();
        List<PayoutBenchRun.Batch> batches = run.batches();
        long released = run.released(batches);
        long written = run.written(batches);
        run.answered(batches);
        return new PayoutBenchTimes(instructed, released, written, run.reconciled(batches));
    }

    /** From payable to written file. */
    long paid() {
        return instructed + released + written;
    }
}
