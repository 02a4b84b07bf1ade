-- How each cooperative's years went: surplus (or, now and then, a loss that the next surplus makes up), what of it is
-- distributed, and the days on which that happened. 六和 distributes for the first time; 禾橙 has 2025 before it.
create temp table demo_years on commit drop as
select (year - 2023) * 1000 + c.id as run_id, c.id as cooperative_id, year, o.division_code, o.name,
       c.founded_on, members.heads,
       case when c.id = 1 then case year when 2023 then 600000 when 2024 then -2000000 else 20000000 end
            when c.id > 2 and pg_temp.roll(c.id, 'bad year', 25) = year - 2023 then -(members.heads * c.per_head_fen / 9)
            else members.heads * c.per_head_fen * (85 + pg_temp.roll(c.id, 'year ' || year, 41)) / 100
                 + pg_temp.roll(c.id, 'odd fen ' || year, 100) end as result_fen,
       0::bigint as loss_fen, false as distributed,
       null::date as drafted_on, null::date as opened_on, null::date as last_day, null::date as closed_on, null::date as released_on,
       null::date as due_on, null::date as settled_on
from demo_coops c
join organisations o on o.id = c.id
join (select cooperative_id, count(*) as heads from members group by cooperative_id) members on members.cooperative_id = c.id
cross join generate_series(2023, 2025) year;

update demo_years y set loss_fen = -p.result_fen
from demo_years p where p.cooperative_id = y.cooperative_id and p.year = y.year - 1 and p.result_fen < 0 and y.result_fen > 0;
update demo_years set distributed = true
where result_fen > loss_fen and cooperative_id > 1
  and (year < 2025 or cooperative_id > 2 and pg_temp.roll(cooperative_id, 'distributed 2025', 100) < 60);

-- Seven working days of notice; released on the working day after; due five working days later; settled the next.
update demo_years y set
    drafted_on = b.day, opened_on = o.day, last_day = l.day, closed_on = l.day + 1, released_on = r.day, due_on = d.day, settled_on = s.day
from demo_days f, demo_days b, demo_days o, demo_days l, demo_days r, demo_days d, demo_days s
where y.distributed
  and f.day = (select min(day) from demo_days where day >= make_date(y.year + 1, 1, 4))
  and b.n = f.n + pg_temp.roll(y.run_id, 'opened', 12) and o.n = b.n + 2
  and l.n = o.n + 7 and r.n = l.n + 1 and d.n = r.n + 5 and s.n = d.n + 1;
create unique index on demo_years (run_id);
analyze demo_years;
