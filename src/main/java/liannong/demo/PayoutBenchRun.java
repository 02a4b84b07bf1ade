package liannong.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import liannong.access.Acting;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.dividends.DividendRuns;
import liannong.payouts.Approvals;
import liannong.payouts.BankFiles;
import liannong.payouts.BankResults;
import liannong.payouts.Funds;
import liannong.schedule.BusinessClock;
import liannong.schedule.DailyTask;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What is owed goes to the bank and is answered, through the services, by those who do it: the schedule instructs,
 * bookkeeper, chair and bureau release, the bookkeeper fetches the file and loads the answer. Persons work as many at
 * once as there are processors, each on another batch.
 */
final class PayoutBenchRun {

    private static final String TASK = "payouts.instruct";
    private static final int RETURNED_EVERY = 100;

    /** A batch that was made. */
    record Batch(long id, long payerId, int lines, long totalFen, int needed, String fileName) {}

    private final ConfigurableApplicationContext county;
    private final PayoutBenchCounty filled;
    private final Path folder;
    private final LocalDate due;

    PayoutBenchRun(ConfigurableApplicationContext county, PayoutBenchCounty filled, Path folder) {
        this.county = county;
        this.filled = filled;
        this.folder = folder;
        this.due = Acting.as(approver(), county.getBean(DividendRuns.class)::firstPayableDay);
    }

    /** Makes payables of every line; in nanoseconds, as all that follows. */
    long owed() {
        DividendRuns runs = county.getBean(DividendRuns.class);
        return each(filled.payers(), payer -> Acting.run(approver(), () -> runs.release(payer.runId(), due)));
    }

    long instructed() {
        DailyTask task = county.getBeansOfType(DailyTask.class).values().stream()
                .filter(each -> each.name().equals(TASK))
                .findFirst()
                .orElseThrow();
        long begin = System.nanoTime();
        SystemUser.act(() -> task.run(due));
        return System.nanoTime() - begin;
    }

    long released(List<Batch> batches) {
        Funds funds = county.getBean(Funds.class);
        Approvals approvals = county.getBean(Approvals.class);
        LocalDate today = county.getBean(BusinessClock.class).today();
        return each(batches, batch -> {
            Acting.run(
                    BenchUser.bookkeeper(batch.payerId()),
                    () -> funds.enter(batch.id(), today, new Money(batch.totalFen()), TASK));
            Acting.run(BenchUser.chair(filled.chairId(), batch.payerId()), () -> approvals.approve(batch.id()));
            if (batch.needed() > 1) Acting.run(approver(), () -> approvals.approve(batch.id()));
        });
    }

    long written(List<Batch> batches) {
        BankFiles files = county.getBean(BankFiles.class);
        return each(batches, batch -> {
            BankFiles.BankFile file = Acting.as(BenchUser.bookkeeper(batch.payerId()), () -> files.of(batch.id()));
            write(folder.resolve(file.name()), file.content());
        });
    }

    /** What the bank makes of the files; this takes the bank's time, not ours. */
    void answered(List<Batch> batches) {
        batches.forEach(batch ->
                write(answer(batch), BenchBank.answer(BenchBank.Order.read(read(file(batch))), RETURNED_EVERY)));
    }

    long reconciled(List<Batch> batches) {
        BankResults results = county.getBean(BankResults.class);
        return each(
                batches,
                batch -> Acting.run(
                        BenchUser.bookkeeper(batch.payerId()),
                        () -> results.load(batch.id(), batch.fileName(), read(answer(batch)))));
    }

    List<Batch> batches() throws SQLException {
        return BenchScript.asOwner(
                county,
                owner -> JdbcClient.create(new SingleConnectionDataSource(owner, true))
                        .sql("select id, payer_id, line_count as lines, total_fen, approvals_needed as needed,"
                                + " file_name from payment_batches order by id")
                        .query(Batch.class)
                        .list());
    }

    private SignedIn approver() {
        return BenchUser.approver(filled.approverId());
    }

    private Path file(Batch batch) {
        return folder.resolve(batch.fileName());
    }

    private Path answer(Batch batch) {
        return folder.resolve("result-" + batch.fileName());
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static <T> long each(List<T> all, Consumer<T> work) {
        long begin = System.nanoTime();
        try (ExecutorService people =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<?>> done = new ArrayList<>();
            all.forEach(one -> done.add(people.submit(() -> work.accept(one))));
            for (Future<?> one : done) one.get();
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
        return System.nanoTime() - begin;
    }
}
