package liannong.schedule.works;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import liannong.access.Role;
import liannong.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** By which lease a work is in hand, and how far it is; each statement is a transaction of its own, at once visible. */
@Component
class WorkClaims {

    /** A work that ends its node each time is not taken up for ever. */
    static final int MOST_TAKES = 5;

    private static final String LEASE = "now() + interval '40 seconds'";

    /** What is to be done, and in whose name. */
    record Claim(
            long id,
            String kind,
            long subjectId,
            String input,
            String leaseBy,
            int takes,
            long askedBy,
            String askedRole,
            @Nullable String askedDivision,
            String organisations) {

        /** The user who asked, with the scope he asked in. */
        SignedIn user() {
            List<Long> own = organisations.isEmpty()
                    ? List.of()
                    : Stream.of(organisations.split(",", -1)).map(Long::valueOf).toList();
            Role role = Role.valueOf(askedRole);
            return new SignedIn(askedBy, "work", "work", role, askedDivision, own, null, null, false, false, "!");
        }

        WorkOrder order() {
            return new WorkOrder(id, kind, subjectId, input);
        }
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;

    WorkClaims(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param kinds that this node knows: another version of the application may know more */
    Optional<Claim> next(String lease, Set<String> kinds) {
        return Objects.requireNonNull(apart.execute(begun -> jdbc.sql("""
                        update works set state = 'RUNNING', lease_by = :lease, takes = takes + 1,
                            begun_at = coalesce(begun_at, :now), lease_until =\s""" + LEASE + """
                         where id = (select id from works where state in ('WAITING', 'RUNNING') and kind in (:kinds)
                                       and (lease_until is null or lease_until < now())
                                     order by id limit 1 for update skip locked)
                        returning id, kind, subject_id, input, lease_by, takes, asked_by, asked_role, asked_division,
                            array_to_string(asked_organisations, ',') as organisations""")
                .param("lease", lease)
                .param("kinds", kinds)
                .param("now", now())
                .query(Claim.class)
                .optional()));
    }

    void renew(String lease) {
        apart.executeWithoutResult(begun -> jdbc.sql("update works set lease_until = " + LEASE
                        + " where lease_by = :lease and lease_until is not null and state = 'RUNNING'")
                .param("lease", lease)
                .update());
    }

    /** @throws LeaseLost when the work is another node's now */
    void report(Claim claim, long done, long total) {
        mine(
                claim,
                "done_count = :done, total_count = :total, lease_until = " + LEASE,
                Map.of("done", done, "total", total));
    }

    void done(Claim claim) {
        mine(
                claim,
                "state = 'DONE', done_count = greatest(done_count, total_count), finished_at = :now, lease_until = null",
                Map.of("now", now()));
    }

    void end(Claim claim, WorkState state, String refusal, String refusalEn) {
        mine(
                claim,
                "state = :state, refusal = :refusal, refusal_en = :english, finished_at = :now, lease_until = null",
                Map.of("state", state.name(), "refusal", refusal, "english", refusalEn, "now", now()));
    }

    private void mine(Claim claim, String set, Map<String, ?> values) {
        Integer changed = apart.execute(begun -> jdbc.sql(
                        "update works set " + set + " where id = :id and lease_by = :lease and state = 'RUNNING'")
                .params(values)
                .param("id", claim.id())
                .param("lease", claim.leaseBy())
                .update());
        if (!Integer.valueOf(1).equals(changed)) throw new LeaseLost(claim.id());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
