-- A meeting of every cooperative that passed the plan of 2025, without whoever was there: what is measured begins after it.
alter table meetings disable trigger user;
alter table meeting_items disable trigger user;
alter table resolutions disable trigger user;
insert into meetings (id, county_code, cooperative_id, no, kind, title, convened_on, papers_open_from, held_on, held_at, place,
    chair_name, recorder_name, quorum_num, quorum_den, paper_days, proxies, state, command_id, convened_by, convened_at, opened_by,
    opened_at, heads, rights, sealed_by, sealed_at, seal)
select 1000000 + id, county_code, id, '2026-99', 'GENERAL', '测速：成员大会', '2026-02-01', '2026-02-01', '2026-02-20', '09:00', '测速',
       '测速', '测速', 2, 3, 15, 2, 'SEALED', md5('bench meeting ' || id)::uuid, 1, '2026-02-01', 1, '2026-02-20', 1, 1, 1, '2026-02-20',
       repeat('0', 64)
from organisations where kind = 'COOPERATIVE';
insert into meeting_items (id, county_code, cooperative_id, meeting_id, position, matter, text, majority_num, majority_den,
    majority_strict, takes, recorded_by, recorded_at, taken_by, taken_at)
select id, county_code, cooperative_id, id, 1, 'PLAN', '测速：盈余分配方案', 1, 2, true, 1, 1, held_on, 1, held_on
from meetings where no = '2026-99';
insert into resolutions (id, county_code, cooperative_id, meeting_item_id, meeting_id, no, matter, text, passed_on)
select id, county_code, cooperative_id, id, id, no || '-01', 'PLAN', '测速：盈余分配方案', held_on from meetings where no = '2026-99';
alter table meetings enable trigger user;
alter table meeting_items enable trigger user;
alter table resolutions enable trigger user;

-- What the demonstration had distributed of any year is forgotten, so that 2025 can be distributed again.
truncate dividend_runs cascade;
