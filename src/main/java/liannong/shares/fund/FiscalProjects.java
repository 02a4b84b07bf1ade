package liannong.shares.fund;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.ledger.Posting;
import liannong.meetings.Matter;
import liannong.meetings.Resolutions;
import liannong.schedule.BusinessClock;
import liannong.shares.Evidence;
import liannong.shares.MovementKind;
import liannong.shares.ShareClass;
import liannong.shares.ShareSource;
import liannong.shares.SharesReason;
import liannong.shares.contributions.Contributors;
import liannong.shares.entries.Act;
import liannong.shares.entries.Basis;
import liannong.shares.entries.Command;
import liannong.shares.entries.Line;
import liannong.shares.entries.ShareEntries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Projects that public money or gifts paid for, quantified into shares: averaged by head to the members of the day
 * (COOP art 44), or held by the village's collective, whose income households are given.
 */
@Service
@Transactional
@PreAuthorize("hasRole('BOOKKEEPER')")
public class FiscalProjects {

    public static final int LONGEST_PAGE = 200;

    /** What a resolution about a project or about averaging may be about. */
    public static final Set<Matter> MATTERS =
            EnumSet.of(Matter.PLAN, Matter.SHARE_CLASS, Matter.CONTRIBUTION, Matter.OTHER);

    /** Not taken back: all of it is quantified still. */
    private static final String STANDS =
            " coalesce((select sum(s.amount_fen) from share_movements s where s.project_id = p.id"
                    + " and s.kind in ('QUANTIFICATION', 'REVERSAL')), 0) <> 0 ";

    private final JdbcClient jdbc;
    private final Heads heads;
    private final Contributors contributors;
    private final ShareEntries entries;
    private final Resolutions resolutions;
    private final BusinessClock clock;

    FiscalProjects(
            JdbcClient jdbc,
            Heads heads,
            Contributors contributors,
            ShareEntries entries,
            Resolutions resolutions,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.contributors = contributors;
        this.entries = entries;
        this.resolutions = resolutions;
        this.clock = clock;
    }

    /** The projects of a cooperative, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public List<ProjectRow> of(long cooperativeId, int offset, int limit) {
        return jdbc.sql("""
                        select p.id, p.project_no, p.name, p.source, p.granted_on, p.amount_fen, p.asset, p.quantified_to,
                               (select count(*) from share_movements s where s.project_id = p.id and s.kind = 'QUANTIFICATION')::int as shares,
                               p.document
                        from fiscal_projects p where p.cooperative_id = :cooperative and""" + STANDS + "order by p.granted_on desc, p.id desc offset :offset limit :limit")
                .param("cooperative", cooperativeId)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(ProjectRow.class)
                .list();
    }

    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public ProjectTotals totals(long cooperativeId) {
        return jdbc.sql("select count(*)::int as projects, coalesce(sum(p.amount_fen), 0)::bigint as amount_fen"
                        + " from fiscal_projects p where p.cooperative_id = :cooperative and" + STANDS)
                .param("cooperative", cooperativeId)
                .query(ProjectTotals.class)
                .single();
    }

    /**
     * Enters a project and quantifies all of it on the day it was granted. The same command twice is the same project
     * once.
     *
     * @throws Refused {@code PROJECT_INCOMPLETE}, {@code PROJECT_TAKEN}, {@code NOBODY_TO_AVERAGE},
     *     {@code SOURCE_DOES_NOT_FIT}, {@code COLLECTIVE_OF_AN_ORGANISATION}, those of {@link Resolutions#require} and
     *     of {@link ShareEntries#enter}
     */
    public void quantify(FiscalProject project) {
        if (entries.enteredBefore(project)) return;
        require(project);
        requireFree(project);
        requireResolved(project.cooperativeId(), project.resolutionId());
        long id = insert(project);
        List<Line> lines = lines(project).stream()
                .map(line -> line.on(new Basis(Basis.Kind.PROJECT, id)))
                .toList();
        entries.enter(Act.of(project, lines).resting(project.resolutionId()), "折股量化", booked(project));
    }

    /**
     * Public money is received (102, 235), becomes an asset (151), and with it the special fund (domain.md 1.8). What a
     * collective holds is its share, and a gift is no money received.
     */
    private static List<Posting> booked(FiscalProject project) {
        Money amount = project.amount();
        if (project.collectiveMemberId() != null)
            return List.of(Posting.debit("151", amount), Posting.credit("301", project.collectiveMemberId(), amount));
        if (project.source() == ShareSource.DONATION)
            return List.of(Posting.debit("151", amount), Posting.credit("311", amount));
        return List.of(
                Posting.debit("102", amount),
                Posting.credit("235", amount),
                Posting.debit("151", amount),
                Posting.credit("102", amount),
                Posting.debit("235", amount),
                Posting.credit("311", amount));
    }

    /** The order to average anew what is quantified by head: whoever is a member on the day has the same. */
    public record Levelling(
            UUID commandId,
            long cooperativeId,
            LocalDate effectiveOn,
            @Nullable Long resolutionId,
            Evidence evidence) implements Command {}

    /**
     * Averages what public money and gifts formed anew over the members of a day, for a cooperative whose charter
     * counts the heads at the distribution (domain.md 1.5).
     *
     * @throws Refused {@code HEADS_OF_THE_GRANT} for another charter, {@code NOTHING_TO_AVERAGE} when all have
     *     the same, {@code NOBODY_TO_AVERAGE}, those of {@link ShareEntries#enter}
     */
    public void level(Levelling command) {
        if (entries.enteredBefore(command)) return;
        if (headsOfTheGrant(command.cooperativeId(), command.effectiveOn()))
            throw new Refused(SharesReason.HEADS_OF_THE_GRANT);
        requireResolved(command.cooperativeId(), command.resolutionId());
        List<Line> lines = new ArrayList<>();
        for (ShareClass shareClass : List.of(ShareClass.FISCAL, ShareClass.DONATION)) {
            List<Heads.Head> members = heads.on(command.cooperativeId(), command.effectiveOn(), shareClass);
            if (members.isEmpty()) throw new Refused(SharesReason.NOBODY_TO_AVERAGE);
            lines.addAll(Heads.level(members, shareClass, source(shareClass)));
        }
        lines.removeIf(line -> line.amount().isZero());
        if (lines.isEmpty()) throw new Refused(SharesReason.NOTHING_TO_AVERAGE);
        entries.enter(Act.of(command, lines).resting(command.resolutionId()), "", List.of());
    }

    /** Where a class that is averaged by head came from. */
    public static ShareSource source(ShareClass shareClass) {
        return shareClass == ShareClass.DONATION ? ShareSource.DONATION : ShareSource.FISCAL_FUND;
    }

    private static void require(FiscalProject project) {
        boolean complete = !project.projectNo().isEmpty()
                && project.projectNo().length() <= 40
                && within(project.name(), 80)
                && within(project.asset(), 120)
                && project.amount().isPositive();
        if (!complete) throw new Refused(SharesReason.PROJECT_INCOMPLETE);
        boolean fits = project.source() == ShareSource.FISCAL_FUND
                || (project.source() == ShareSource.DONATION && project.collectiveMemberId() == null);
        if (!fits) throw new Refused(SharesReason.SOURCE_DOES_NOT_FIT);
    }

    private void requireFree(FiscalProject project) {
        boolean taken = jdbc.sql("select exists (select 1 from fiscal_projects p where p.cooperative_id = :cooperative"
                        + " and p.project_no = :no and" + STANDS + ")")
                .param("cooperative", project.cooperativeId())
                .param("no", project.projectNo())
                .query(Boolean.class)
                .single();
        if (taken) throw new Refused(SharesReason.PROJECT_TAKEN, project.projectNo());
    }

    /** Whether the charter of that day counts the heads of the grant; without one, those of the distribution count. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public boolean headsOfTheGrant(long cooperativeId, LocalDate day) {
        String heads = jdbc.sql("select special_fund_heads from charters where cooperative_id = :cooperative"
                        + " and valid_from <= :day order by valid_from desc limit 1")
                .param("cooperative", cooperativeId)
                .param("day", day)
                .query(String.class)
                .optional()
                .orElse("DISTRIBUTION");
        return heads.equals("GRANT");
    }

    private void requireResolved(long cooperativeId, @Nullable Long resolutionId) {
        if (resolutionId != null) resolutions.require(resolutionId, cooperativeId, MATTERS.toArray(Matter[]::new));
    }

    private static boolean within(String text, int longest) {
        return text.length() >= 2 && text.length() <= longest;
    }

    private List<Line> lines(FiscalProject project) {
        Long collective = project.collectiveMemberId();
        if (collective != null) {
            contributors.require(
                    project.cooperativeId(), collective, ShareClass.COLLECTIVE, project.amount(), project.grantedOn());
            return List.of(Line.of(
                    collective,
                    ShareClass.COLLECTIVE,
                    MovementKind.QUANTIFICATION,
                    ShareSource.FISCAL_FUND,
                    project.amount()));
        }
        ShareClass shareClass = project.source() == ShareSource.DONATION ? ShareClass.DONATION : ShareClass.FISCAL;
        List<Heads.Head> members = heads.on(project.cooperativeId(), project.grantedOn(), shareClass);
        if (members.isEmpty()) throw new Refused(SharesReason.NOBODY_TO_AVERAGE);
        return Heads.average(members, shareClass, MovementKind.QUANTIFICATION, project.source(), project.amount());
    }

    private long insert(FiscalProject project) {
        return jdbc.sql("""
                            insert into fiscal_projects (id, county_code, cooperative_id, project_no, name, source, granted_on, amount_fen,
                                asset, quantified_to, document, resolution_id, recorded_by, recorded_at, command_id)
                            values (nextval('fiscal_projects_seq'), :county, :cooperative, :no, :name, :source, :day, :amount,
                                :asset, :to, :document, :resolution, :by, :at, :command) returning id""")
                .param("county", SystemUser.COUNTY)
                .param("cooperative", project.cooperativeId())
                .param("no", project.projectNo())
                .param("name", project.name())
                .param("source", project.source().name())
                .param("day", project.grantedOn())
                .param("amount", project.amount().fen())
                .param("asset", project.asset())
                .param("to", project.collectiveMemberId() == null ? "MEMBERS" : "COLLECTIVE")
                .param("document", project.evidence().title())
                .param("resolution", project.resolutionId())
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("command", project.commandId())
                .query(Long.class)
                .single();
    }
}
