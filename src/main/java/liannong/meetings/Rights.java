package liannong.meetings;

import java.time.LocalDate;
import liannong.base.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What additional votes and delegates have in common: they belong to a member, from one day to another. */
@Component
class Rights {

    static final int LONGEST_DOCUMENT = 120;

    private final JdbcClient jdbc;
    private final Office office;

    Rights(JdbcClient jdbc, Office office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    VotingRights on(long cooperativeId, LocalDate day) {
        return jdbc.sql("""
                        with roster as (
                            select id from members where cooperative_id = :cooperative and joined_on <= :day
                                and (left_on is null or left_on > :day))
                        select (select count(*) from roster)::int as members,
                               (select coalesce(sum(a.votes), 0) from additional_votes a join roster r on r.id = a.member_id
                                where a.valid_from <= :day and a.valid_to > :day)::int as additional,
                               (select count(*) from delegates d join roster r on r.id = d.member_id
                                where d.valid_from <= :day and d.valid_to > :day)::int as delegates""")
                .param("cooperative", cooperativeId)
                .param("day", day)
                .query(VotingRights.class)
                .single();
    }

    /**
     * That nobody counts these rights now, and that the member is one on that day; returns his number and name.
     *
     * @throws Refused {@code RIGHTS_COUNTED_NOW}, {@code NOT_A_MEMBER_ON_THAT_DAY}
     */
    String mayBegin(long cooperativeId, long memberId, LocalDate from) {
        notCountedNow(cooperativeId, from);
        record Known(String who, boolean member) {}
        Known known = jdbc.sql("""
                        select member_no || ' ' || name as who,
                               joined_on <= :day and (left_on is null or left_on > :day) as member
                        from members where id = :member and cooperative_id = :cooperative""")
                .param("member", memberId)
                .param("cooperative", cooperativeId)
                .param("day", from)
                .query(Known.class)
                .optional()
                .orElse(new Known("#" + memberId, false));
        if (!known.member()) throw new Refused(MeetingReason.NOT_A_MEMBER_ON_THAT_DAY, from, known.who());
        return known.who();
    }

    /** Ends a right in one of the two tables. */
    void end(String table, long cooperativeId, long id, LocalDate on) {
        office.cooperative(cooperativeId);
        notCountedNow(cooperativeId, on);
        LocalDate from = jdbc.sql("select valid_from from " + table
                        + " where id = :id and cooperative_id = :cooperative and valid_to = 'infinity'")
                .param("id", id)
                .param("cooperative", cooperativeId)
                .query(LocalDate.class)
                .optional()
                .orElseThrow(() -> new Refused(MeetingReason.NO_SUCH_RIGHT));
        if (!on.isAfter(from)) throw new Refused(MeetingReason.RIGHT_ENDS_BEFORE_IT_BEGINS, from);
        jdbc.sql("update " + table + " set valid_to = :on, ended_by = :by, ended_at = :at where id = :id")
                .param("on", on)
                .param("by", office.by())
                .param("at", office.at())
                .param("id", id)
                .update();
    }

    private void notCountedNow(long cooperativeId, LocalDate from) {
        jdbc.sql(
                        "select no from meetings where cooperative_id = :cooperative and state = 'OPEN' and held_on >= :from order by id limit 1")
                .param("cooperative", cooperativeId)
                .param("from", from)
                .query(String.class)
                .optional()
                .ifPresent(no -> {
                    throw new Refused(MeetingReason.RIGHTS_COUNTED_NOW, no);
                });
    }

    static String text(String typed, int longest) {
        return Typed.text(typed, longest, MeetingReason.RIGHT_GROUND_MISSING);
    }
}
