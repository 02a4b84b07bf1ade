package liannong.dividends.entitlements;

import liannong.base.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What exits give: by their statements and by what came to their reserve since, less what runs gave of it. */
@Repository
class ExitSql {

    private record Written(int lines, long total) {}

    private final JdbcClient jdbc;

    ExitSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Members who were settled with and for whom something else is right than runs gave, each as a line. Returns what
     * they are owed together, less what some of them owe.
     */
    @Nullable
    Money gather(long runId, long cooperativeId) {
        jdbc.sql("""
                        insert into entitlement_holders (run_id, holder_key, member_id, household_id, organisation_id, name, place, division_code)
                        select :run, m.member_no, m.id, m.household_id, m.organisation_id, m.name,
                               d.name || coalesce(' ' || m.group_no || ' 组', ''), m.division_code
                        from exit_claims c join members m on m.id = c.member_id join divisions d on d.code = m.division_code
                        where c.cooperative_id = :cooperative and c.right_fen <> c.given_fen""").param("run", runId).param("cooperative", cooperativeId).update();
        Written written = jdbc.sql("""
                        with line as (
                            insert into entitlement_lines (id, county_code, run_id, organisation_id, holder_key, member_id, household_id,
                                payee_organisation_id, division_code, departure_id, total_fen, earlier_fen)
                            select nextval('entitlement_lines_seq'), m.county_code, h.run_id, c.cooperative_id, h.holder_key, h.member_id,
                                   h.household_id, h.organisation_id, h.division_code, c.departure_id, c.right_fen - c.given_fen, c.given_fen
                            from entitlement_holders h join exit_claims c on c.member_id = h.member_id join members m on m.id = h.member_id
                            where h.run_id = :run returning id, run_id, total_fen, earlier_fen
                        ), part as (
                            insert into entitlement_parts (line_id, run_id, position, weight, amount_fen, earlier_fen)
                            select id, run_id, 1, total_fen + earlier_fen, total_fen, earlier_fen from line returning amount_fen
                        )
                        select count(*)::int as lines, coalesce(sum(amount_fen), 0)::bigint as total from part""").param("run", runId).query(Written.class).single();
        return written.lines() == 0 ? null : new Money(written.total());
    }

    /** Whether something came to what a run of exits gathered since. */
    boolean changed(long runId) {
        return jdbc.sql(
                        "select exists (select 1 from entitlement_lines l join exit_claims c on c.departure_id = l.departure_id"
                                + " where l.run_id = :run and c.right_fen <> c.given_fen)")
                .param("run", runId)
                .query(Boolean.class)
                .single();
    }
}
