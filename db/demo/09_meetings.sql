-- 六和 (cooperative 1): six members, one additional vote, a sealed meeting before the distribution of 2025, and one that
-- is convened for April; 禾橙 (cooperative 2): one about the income of a project. The documents' content was sealed before (demo_papers).
insert into documents (id, county_code, division_code, organisation_id, title, file_name, media_type, size_bytes, sha256, content_enc,
    dated_on, added_by, added_at)
select p.id, '360781', o.division_code, o.id, p.title, p.file_name, 'application/pdf', p.size_bytes, p.sha256, p.content_enc, p.dated_on,
       2 * p.cooperative_id, pg_temp.at(p.dated_on, 15)
from demo_papers p join organisations o on o.id = p.cooperative_id;

insert into meeting_rules (id, county_code, cooperative_id, valid_from, ordinary_num, ordinary_den, ordinary_strict, special_num,
    special_den, special_strict, quorum_num, quorum_den, paper_days, proxies, articles, recorded_by, recorded_at)
values (1, '360781', 1, '2021-03-15', 1, 2, true, 2, 3, false, 2, 3, 15, 2,
    '演示章程第二十一条：成员因故不能到会的，可以书面委托其他成员代为表决，一名成员最多受托二人。', 2, pg_temp.at('2025-12-15', 10));
insert into additional_votes (id, county_code, cooperative_id, member_id, votes, valid_from, ground, document, recorded_by, recorded_at)
select 1, '360781', 1, id, 1, '2025-01-01', '演示章程第十九条：出资额占全社四成的成员附加一票', '2025 年成员大会决议（演示）', 2, pg_temp.at('2025-01-06', 10)
from members where cooperative_id = 1 and member_no = 'E06';

insert into meetings (id, county_code, cooperative_id, no, kind, title, convened_on, papers_open_from, held_on, held_at, place,
    chair_name, recorder_name, quorum_num, quorum_den, paper_days, proxies, command_id, convened_by, convened_at)
values (1, '360781', 1, '2026-01', 'GENERAL', '2025 年度成员大会', '2026-01-20', '2026-01-20', '2026-02-06', '09:00', '合作社二楼会议室',
        '温理事', '赖会计', 2, 3, 15, 2, md5('demo meeting 1')::uuid, 2, pg_temp.at('2026-01-20', 9)),
       (2, '360781', 1, '2026-02', 'GENERAL', '2026 年第一次成员大会', '2026-03-01', '2026-03-16', '2026-04-10', '14:30', '合作社二楼会议室',
        '温理事', '赖会计', 2, 3, 15, 2, md5('demo meeting 2')::uuid, 2, pg_temp.at('2026-03-01', 16));

insert into meeting_items (id, county_code, cooperative_id, meeting_id, position, matter, text, majority_num, majority_den,
    majority_strict, recorded_by, recorded_at)
select n, '360781', 1, meeting, position, matter, text, case matter when 'CHARTER' then 2 else 1 end,
       case matter when 'CHARTER' then 3 else 2 end, matter <> 'CHARTER', 2, pg_temp.at('2026-01-20', 9)
from (values
    (1, 1, 1, 'PLAN', '通过 2025 年度盈余分配方案：提取公积金百分之十，可分配盈余的百分之六十按交易量返还，其余按份额分配。'),
    (2, 1, 2, 'VALUATION', '成员入股的土地经营权每亩作价 1,500 元，2026 年内不变。'),
    (3, 1, 3, 'SHARE_CLASS', '股份分为土地股、资金股、公积金份额、财政折股和捐赠折股；财政折股、捐赠折股按人平均量化，不得转让。'),
    (4, 1, 4, 'INCOME_RIGHT', '财政折股只有收益权；成员退社的，份额于年终重新平均量化给其余成员。'),
    (5, 1, 5, 'ADMISSION', '符合章程条件、缴纳出资的农户，2026 年内可以入社，由理事会审核登记。'),
    (6, 1, 6, 'CHARTER', '修改章程：一名成员最多受托三人。'),
    (7, 2, 1, 'CONTRIBUTION', '2026 年成员增资办法。'),
    (8, 2, 2, 'TRANSFER', '成员之间转让股份的办法。'),
    (9, 2, 3, 'ELECTION', '补选监事一名。')
) i (n, meeting, position, matter, text);
insert into meeting_papers (id, county_code, cooperative_id, meeting_id, document_id, open_from, recorded_by, recorded_at)
select id, '360781', 1, 1, id, dated_on, 2, pg_temp.at(dated_on, 16) from demo_papers where kind = 'PAPER';

update meetings set state = 'OPEN', opened_by = 3, opened_at = pg_temp.at(held_on, 9) where id = 1;
insert into attendance (meeting_id, member_id, county_code, cooperative_id, member_no, name, holder_id, additional, recorded_by, recorded_at)
select 1, m.id, '360781', 1, m.member_no, m.name,
       case m.member_no when 'M04' then (select id from members where cooperative_id = 1 and member_no = 'M02') end,
       case m.member_no when 'E06' then 1 else 0 end, 2, pg_temp.at('2026-02-06', 9)
from members m where m.cooperative_id = 1 and m.member_no <> 'M05' order by m.member_no = 'M04', m.id;
insert into votes (item_id, member_id, meeting_id, county_code, cooperative_id, choice, recorded_by, recorded_at)
select i.id, a.member_id, 1, '360781', 1,
       case when i.matter = 'CHARTER' and a.member_no = 'E06' or i.matter = 'INCOME_RIGHT' and a.member_no = 'M03' then 'AGAINST'
            when i.matter = 'VALUATION' and a.member_no = 'M01' then 'ABSTAIN' else 'FOR' end, 2, pg_temp.at('2026-02-06', 10)
from meeting_items i cross join attendance a where i.meeting_id = 1 and a.meeting_id = 1;
update meeting_items set takes = 1, taken_by = 2, taken_at = pg_temp.at('2026-02-06', 10) where meeting_id = 1;
insert into meeting_minutes (id, county_code, cooperative_id, meeting_id, document_id, signed_by, recorded_by, recorded_at)
select id, '360781', 1, 1, id, '温理事、赖会计和到会成员', 2, pg_temp.at(dated_on, 16) from demo_papers where kind = 'MINUTES' and cooperative_id = 1;
insert into resolutions (id, county_code, cooperative_id, meeting_item_id, meeting_id, no, matter, text, passed_on)
select i.id, '360781', 1, i.id, 1, '2026-01-' || lpad(i.position::text, 2, '0'), i.matter, i.text, '2026-02-06'
from meeting_items i where i.meeting_id = 1 and item_passes(i, 7) order by i.position;
update meetings set state = 'SEALED', sealed_by = 3, sealed_at = pg_temp.at('2026-02-09', 10) where id = 1;

insert into meetings (id, county_code, cooperative_id, no, kind, title, convened_on, papers_open_from, held_on, held_at, place,
    chair_name, recorder_name, quorum_num, quorum_den, paper_days, proxies, command_id, convened_by, convened_at)
values (3, '360781', 2, '2026-01', 'GENERAL', '2026 年第一次成员大会', '2026-01-22', '2026-01-22', '2026-02-10', '09:30', '分选车间会议室',
        '钟理事', '刘会计', 2, 3, 15, 0, md5('demo meeting 3')::uuid, 4, pg_temp.at('2026-01-22', 9));
insert into meeting_items (id, county_code, cooperative_id, meeting_id, position, matter, text, majority_num, majority_den,
    majority_strict, recorded_by, recorded_at)
values (10, '360781', 2, 3, 1, 'INCOME', '通过与果业公司合作果园 2025 年度收益的分配：先按出资付保底，余下的按出资分。（演示）', 1, 2, true, 4,
        pg_temp.at('2026-01-22', 9));
update meetings set state = 'OPEN', opened_by = 5, opened_at = pg_temp.at(held_on, 9) where id = 3;
insert into attendance (meeting_id, member_id, county_code, cooperative_id, member_no, name, additional, recorded_by, recorded_at)
select 3, m.id, '360781', 2, m.member_no, m.name, 0, 4, pg_temp.at('2026-02-10', 9)
from members m where m.cooperative_id = 2 and m.joined_on <= '2026-02-10' and (m.left_on is null or m.left_on > '2026-02-10')
  and pg_temp.roll(m.id, 'comes', 10) < 9;
insert into votes (item_id, member_id, meeting_id, county_code, cooperative_id, choice, recorded_by, recorded_at)
select 10, a.member_id, 3, '360781', 2, case when pg_temp.roll(a.member_id, 'against', 20) = 0 then 'AGAINST' else 'FOR' end, 4,
       pg_temp.at('2026-02-10', 10)
from attendance a where a.meeting_id = 3;
update meeting_items set takes = 1, taken_by = 4, taken_at = pg_temp.at('2026-02-10', 10) where meeting_id = 3;
insert into meeting_minutes (id, county_code, cooperative_id, meeting_id, document_id, signed_by, recorded_by, recorded_at)
select id, '360781', 2, 3, id, '钟理事、刘会计和到会成员', 4, pg_temp.at(dated_on, 16) from demo_papers where kind = 'MINUTES' and cooperative_id = 2;
insert into resolutions (id, county_code, cooperative_id, meeting_item_id, meeting_id, no, matter, text, passed_on)
select i.id, '360781', 2, i.id, 3, '2026-01-' || lpad(i.position::text, 2, '0'), i.matter, i.text, '2026-02-10'
from meeting_items i where i.meeting_id = 3 and item_passes(i, (select count(*)::integer from members m
    where m.cooperative_id = 2 and m.joined_on <= '2026-02-10' and (m.left_on is null or m.left_on > '2026-02-10')));
update meetings set state = 'SEALED', sealed_by = 5, sealed_at = pg_temp.at('2026-02-12', 10) where id = 3;
