package liannong.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Limits guessing: five wrong secrets lock a name for fifteen minutes, and one address may be wrong a hundred times
 * in fifteen minutes. Names that do not exist lock alike. Counted by real time, which nobody can move.
 */
@Repository
@Transactional
class Attempts {

    static final int PER_NAME = 5;
    static final int PER_ADDRESS = 100;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock real = Clock.systemUTC();

    Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes one of the attempts that are left, before the secret is looked at; concurrent attempts wait for each other.
     *
     * @throws LockedException when the name has none left
     * @throws ThrottledException when the address has none left
     */
    @Transactional(noRollbackFor = {LockedException.class, ThrottledException.class})
    public void take(String name, String address) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 7))")
                .param("name", name)
                .query()
                .listOfRows();
        Timestamp since = Timestamp.from(Instant.now(real).minus(WINDOW));
        int tried = count("address = :key and at > :since and not succeeded", address, since);
        int succeeded = count("address = :key and at > :since and succeeded", address, since);
        if (tried - succeeded >= PER_ADDRESS) throw new ThrottledException();
        int failed = count(
                "sign_in_name = :key and at > :since and not succeeded and id > coalesce((select max(s.id)"
                        + " from sign_in_attempts s where s.sign_in_name = :key and s.succeeded), 0)",
                name,
                since);
        if (failed >= PER_NAME) throw new LockedException("too many wrong secrets");
        write(name, address, false);
    }

    public void succeeded(String name, String address) {
        write(name, address, true);
    }

    /** The form in which a name is kept and counted. */
    static String normal(String name) {
        String trimmed = name.strip().toLowerCase(Locale.ROOT);
        return trimmed.length() > 60 ? trimmed.substring(0, 60) : trimmed;
    }

    private int count(String condition, String key, Timestamp since) {
        return jdbc.sql("select count(*) from sign_in_attempts where " + condition)
                .param("key", key)
                .param("since", since)
                .query(Integer.class)
                .single();
    }

    private void write(String name, String address, boolean succeeded) {
        jdbc.sql("insert into sign_in_attempts (id, at, sign_in_name, address, succeeded)"
                        + " values (nextval('sign_in_attempts_seq'), :at, :name, :address, :succeeded)")
                .param("at", Timestamp.from(Instant.now(real)))
                .param("name", name)
                .param("address", address)
                .param("succeeded", succeeded)
                .update();
    }
}
