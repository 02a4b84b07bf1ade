package liannong.registry.imports;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.registry.templates.SheetKind;
import liannong.schedule.BusinessClock;
import liannong.schedule.works.LeaseLost;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which node works on which import: a claim is a lease on the row, renewed every few seconds while the node lives. A
 * node
 * that dies leaves a lease that runs out, and another, or the same after its start, takes the import up from its file.
 */
@Component
class ImportClaims {

    private static final String LEASE = "now() + interval '40 seconds'";

    /** What is to be done, and in whose name. */
    record Claim(
            long id,
            SheetKind kind,
            ImportState state,
            boolean readWhole,
            boolean rechecked,
            String leaseBy,
            long startedBy,
            String startedRole,
            String divisionCode,
            @Nullable Long organisationId,
            String organisations) {

        /** The user who started it, with the scope he started it in. */
        SignedIn user() {
            String division = organisationId == null ? divisionCode : null;
            List<Long> own = organisationId == null
                    ? List.of()
                    : Stream.of(organisations.split(",", -1)).map(Long::valueOf).toList();
            Role role = Role.valueOf(startedRole);
            return new SignedIn(startedBy, "import", "import", role, division, own, null, null, false, false, "!");
        }
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final BusinessClock clock;

    ImportClaims(JdbcClient jdbc, PlatformTransactionManager transactions, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Optional<Claim> next(String lease) {
        return java.util.Objects.requireNonNull(
                apart.execute(begun -> jdbc.sql("update imports set lease_by = :lease, lease_until = " + LEASE + """
                 where id = (select id from imports where state in ('CHECKING', 'APPLYING')
                               and (lease_until is null or lease_until < now())
                             order by started_at, id limit 1 for update skip locked)
                returning id, kind, state, read_whole, rechecked, lease_by, started_by, started_role, division_code, organisation_id,
                    array_to_string(organisation_ids, ',') as organisations""")
                        .param("lease", lease)
                        .query(Claim.class)
                        .optional()));
    }

    /**
     * Reports how far it is, at once visible to others, and renews the lease.
     *
     * @throws LeaseLost when the import is another node's now
     */
    void report(Claim claim, String step, int rows) {
        mine(claim, "step = :step, step_rows = :rows, lease_until = " + LEASE, Map.of("step", step, "rows", rows));
    }

    /** The node lives and goes on with what it claimed. */
    void renew(String lease) {
        apart.executeWithoutResult(begun -> jdbc.sql("update imports set lease_until = " + LEASE
                        + " where lease_by = :lease and lease_until is not null and state in ('CHECKING', 'APPLYING')")
                .param("lease", lease)
                .update());
    }

    void refuse(Claim claim, ImportState state, RowProblem why) {
        mine(
                claim,
                "state = :state, refusal = :why, lease_until = null, finished_at = :now,"
                        + " content_enc = case when :state = 'REFUSED' then null else content_enc end",
                Map.of(
                        "state",
                        state.name(),
                        "why",
                        why.coded(),
                        "now",
                        clock.instant().atOffset(ZoneOffset.UTC)));
    }

    void checkAnew(Claim claim) {
        mine(claim, "state = 'CHECKING', step = 'WAITING', rechecked = true, lease_until = null", Map.of());
    }

    private void mine(Claim claim, String set, Map<String, ?> values) {
        Integer changed = apart.execute(begun -> jdbc.sql("update imports set " + set
                        + " where id = :id and lease_by = :lease and state in ('CHECKING', 'APPLYING')")
                .params(values)
                .param("id", claim.id())
                .param("lease", claim.leaseBy())
                .update());
        if (!Integer.valueOf(1).equals(changed)) throw new LeaseLost(claim.id());
    }
}
