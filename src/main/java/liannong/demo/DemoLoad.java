package liannong.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import liannong.base.FieldCipher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Loads the demonstration county into an empty database: everything in one transaction, or nothing. */
final class DemoLoad {

    static final long SEED = 20260302;

    private static final Logger log = LoggerFactory.getLogger(DemoLoad.class);

    private final FieldCipher cipher;
    private final PasswordEncoder encoder;

    DemoLoad(FieldCipher cipher, PasswordEncoder encoder) {
        this.cipher = cipher;
        this.encoder = encoder;
    }

    /** @return whether it was loaded now; false when somebody or something is in the database already */
    boolean ifEmpty(Connection owner) throws SQLException {
        boolean autoCommit = owner.getAutoCommit();
        owner.setAutoCommit(false);
        try {
            execute(owner, "select pg_advisory_xact_lock(hashtextextended('liannong demo county', 0))");
            boolean empty = isEmpty(owner);
            if (empty) load(owner);
            owner.commit();
            return empty;
        } catch (SQLException | RuntimeException e) {
            owner.rollback();
            throw e;
        } finally {
            owner.setAutoCommit(autoCommit);
        }
    }

    private void load(Connection owner) throws SQLException {
        long start = System.nanoTime();
        execute(owner, "set local demo.seed = " + SEED);
        DemoPeople people = new DemoPeople(owner, cipher);
        run(owner, "01_prepare");
        people.households(SEED);
        execute(owner, "analyze households, persons, household_members, accounts");
        run(owner, "02_organisations");
        people.organisationAccounts();
        people.users(encoder);
        run(owner, "03_members_and_shares");
        run(owner, "04_results");
        run(owner, "05_distributions");
        run(owner, "06_notices");
        run(owner, "07_payments");
        people.returnFiles();
        run(owner, "08_answers_and_books");
        run(owner, "09_books");
        run(owner, "09_cards");
        run(owner, "09_bank_templates");
        run(owner, "09_organisations");
        people.organisationInitials();
        run(owner, "09_parcels");
        run(owner, "09_shares");
        new DemoPapers(owner, cipher).write();
        run(owner, "09_meetings");
        run(owner, "09_plans");
        run(owner, "09_entitlements");
        people.returnFiles();
        run(owner, "09_entitlements_paid");
        run(owner, "10_finish");
        log.info(
                "demonstration county loaded in {} ms",
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private static boolean isEmpty(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery("select not exists (select 1 from organisations)"
                        + " and not exists (select 1 from households) and not exists (select 1 from demo_clock)"
                        + " and not exists (select 1 from users where role <> 'SYSTEM')")) {
            return found.next() && found.getBoolean(1);
        }
    }

    private static void run(Connection owner, String step) throws SQLException {
        long start = System.nanoTime();
        try (InputStream script = DemoLoad.class.getResourceAsStream("/db/demo/" + step + ".sql")) {
            if (script == null) throw new IllegalStateException("missing step " + step);
            execute(owner, new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        log.debug("{} {} ms", step, Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
