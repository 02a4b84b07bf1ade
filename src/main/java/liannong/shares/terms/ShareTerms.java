package liannong.shares.terms;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.base.Refused;
import liannong.meetings.Matter;
import liannong.meetings.Resolutions;
import liannong.schedule.BusinessClock;
import liannong.shares.ShareClass;
import liannong.shares.SharesReason;
import liannong.shares.entries.Book;
import liannong.shares.entries.ShareEntries;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The classes of shares of a cooperative with their rights, on any day. What was decided stays; what is decided anew
 * holds from its day on.
 */
@Service
@Transactional
@PreAuthorize(Roles.STAFF)
public class ShareTerms {

    private static final String ROW = """
            select share_class, name, valid_from, par_fen, voting, priority, floor_rate, floor_fen_per_mu, transferable,
                   transfer_by_resolution, redeemable, lock_in_months, document
            from share_terms
            """;

    private final JdbcClient jdbc;
    private final ShareEntries entries;
    private final Resolutions resolutions;
    private final BusinessClock clock;

    ShareTerms(JdbcClient jdbc, ShareEntries entries, Resolutions resolutions, BusinessClock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.resolutions = resolutions;
        this.clock = clock;
    }

    /** Every class, as the cooperative decided or as the law has it. */
    @Transactional(readOnly = true)
    public List<ClassTerms> of(long cooperativeId, LocalDate day) {
        Map<ShareClass, ClassTerms> decided = jdbc
                .sql(ROW.replace("select", "select distinct on (share_class)")
                        + "where cooperative_id = :cooperative and valid_from <= :day"
                        + " order by share_class, valid_from desc")
                .param("cooperative", cooperativeId)
                .param("day", day)
                .query(ClassTerms.class)
                .list()
                .stream()
                .collect(Collectors.toMap(ClassTerms::shareClass, Function.identity()));
        return Arrays.stream(ShareClass.values())
                .map(each -> decided.getOrDefault(each, ClassTerms.lawful(each)))
                .toList();
    }

    /** What was decided and does not hold yet on a day, the earliest first. */
    @Transactional(readOnly = true)
    public List<ClassTerms> later(long cooperativeId, LocalDate day) {
        return jdbc.sql(ROW + "where cooperative_id = :cooperative and valid_from > :day order by valid_from, id")
                .param("cooperative", cooperativeId)
                .param("day", day)
                .query(ClassTerms.class)
                .list();
    }

    @Transactional(readOnly = true)
    public ClassTerms of(long cooperativeId, ShareClass shareClass, LocalDate day) {
        return of(cooperativeId, day).stream()
                .filter(each -> each.shareClass() == shareClass)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Enters what the members decided about a class. The same command twice is the same terms once.
     *
     * @throws Refused {@code TERMS_BEYOND_THE_LAW} for a right that the law does not give this class, {@code
     *     TERMS_OUT_OF_RANGE}, {@code TERMS_DECIDED_FOR_THAT_DAY}, {@code DOCUMENT_MISSING}, {@code
     *     OTHER_COMMAND_SAME_ID}
     */
    @PreAuthorize("hasRole('BOOKKEEPER')")
    public void decide(NewTerms command) {
        if (entries.enteredBefore(command, Book.TERMS)) return;
        requireLawful(command.terms());
        resolutions.require(command.resolutionId(), command.cooperativeId(), Matter.SHARE_CLASS, Matter.CHARTER);
        try {
            insert(command, command.terms());
        } catch (DuplicateKeyException another) {
            throw new Refused(SharesReason.TERMS_DECIDED_FOR_THAT_DAY, command.effectiveOn());
        }
    }

    private static void requireLawful(ClassTerms terms) {
        ClassTerms law = ClassTerms.lawful(terms.shareClass());
        boolean beyond = (terms.voting() && !law.voting())
                || (terms.transferable() && !law.transferable())
                || (terms.transferByResolution() && !terms.transferable())
                || (terms.redeemable() && !terms.shareClass().contributed())
                || (terms.floorFenPerMu() != null && terms.shareClass() != ShareClass.LAND)
                || (terms.floorFenPerMu() != null && terms.floorRate() != null);
        if (beyond) throw new Refused(SharesReason.TERMS_BEYOND_THE_LAW);
        boolean within = terms.name().strip().length() >= 2
                && terms.name().strip().length() <= 20
                && terms.priority() >= 1
                && terms.priority() <= 9
                && terms.lockInMonths() >= 0
                && terms.lockInMonths() <= 600
                && (terms.parFen() == null || terms.parFen() > 0)
                && (terms.floorFenPerMu() == null || terms.floorFenPerMu() > 0)
                && (terms.floorRate() == null
                        || (terms.floorRate().signum() > 0
                                && terms.floorRate().compareTo(BigDecimal.ONE) <= 0
                                && terms.floorRate().stripTrailingZeros().scale() <= 4));
        if (!within) throw new Refused(SharesReason.TERMS_OUT_OF_RANGE);
    }

    private void insert(NewTerms command, ClassTerms terms) {
        jdbc.sql("""
                        insert into share_terms (id, county_code, cooperative_id, share_class, valid_from, name, par_fen, voting, priority,
                            floor_rate, floor_fen_per_mu, transferable, transfer_by_resolution, redeemable, lock_in_months, document,
                            document_id, resolution_id, recorded_by, recorded_at, command_id, command_print)
                        values (nextval('share_terms_seq'), :county, :cooperative, :class, :from, :name, :par, :voting, :priority,
                            :rate, :perMu, :transferable, :byResolution, :redeemable, :lockIn, :document, :paper, :resolution, :by, :at,
                            :command, :print)""")
                .param("county", SystemUser.COUNTY)
                .param("cooperative", command.cooperativeId())
                .param("class", terms.shareClass().name())
                .param("from", command.effectiveOn())
                .param("name", terms.name().strip())
                .param("par", terms.parFen())
                .param("voting", terms.voting())
                .param("priority", terms.priority())
                .param("rate", terms.floorRate())
                .param("perMu", terms.floorFenPerMu())
                .param("transferable", terms.transferable())
                .param("byResolution", terms.transferByResolution())
                .param("redeemable", terms.redeemable())
                .param("lockIn", terms.lockInMonths())
                .param("document", command.evidence().title())
                .param("paper", entries.keep(command.cooperativeId(), command.evidence()))
                .param("resolution", command.resolutionId())
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("command", command.commandId())
                .param("print", ShareEntries.print(command))
                .update();
    }
}
