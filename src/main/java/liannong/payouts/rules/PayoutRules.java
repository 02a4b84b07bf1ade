package liannong.payouts.rules;

import static liannong.payouts.rules.RuleReason.*;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.base.Broken;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The county's rules about paying: written by an officer of the bureau, put in force by its approver, never edited. */
@Service
@Transactional
public class PayoutRules {

    public static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_LIST = 500;

    /** Somebody who pays and may have a rule of its own. */
    public record Payer(long id, String name) {}

    /** What waits in the queue for a reason: who sees to it, and what may become of it. */
    public record HoldRule(String reason, String ownerRole, boolean heldFunds, boolean releasable) {}

    private record Version(
            RuleKind kind,
            @Nullable Long payerId,
            LocalDate validFrom,
            long recordedBy,
            @Nullable Long confirmedBy) {}

    private final JdbcClient jdbc;
    private final RuleSql sql;
    private final BusinessClock clock;

    PayoutRules(JdbcClient jdbc, RuleSql sql, BusinessClock clock) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.clock = clock;
    }

    /** All rules of a kind, also of the past and those that wait: of every payer first, then the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public List<RuleRow> list(RuleKind kind) {
        return sql.list(kind);
    }

    /** What waits for which reason; these come with the program. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public List<HoldRule> holds() {
        return jdbc.sql("select reason, owner_role, held_funds, releasable from hold_rules order by held_funds, reason")
                .query(HoldRule.class)
                .list();
    }

    /** Who pays from an account of its own. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('" + Roles.BUREAU_OFFICER + "')")
    public List<Payer> payers() {
        return jdbc.sql("""
                        select o.id, o.name from organisations o where o.county_code = :county
                          and exists (select 1 from accounts a where a.organisation_id = o.id) order by o.name, o.id limit :most""")
                .param("county", SystemUser.COUNTY)
                .param("most", LONGEST_LIST)
                .query(Payer.class)
                .list();
    }

    /**
     * Writes a rule; returns its version's id. The same command twice is one version.
     *
     * @throws Refused {@code RULE_TEXT_MISSING}, {@code RULE_BEGINS_TOO_EARLY} when it does not begin after today,
     *     {@code RULE_STEPS_WRONG}, {@code RULE_DAYS_WRONG}, {@code RULE_SAME_COMMAND}
     */
    @PreAuthorize("hasRole('" + Roles.BUREAU_OFFICER + "')")
    public long write(NewRule rule) {
        String source = rule.source().strip();
        if (source.length() < 2 || source.length() > LONGEST_SOURCE)
            throw new Refused(RULE_TEXT_MISSING, LONGEST_SOURCE);
        requireLater(rule.validFrom());
        rule.content().wrong().ifPresent(reason -> {
            throw new Refused(reason);
        });
        Optional<Long> before = written(rule);
        if (before.isPresent()) return before.get();
        long id = jdbc.sql("""
                        insert into payout_rule_versions (id, county_code, kind, payer_id, valid_from, source, recorded_by, recorded_at, command_id)
                        values (nextval('payout_rule_versions_seq'), :county, :kind, :payer, :from, :source, :by, :at, :command) returning id""")
                .param("county", SystemUser.COUNTY)
                .param("kind", rule.kind().name())
                .param("payer", rule.payerId(), java.sql.Types.BIGINT)
                .param("from", rule.validFrom())
                .param("source", source)
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("command", rule.commandId())
                .query(Long.class)
                .single();
        sql.write(id, rule, source);
        return id;
    }

    private void requireLater(LocalDate from) {
        if (!from.isAfter(clock.today())) throw new Refused(RULE_BEGINS_TOO_EARLY, clock.today());
    }

    private Optional<Long> written(NewRule rule) {
        record Known(long id, RuleKind kind, @Nullable Long payerId, LocalDate validFrom) {}
        return jdbc.sql("select id, kind, payer_id, valid_from from payout_rule_versions where command_id = :command")
                .param("command", rule.commandId())
                .query(Known.class)
                .optional()
                .map(known -> {
                    if (known.kind() != rule.kind()
                            || !Objects.equals(known.payerId(), rule.payerId())
                            || !known.validFrom().equals(rule.validFrom())) throw new Refused(RULE_SAME_COMMAND);
                    return known.id();
                });
    }

    /**
     * Puts a rule in force from its day on; another person than wrote it.
     *
     * @throws Refused {@code NO_SUCH_RULE}, {@code RULE_CONFIRMED_BEFORE}, {@code RULE_NEEDS_A_SECOND_PERSON},
     *     {@code RULE_BEGINS_TOO_EARLY} when its day has come meanwhile, {@code RULE_OF_THE_SAME_DAY}
     */
    @PreAuthorize("hasRole('" + Roles.BUREAU_APPROVER + "')")
    public void confirm(long versionId) {
        Version version = jdbc.sql("select kind, payer_id, valid_from, recorded_by, confirmed_by"
                        + " from payout_rule_versions where id = :id")
                .param("id", versionId)
                .query(Version.class)
                .optional()
                .orElseThrow(() -> new Refused(NO_SUCH_RULE));
        if (version.confirmedBy() != null) throw new Refused(RULE_CONFIRMED_BEFORE);
        if (version.recordedBy() == CurrentUser.get().id()) throw new Refused(RULE_NEEDS_A_SECOND_PERSON);
        requireLater(version.validFrom());
        try {
            jdbc.sql("update payout_rule_versions set confirmed_by = :by, confirmed_at = :at where id = :id")
                    .param("by", CurrentUser.get().id())
                    .param("at", Timestamp.from(clock.instant()))
                    .param("id", versionId)
                    .update();
        } catch (DataIntegrityViolationException sameDay) {
            if (!Broken.promise(sameDay, "payout_rule_versions_in_force")) throw sameDay;
            throw new Refused(RULE_OF_THE_SAME_DAY, version.validFrom());
        }
    }
}
