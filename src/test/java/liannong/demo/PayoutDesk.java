package liannong.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import liannong.Liannong;
import liannong.access.Acting;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.dividends.DividendRuns;
import liannong.payouts.Approvals;
import liannong.payouts.BankFiles;
import liannong.payouts.BankResults;
import liannong.payouts.FollowUps;
import liannong.payouts.Funds;
import liannong.payouts.Holds;
import liannong.schedule.BusinessClock;
import liannong.schedule.DayRuns;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A node of the county that may die at any instant, and the people who work on it without rest: what is there to do is
 * done, whoever else is at it, and what fails is tried again.
 */
final class PayoutDesk {

    /** Of so many lines of a first batch one comes back. */
    static final int RETURNED_EVERY = 10;

    private static final Logger LOG = LoggerFactory.getLogger(PayoutDesk.class);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final String WHY = "已与本人核对账户";

    private record Batch(
            long id, long payerId, String fileName, long totalFen, int needed, boolean away, boolean first) {}

    private record Plan(long runId, long cooperativeId) {}

    private record Hold(long id, long payerId, boolean asked) {}

    private record Returned(long batchId, long payerId) {}

    private final ConfigurableApplicationContext node;
    private final Path files;
    private final long chair;
    private final long approver;
    private final Random random = new Random();
    private final TransactionTemplate reading;
    private final JdbcClient jdbc;

    private PayoutDesk(ConfigurableApplicationContext node, Path files, long chair, long approver) {
        this.node = node;
        this.files = files;
        this.chair = chair;
        this.approver = approver;
        this.jdbc = node.getBean(JdbcClient.class);
        this.reading = new TransactionTemplate(node.getBean(PlatformTransactionManager.class));
        reading.setReadOnly(true);
    }

    /** Arguments: the folder of files, the file that says that work begins, two users, and what the application is told. */
    public static void main(String[] args) throws IOException {
        var node = SpringApplication.run(Liannong.class, Arrays.copyOfRange(args, 4, args.length));
        var desk = new PayoutDesk(node, Path.of(args[0]), Long.parseLong(args[2]), Long.parseLong(args[3]));
        Thread.ofPlatform().daemon().name("a second schedule").start(desk::schedule);
        Files.writeString(Path.of(args[1]), "ready", StandardOpenOption.CREATE);
        desk.work();
    }

    /** Beside Quartz, which is asked to come at once whenever the day has changed. */
    private void schedule() {
        DayRuns runs = node.getBean(DayRuns.class);
        BusinessClock clock = node.getBean(BusinessClock.class);
        LocalDate asked = LocalDate.MIN;
        while (node.isActive()) {
            LocalDate last = asked;
            asked = tried("the schedule", last, () -> {
                LocalDate today = clock.today();
                if (!today.equals(last)) trigger();
                runs.catchUp(today);
                return today;
            });
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void trigger() {
        try {
            node.getBean(Scheduler.class).triggerJob(JobKey.jobKey("business-day"));
        } catch (SchedulerException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private void work() {
        while (node.isActive()) {
            for (Plan plan : list(Plan.class, """
                    select p.run_id, r.cooperative_id from fault_plan p join dividend_runs r on r.id = p.run_id
                    where r.state = 'ON_NOTICE' and p.release_on <= business_today()""")) tried("release", () -> release(plan));
            for (Batch batch : list(Batch.class, """
                    select b.id, b.payer_id, b.file_name, b.total_fen, b.approvals_needed as needed, b.follows_id is null as first,
                           exists (select 1 from payment_departures d where d.batch_id = b.id) as away
                    from payment_batches b where not exists (select 1 from result_files f where f.batch_id = b.id)""")) tried("batch", () -> pay(batch));
            for (Hold hold : list(Hold.class, """
                    select id, payer_id, asked_by is not null as asked from payment_holds
                    where outcome is null and reason = 'RETURNED'""")) tried("hold", () -> letGo(hold));
            for (Returned returned : list(Returned.class, """
                    select distinct i.batch_id, i.payer_id
                    from payment_results x join payment_instructions i on i.id = x.instruction_id
                    where x.outcome = 'RETURNED'
                      and not exists (select 1 from payment_instructions n where n.replaces_id = i.id)
                      and not exists (select 1 from payment_holds k where k.payable_id = i.payable_id and k.outcome is null)""")) tried("follow-up", () -> sendAgain(returned));
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void release(Plan plan) {
        DividendRuns runs = node.getBean(DividendRuns.class);
        Acting.run(bureau(), () -> runs.release(plan.runId(), runs.firstPayableDay()));
    }

    /** From the batch to the answer, as far as nobody else has come. */
    private void pay(Batch batch) {
        Path file = files.resolve(batch.fileName());
        if (!batch.away()) letLeave(batch);
        if (!Files.exists(file)) {
            BankFiles.BankFile made = Acting.as(
                    bookkeeper(batch.payerId()),
                    () -> node.getBean(BankFiles.class).of(batch.id()));
            keep(file, made.content());
        }
        byte[] answer =
                BenchBank.answer(BenchBank.Order.read(read(file)), batch.first() ? RETURNED_EVERY : Integer.MAX_VALUE);
        for (int times = random.nextInt(4) == 0 ? 2 : 1; times > 0; times--)
            Acting.run(
                    bookkeeper(batch.payerId()),
                    () -> node.getBean(BankResults.class).load(batch.id(), "result", answer));
    }

    private void letLeave(Batch batch) {
        Funds funds = node.getBean(Funds.class);
        Approvals approvals = node.getBean(Approvals.class);
        if (!Acting.as(bookkeeper(batch.payerId()), () -> funds.last(batch.id()))
                .orElseThrow()
                .enough()) {
            LocalDate today = node.getBean(BusinessClock.class).today();
            Acting.run(
                    bookkeeper(batch.payerId()),
                    () -> funds.enter(batch.id(), today, new Money(2 * batch.totalFen()), WHY));
        }
        List<Long> before = Acting.as(
                bureau(),
                () -> approvals.of(batch.id()).stream()
                        .map(Approvals.Approval::userId)
                        .toList());
        if (!before.contains(chair))
            Acting.run(BenchUser.chair(chair, batch.payerId()), () -> approvals.approve(batch.id()));
        if (batch.needed() > 1 && !before.contains(approver)) Acting.run(bureau(), () -> approvals.approve(batch.id()));
    }

    private void letGo(Hold hold) {
        Holds holds = node.getBean(Holds.class);
        if (!hold.asked()) Acting.run(bookkeeper(hold.payerId()), () -> holds.ask(hold.id(), WHY));
        Acting.run(BenchUser.chair(chair, hold.payerId()), () -> holds.release(hold.id(), WHY));
    }

    private void sendAgain(Returned returned) {
        Acting.as(
                bookkeeper(returned.payerId()),
                () -> node.getBean(FollowUps.class).make(returned.batchId()));
    }

    private SignedIn bureau() {
        return BenchUser.approver(approver);
    }

    private static SignedIn bookkeeper(long cooperative) {
        return BenchUser.bookkeeper(cooperative);
    }

    /** In any order, so that two nodes meet. */
    private <T> List<T> list(Class<T> row, String sql) {
        return tried("the desk", List.of(), () -> {
            List<T> rows = SystemUser.act(() -> java.util.Objects.requireNonNull(
                    reading.execute(status -> jdbc.sql(sql).query(row).list())));
            List<T> mixed = new java.util.ArrayList<>(rows);
            Collections.shuffle(mixed, random);
            return mixed;
        });
    }

    private static void tried(String what, Runnable work) {
        tried(what, true, () -> {
            work.run();
            return true;
        });
    }

    /** A refusal is an answer; somebody else may have been faster; anything else is on record in the node's log. */
    private static <T> T tried(String what, T otherwise, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refused answer) {
            LOG.info("{} refused: {}", what, answer.reason());
        } catch (OptimisticLockingFailureException faster) {
            LOG.info("{}: somebody was faster", what);
        } catch (RuntimeException fault) {
            LOG.warn("FAULT {}", what, fault);
            LockSupport.parkNanos(5 * PAUSE.toNanos());
        }
        return otherwise;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A file is whole or not there; where another node was faster it is the same, or the bank has two. */
    private void keep(Path file, byte[] content) {
        try {
            Path fresh = Files.createTempFile(files, "file", ".part");
            Files.write(fresh, content);
            try {
                Files.createLink(file, fresh); // whole or not at all, and never over another
            } catch (FileAlreadyExistsException faster) {
                if (!Arrays.equals(read(file), content))
                    Files.move(fresh, file.resolveSibling("second-" + file.getFileName()));
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
