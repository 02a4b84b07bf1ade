package liannong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import liannong.Liannong;
import liannong.base.database.TestNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.util.FileSystemUtils;

/**
 * Two application processes on one PostgreSQL release, instruct, approve, hand over and reconcile the payments of a
 * county while one or the other, and PostgreSQL now and then, is killed at random instants. Afterwards every payment
 * was made once, and the books, the batches and the bank's files say the same. {@code ./test} kills ten times; {@code
 * ./test-faults} as often as it is told.
 */
class KilledPayoutsIT {

    private static final Logger LOG = LoggerFactory.getLogger(KilledPayoutsIT.class);
    private static final int KILLS = Integer.getInteger("liannong.faults.kills", 10);
    private static final int PAYMENTS = Integer.getInteger("liannong.faults.payments", 1_000);
    private static final int PAYMENTS_OF_A_PAYER = 27; // as in the county: 20,179 of 743
    private static final long SEED = Long.getLong("liannong.faults.seed", System.nanoTime() % 1_000_000);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final int MOST_DAYS = 30;
    private static final int KILLS_FOR_ONE_OF_POSTGRES = 10;

    /** Beyond any holiday: whatever is due falls before it. */
    private static final int DAYS_OF_CALM = 15;

    private final Path folder = Path.of("target", "faults");
    private final Path files = folder.resolve("files");

    @Test
    void whateverDiesEveryPaymentIsMadeOnce() throws IOException, SQLException {
        LOG.warn("{} kills, {} payments, seed {}", KILLS, PAYMENTS, SEED);
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(files);
        SecurityContextHolderStrategy others = SecurityContextHolder.getContextHolderStrategy();
        try {
            ThrowAwayCounty.run(
                    arguments -> SpringApplication.run(Liannong.class, arguments),
                    this::survives,
                    "--liannong.demo=false",
                    "--liannong.works=false",
                    "--spring.quartz.auto-startup=false");
        } finally {
            SecurityContextHolder.setContextHolderStrategy(others); // of the application that the other tests share
        }
    }

    private void survives(ConfigurableApplicationContext home, Path data) throws IOException, SQLException {
        PayoutBenchCounty filled = PayoutBenchCounty.fill(
                home, PAYMENTS, Math.clamp(PAYMENTS / PAYMENTS_OF_A_PAYER, 1, DividendBenchCounty.MOST_COOPERATIVES));
        assertThat(filled.payers()).isNotEmpty();
        PayoutFacts.chain(home);
        int days = Math.min(MOST_DAYS, KILLS);
        plan(home, days);
        Path desk = copyOfTheDesk();
        PayoutStorm.Counts counts;
        try (var storm = new PayoutStorm(
                new Random(SEED),
                folder,
                data.resolve("database"),
                (number, ready) -> TestNode.launch("faults-" + number, node(data, desk, ready, filled)))) {
            counts = storm.rage(KILLS, Math.max(1, KILLS / KILLS_FOR_ONE_OF_POSTGRES), kill -> {
                for (int day = (kill - 1) * days / KILLS; day < kill * days / KILLS; day++) nextDay(home);
            });
            storm.calm(() -> {
                await(() -> PayoutFacts.unreleased(home));
                for (int day = 0; day < DAYS_OF_CALM || !PayoutFacts.banksWork(home); day++) nextDay(home);
                await(() -> PayoutFacts.open(home));
            });
        }
        LOG.warn("seed {}: {}; {}", SEED, counts, PayoutFacts.counts(home));
        assertThat(counts.starting()).as("some were at work").isLessThan(KILLS);
        assertThat(counts.ofPostgres()).as("PostgreSQL too").isPositive();
        assertThat(PayoutFacts.broken(home)).isEmpty();
        PayoutFacts.sameAtTheBank(home, files);
    }

    private static void await(Callable<List<String>> open) {
        Awaitility.await()
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(open.call()).isEmpty());
    }

    /** Which distribution is released on which day of the storm. */
    private static void plan(ConfigurableApplicationContext home, int days) throws SQLException {
        execute(
                home,
                "insert into demo_clock (offset_seconds) values (0)",
                "create table fault_plan as select id as run_id, business_today() + (row_number() over (order by id) % "
                        + days + ")::integer as release_on from dividend_runs where state = 'ON_NOTICE'",
                "grant select on fault_plan to liannong_app");
    }

    /** PostgreSQL may be on its way up again. */
    private static void nextDay(ConfigurableApplicationContext home) {
        Awaitility.await().atMost(LONG).ignoreExceptions().until(() -> {
            execute(home, "update demo_clock set offset_seconds = offset_seconds + 86400");
            return true;
        });
    }

    private static void execute(ConfigurableApplicationContext home, String... statements) throws SQLException {
        BenchScript.asOwner(home, owner -> {
            BenchScript.execute(owner, statements);
            return true;
        });
    }

    /** The people of the desk are no part of the product: their classes alone come along. */
    private Path copyOfTheDesk() throws IOException {
        Path classes = Path.of("target", "test-classes", "liannong", "demo");
        Path copy = Files.createDirectories(folder.resolve("desk/liannong/demo"));
        try (Stream<Path> all = Files.list(classes)) {
            for (Path each : all.filter(file -> file.getFileName().toString().startsWith("PayoutDesk"))
                    .toList()) Files.copy(each, copy.resolve(each.getFileName()));
        }
        return folder.resolve("desk");
    }

    private List<String> node(Path data, Path desk, Path ready, PayoutBenchCounty filled) throws IOException {
        return List.of(
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-cp",
                desk + File.pathSeparator + TestNode.classPath(),
                PayoutDesk.class.getName(),
                files.toString(),
                ready.toString(),
                Long.toString(filled.chairId()),
                Long.toString(filled.approverId()),
                "--liannong.db.url=jdbc:postgresql://127.0.0.1:" + word(data, "database.port") + "/liannong",
                "--liannong.db.user=liannong_owner",
                "--liannong.db.password=" + word(data, "owner.password"),
                "--liannong.db.connections=6",
                "--liannong.key=" + word(data, "key"),
                "--liannong.demo=false",
                "--server.port=0",
                "--spring.quartz.auto-startup=true",
                "--spring.quartz.properties.org.quartz.scheduler.idleWaitTime=1000",
                "--spring.quartz.properties.org.quartz.jobStore.clusterCheckinInterval=1000");
    }

    private static String word(Path data, String file) throws IOException {
        return Files.readString(data.resolve(file), StandardCharsets.US_ASCII).strip();
    }
}
