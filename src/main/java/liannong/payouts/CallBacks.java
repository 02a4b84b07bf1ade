package liannong.payouts;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 回访抽查: households are called whether their money came. How many is computed from how many there are (Cochran's
 * formula with finite correction, p = 1/2), who is drawn by a seed, so that whoever draws again draws the same.
 */
@Service
@Transactional
public class CallBacks {

    public static final int LONGEST_PAGE = 200;
    public static final int LONGEST_SEED = 40;

    /** What is asked for: of one payer or, where it is null, of all; the margin in thousandths. */
    public record Plan(
            @Nullable Long payerId,
            LocalDate firstDay,
            LocalDate lastDay,
            int confidence,
            int marginPermille,
            String seed) {}

    /** A sample with what was answered so far. */
    public record Sample(
            long id,
            @Nullable String payer,
            LocalDate firstDay,
            LocalDate lastDay,
            int population,
            int confidence,
            int marginPermille,
            int size,
            String seed,
            String drawnBy,
            LocalDate drawnOn,
            int received,
            int notReceived,
            int notReached) {

        public int open() {
            return size - received - notReceived - notReached;
        }
    }

    /** A household to call about a payment; the telephone by its last four digits. Amount in fen. */
    public record Line(
            int no,
            long instructionId,
            String payee,
            String place,
            String payer,
            long amountFen,
            LocalDate settledOn,
            @Nullable String phoneLast4,
            @Nullable String answer,
            @Nullable String note) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    CallBacks(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many there are, and how many would be called. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('BUREAU_OFFICER','BUREAU_APPROVER')")
    public int[] size(Plan plan) {
        int population = bound(
                        "select count(*)::int from sample_population(cast(:payer as bigint), :first, :last, :seed)",
                        plan)
                .query(Integer.class)
                .single();
        if (population == 0) return new int[] {0, 0};
        int size = jdbc.sql("select sample_size(:population, :confidence::smallint, :margin::smallint)")
                .param("population", population)
                .param("confidence", plan.confidence())
                .param("margin", plan.marginPermille())
                .query(Integer.class)
                .single();
        return new int[] {population, size};
    }

    /**
     * Draws a sample; returns it.
     *
     * @throws Refused {@code SAMPLE_OF_NOBODY}, {@code SAMPLE_SEED}
     */
    @PreAuthorize("hasAnyRole('BUREAU_OFFICER','BUREAU_APPROVER')")
    public long draw(Plan plan) {
        int seed = plan.seed().strip().length();
        if (seed < 4 || seed > LONGEST_SEED) throw new Refused(PayoutReason.SAMPLE_SEED, 4, LONGEST_SEED);
        int[] of = size(plan);
        if (of[0] == 0) throw new Refused(PayoutReason.SAMPLE_OF_NOBODY);
        long id = jdbc.sql("select nextval('payment_samples_seq')")
                .query(Long.class)
                .single();
        bound("""
                        insert into payment_samples (id, county_code, payer_id, division_code, first_day, last_day, population, confidence,
                            margin_permille, size, seed, drawn_by, drawn_at)
                        select :id, :county, cast(:payer as bigint), coalesce((select division_code from organisations
                                   where id = cast(:payer as bigint)), rpad(:county, 12, '0')),
                               :first, :last, :population, :confidence, :margin, :size, :seed, :by, :now""", plan)
                .param("id", id)
                .param("county", SystemUser.COUNTY)
                .param("population", of[0])
                .param("confidence", plan.confidence())
                .param("margin", plan.marginPermille())
                .param("size", of[1])
                .param("by", CurrentUser.get().id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        bound("""
                        insert into payment_sample_lines (sample_id, no, county_code, instruction_id, payer_id, household_id, division_code)
                        select :id, d.no, i.county_code, i.id, i.payer_id, i.household_id, i.division_code
                        from sample_population(cast(:payer as bigint), :first, :last, :seed) d join payment_instructions i on i.id = d.instruction_id
                        where d.no <= :size""", plan).param("id", id).param("size", of[1]).update();
        return id;
    }

    private JdbcClient.StatementSpec bound(String sql, Plan plan) {
        return jdbc.sql(sql)
                .param("payer", plan.payerId())
                .param("first", plan.firstDay())
                .param("last", plan.lastDay())
                .param("seed", plan.seed().strip());
    }

    /** The samples, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public List<Sample> list(int limit) {
        return jdbc.sql("""
                        select s.id, o.short_name as payer, s.first_day, s.last_day, s.population, s.confidence, s.margin_permille, s.size, s.seed,
                               u.display_name as drawn_by, (s.drawn_at at time zone 'Asia/Shanghai')::date as drawn_on,
                               l.received, l.not_received, l.not_reached
                        from payment_samples s join user_names u on u.id = s.drawn_by left join organisations o on o.id = s.payer_id
                        cross join lateral (
                            select count(*) filter (where answer = 'RECEIVED')::int as received,
                                   count(*) filter (where answer = 'NOT_RECEIVED')::int as not_received,
                                   count(*) filter (where answer = 'NOT_REACHED')::int as not_reached
                            from payment_sample_lines where sample_id = s.id) l
                        where s.county_code = :county order by s.id desc limit :limit""")
                .param("county", SystemUser.COUNTY)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(Sample.class)
                .list();
    }

    /** Whom to call, in the order in which they were drawn. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public List<Line> lines(long sampleId, int offset, int limit) {
        return jdbc.sql("""
                        select l.no, l.instruction_id, p.payee_name as payee, d.name as place, o.short_name as payer, i.amount_fen, x.settled_on,
                               h.phone_last4, l.answer, l.note
                        from payment_sample_lines l join payment_instructions i on i.id = l.instruction_id
                        join payables p on p.id = i.payable_id join organisations o on o.id = l.payer_id
                        join divisions d on d.code = l.division_code join payment_results x on x.instruction_id = i.id
                        left join households h on h.id = l.household_id
                        where l.sample_id = :sample order by l.no offset :offset limit :limit""")
                .param("sample", sampleId)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(Line.class)
                .list();
    }

    /** What a household said when it was called; who could not be reached may be called again. */
    public enum Answer {
        RECEIVED,
        NOT_RECEIVED,
        NOT_REACHED
    }

    /**
     * Records an answer; that the money came, or did not, is the household's word as if it had said so itself.
     *
     * @throws Refused {@code NO_SUCH_PAYMENT}, {@code SAMPLE_ANSWERED}
     */
    @PreAuthorize("hasAnyRole('BUREAU_OFFICER','BUREAU_APPROVER','TOWNSHIP_CLERK')")
    public void answer(long sampleId, int no, Answer answer, String note) {
        int answered = jdbc.sql("""
                        update payment_sample_lines set answer = :answer, note = :note, answered_by = :by, answered_at = :now
                        where sample_id = :sample and no = :no and (answer is null or answer = 'NOT_REACHED')""")
                .param("answer", answer.name())
                .param(
                        "note",
                        note.isBlank()
                                ? null
                                : note.strip()
                                        .substring(0, Math.min(200, note.strip().length())))
                .param("by", CurrentUser.get().id())
                .param("now", Timestamp.from(clock.instant()))
                .param("sample", sampleId)
                .param("no", no)
                .update();
        if (answered == 0) throw new Refused(PayoutReason.SAMPLE_ANSWERED);
        if (answer == Answer.NOT_REACHED) return;
        jdbc.sql("""
                        insert into payment_receipts (id, county_code, instruction_id, payer_id, household_id, division_code, answer, via,
                            answered_by, answered_at)
                        select nextval('payment_receipts_seq'), l.county_code, l.instruction_id, l.payer_id, l.household_id, l.division_code,
                               :answer, 'CALL', :by, :now
                        from payment_sample_lines l where l.sample_id = :sample and l.no = :no
                        on conflict (instruction_id, answer) do nothing""")
                .param("answer", answer.name())
                .param("by", CurrentUser.get().id())
                .param("now", Timestamp.from(clock.instant()))
                .param("sample", sampleId)
                .param("no", no)
                .update();
    }
}
