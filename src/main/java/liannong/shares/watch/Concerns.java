package liannong.shares.watch;

import java.time.LocalDate;
import java.util.List;
import liannong.access.Roles;
import liannong.access.SystemUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What asks for attention in a cooperative's register today: the most urgent first. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.STAFF)
public class Concerns {

    /** How long before a contract about land ends one is told. */
    public static final int LAND_DAYS = 180;

    /** How long before money is due one is told. */
    public static final int MONEY_DAYS = 30;

    private static final String ALL = """
            with land as (
                select c.id, c.agreed_to, c.valid_from, c.step_years, s.member_id, sum(s.amount_fen)::bigint as fen,
                       coalesce(max(p.name), '') as parcel,
                       (select count(*) from share_movements v where v.land_contribution_id = c.id and v.kind = 'REVALUATION'
                            and not exists (select 1 from share_movements r where r.reverses_id = v.id)) as steps
                from land_contributions c join share_movements s on s.land_contribution_id = c.id and s.effective_on <= :today
                left join parcels p on p.id = c.parcel_id
                where c.county_code = :county and c.cooperative_id = :cooperative
                group by c.id, s.member_id having sum(s.area_hundredths) > 0
            ), concerns as (
                select 'LAND_ENDS' as kind, agreed_to - 1 as day, member_id, parcel as subject, fen as amount_fen from land
                where agreed_to <= :today + :landDays
                union all
                select 'STEP_DUE', (valid_from + make_interval(years => step_years * (steps + 1)::int))::date, member_id, parcel, fen
                from land where step_years is not null
                  and valid_from + make_interval(years => step_years * (steps + 1)::int) <= :today
                  and valid_from + make_interval(years => step_years * (steps + 1)::int) < agreed_to
                union all
                select 'SUBSCRIPTION_DUE', min(due_on), member_id, share_class, sum(unpaid_fen)::bigint
                from share_movements
                where county_code = :county and cooperative_id = :cooperative and unpaid_fen <> 0
                group by member_id, share_class having sum(unpaid_fen) > 0 and max(due_on) <= :today + :moneyDays
                union all
                select 'INCOME_NOT_MEANT', r.valid_from, r.owner_member_id, r.household_name, r.amount_fen
                from income_rights r
                where r.cooperative_id = :cooperative and r.valid_to = 'infinity' and not income_still_meant(r.household_id)
                union all
                select 'DEPARTURE_DUE', leaves_on, member_id, reason, 0 from departures
                where cooperative_id = :cooperative and state = 'NOTIFIED' and leaves_on <= :today
                union all
                select 'MEMBER_DIED', p.died_on, m.id, '', coalesce((select sum(s.amount_fen) from share_movements s
                    where s.member_id = m.id), 0)::bigint
                from members m join persons p on p.id = m.person_id and p.died_on <= :today
                where m.cooperative_id = :cooperative and m.left_on is null
                  and not exists (select 1 from departures d where d.member_id = m.id and d.state <> 'CANCELLED')
                union all
                select 'LOAN_FUNDED', min(effective_on), member_id, share_class, sum(amount_fen)::bigint
                from share_movements
                where county_code = :county and cooperative_id = :cooperative and source = 'LOAN_FUNDED' and effective_on <= :today
                group by member_id, share_class having sum(amount_fen) > 0
            )
            """;

    private final JdbcClient jdbc;

    Concerns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most two hundred, the earliest day first. */
    public List<Concern> of(long cooperativeId, LocalDate today) {
        return bind(ALL + """
                        select c.kind, c.day, c.member_id, m.name as member, c.subject, c.amount_fen
                        from concerns c join members m on m.id = c.member_id
                        order by c.day, c.kind, m.member_no collate "C", c.subject limit 200""", cooperativeId, today).query(Concern.class).list();
    }

    public int count(long cooperativeId, LocalDate today) {
        return bind(ALL + "select count(*)::int from concerns", cooperativeId, today)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec bind(String sql, long cooperativeId, LocalDate today) {
        return jdbc.sql(sql)
                .param("county", SystemUser.COUNTY)
                .param("cooperative", cooperativeId)
                .param("today", today)
                .param("landDays", LAND_DAYS)
                .param("moneyDays", MONEY_DAYS);
    }
}
