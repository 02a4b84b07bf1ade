-- 743 cooperatives, 11 leading enterprises, three banks, the bureau; the two showcases are 1 (六和) and 2 (禾橙).
-- A household belongs to one to three cooperatives of its township: the township's households stand in a row, village by
-- village, in three rounds, and the cooperatives cut the row into pieces. So members are neighbours, and since every
-- piece is shorter than a round nobody is in a cooperative twice.
create temp table demo_slots on commit drop as
select left(h.division_code, 9) as township, h.id as household_id, h.division_code,
       row_number() over (partition by left(h.division_code, 9) order by round, h.id)::integer as position
from households h cross join generate_series(1, 3) round
where round = 1
   or round = 2 and pg_temp.roll(h.id, 'second cooperative', 100) < 86
   or round = 3 and pg_temp.roll(h.id, 'second cooperative', 100) < 86 and pg_temp.roll(h.id, 'third cooperative', 100) < 72;

create temp table demo_coops on commit drop as
with rows as ( -- the first 88 places of 云石山乡 are the farmers of the two showcases
    select township, count(*) - case township when '360781207' then 88 else 0 end as places,
           case township when '360781207' then 88 else 0 end as first
    from demo_slots group by township
), share as (
    select *, 741 * places / sum(places) over () as exact from rows
), counted as (
    select *, floor(exact)::integer + (row_number() over (order by exact - floor(exact) desc, township)
                                       <= 741 - sum(floor(exact)) over ())::integer as coops
    from share
), weighed as (
    select c.*, n, 2 + row_number() over (order by township, n) as id,
           30 + pg_temp.roll(row_number() over (order by township, n), 'size', 81) as weight
    from counted c cross join lateral generate_series(1, c.coops) n
), cut as (
    select *, first + places * (sum(weight) over (partition by township order by n) - weight)
                    / sum(weight) over (partition by township) as from_position,
           first + places * sum(weight) over (partition by township order by n)
                    / sum(weight) over (partition by township) as to_position
    from weighed
)
select id, township, floor(from_position)::integer + 1 as from_position, floor(to_position)::integer as to_position from cut
union all values (1, '360781207', 1, 5), (2, '360781207', 6, 88);

-- What a cooperative is like; every later step reads it here.
alter table demo_coops add industry text, add village text, add word text, add founded_on date, add land boolean,
    add mu_value_fen bigint, add fiscal_fen bigint, add donation_fen bigint, add per_head_fen bigint;
update demo_coops c set
    village = s.division_code,
    industry = case when c.id <= 2 or r < 38 then 'NAVEL_ORANGE' when r < 56 then 'OIL_TEA' when r < 78 then 'VEGETABLES'
                    when r < 86 then 'WHITE_LOTUS' when r < 95 then 'LIVESTOCK' else 'OTHER' end,
    word = case c.id when 1 then '六和' when 2 then '禾橙' else
           substr('穗露壤霖垄谷岚芽蔓畦润沃墒荫晴萌绵曦枫梓棠蓝澄暖笙霁葵荷', ((c.id * 5) % 28)::integer + 1, 1)
        || substr('沅岭朗溪和垣谣泽坪野禾邻陌圃芸舟甸汀原屿桥信庄畅悦恒晟', ((c.id * 5) / 28 % 27)::integer + 1, 1) end,
    founded_on = case c.id when 1 then date '2019-03-18' when 2 then date '2018-06-12'
                 else date '2015-01-10' + pg_temp.roll(c.id, 'founded', 2000) end,
    land = c.id = 2 or pg_temp.roll(c.id, 'land', 100) < 62,
    mu_value_fen = 100 * (1000 + 50 * pg_temp.roll(c.id, 'value of a mu', 17)),
    fiscal_fen = case when c.id = 2 then 300000 when pg_temp.roll(c.id, 'fiscal', 100) < 50
                 then 100 * (500 + 100 * pg_temp.roll(c.id, 'fiscal fund', 46)) else 0 end,
    donation_fen = case when pg_temp.roll(c.id, 'donation', 100) < 8
                   then 100 * (50 + 10 * pg_temp.roll(c.id, 'donated', 46)) else 0 end,
    per_head_fen = 100 * (900 + pg_temp.roll(c.id, 'prosperity', 3600))
from demo_slots s cross join lateral (select pg_temp.roll(s.position + 1000003 * substr(s.township, 7)::bigint, 'industry', 100) as r) dice
where s.township = c.township and s.position = (c.from_position + c.to_position) / 2;
analyze demo_slots;
analyze demo_coops;

insert into organisations (id, county_code, kind, name, short_name, credit_code, division_code, industry, founded_on)
select c.id, '360781', 'COOPERATIVE',
       '瑞金市' || case when c.id <= 2 then '' else regexp_replace(d.name, '(村|社区)$', '') end || c.word
           || case c.industry when 'NAVEL_ORANGE' then '脐橙' when 'OIL_TEA' then '油茶' when 'VEGETABLES' then '蔬菜'
                when 'WHITE_LOTUS' then '白莲' when 'LIVESTOCK' then '养殖' else '种养' end || '专业合作社',
       c.word, pg_temp.credit_code('93360781' || pg_temp.organisation_code(c.id::integer)), c.village, c.industry, c.founded_on
from demo_coops c join divisions d on d.code = c.village order by c.id;

insert into organisations (id, county_code, kind, name, short_name, credit_code, division_code, industry, founded_on)
select id, '360781', kind, name, short, pg_temp.credit_code(prefix || '360781' || pg_temp.organisation_code(id)),
       case when kind = 'LEADING_ENTERPRISE' then (select v.code from divisions v
           where v.kind = 'VILLAGE' and v.valid_to = 'infinity' order by hashtextextended(v.code, id) limit 1)
           else '360781100002' end, industry, date '2012-05-01' + pg_temp.roll(id, 'founded', 2500)
from (values
    (751, 'LEADING_ENTERPRISE', '91', '瑞金演示橙源果业有限公司', '橙源果业', 'NAVEL_ORANGE'),
    (752, 'LEADING_ENTERPRISE', '91', '瑞金演示赣脐农业有限公司', '赣脐农业', 'NAVEL_ORANGE'),
    (753, 'LEADING_ENTERPRISE', '91', '瑞金演示红果冷链有限公司', '红果冷链', 'NAVEL_ORANGE'),
    (754, 'LEADING_ENTERPRISE', '91', '瑞金演示茶籽油有限公司', '茶籽油', 'OIL_TEA'),
    (755, 'LEADING_ENTERPRISE', '91', '瑞金演示岭上油茶有限公司', '岭上油茶', 'OIL_TEA'),
    (756, 'LEADING_ENTERPRISE', '91', '瑞金演示绿畦蔬菜有限公司', '绿畦蔬菜', 'VEGETABLES'),
    (757, 'LEADING_ENTERPRISE', '91', '瑞金演示大棚农业有限公司', '大棚农业', 'VEGETABLES'),
    (758, 'LEADING_ENTERPRISE', '91', '瑞金演示白莲食品有限公司', '白莲食品', 'WHITE_LOTUS'),
    (759, 'LEADING_ENTERPRISE', '91', '瑞金演示蛋鸭养殖有限公司', '蛋鸭养殖', 'LIVESTOCK'),
    (760, 'LEADING_ENTERPRISE', '91', '瑞金演示山羊牧业有限公司', '山羊牧业', 'LIVESTOCK'),
    (761, 'LEADING_ENTERPRISE', '91', '瑞金演示蜂业有限公司', '演示蜂业', 'OTHER'),
    (771, 'BANK', '91', '瑞金演示农村商业银行', '演示农商行', null),
    (772, 'BANK', '91', '演示邮政储蓄银行瑞金支行', '演示邮储', null),
    (773, 'BANK', '91', '演示农业银行瑞金支行', '演示农行', null),
    (781, 'OTHER', '11', '瑞金市农业农村局（演示）', '农业农村局', null)
) o (id, kind, prefix, name, short, industry);

insert into charters (id, cooperative_id, version_no, valid_from, reserve_rate, reserve_key, patronage_rate, residual_base,
    trade_basis, articles)
select c.id, c.id, 1, c.founded_on,
       case when c.id <= 2 then 0.10 else 0.05 + 0.01 * pg_temp.roll(c.id, 'reserve', 16) end,
       case when c.id <= 2 or r < 60 then 'TRADE' when r < 85 then 'CAPITAL' else 'HEAD' end,
       case when c.id <= 2 then 0.60 else 0.60 + 0.05 * pg_temp.roll(c.id, 'patronage', 5) end,
       case when c.id <= 2 or pg_temp.roll(c.id, 'base', 100) < 70 then 'CLOSING' else 'OPENING' end,
       case when c.id <= 2 or b < 84 then 'VOLUME' when b < 96 or not c.land then 'AMOUNT' else 'LAND_MU' end,
       '演示章程第四十一条：弥补亏损、提取公积金后为可分配盈余，按成员交易量（额）返还的不低于百分之六十，其余按出资、公积金份额和量化份额分配。'
from demo_coops c cross join lateral (select pg_temp.roll(c.id, 'reserve key', 100) as r,
    pg_temp.roll(c.id, 'trade basis', 100) as b) dice;

-- 429 bases: 29 run by leading enterprises, the others by cooperatives.
insert into bases (id, county_code, name, operator_id, division_code, industry, area_hundredths, bears_from)
select n, '360781', d.name || o.short_name || '基地' || case when n > 422 then '二区' when n between 412 and 422 then '一区' else '' end,
       o.id, o.division_code, o.industry, 100 * (60 + pg_temp.roll(n, 'area', 1200)), 2016 + pg_temp.roll(n, 'bears', 10)
from (select row_number() over (order by rank) as n, id
      from (select id, case id when 1 then -2 when 2 then -1 else pg_temp.roll(id, 'has a base', 1000000) end as rank
            from demo_coops order by rank limit 400) coops
      union all
      select 400 + row_number() over (order by round, id), id
      from organisations, generate_series(1, 3) round where kind = 'LEADING_ENTERPRISE') base
join organisations o using (id) join divisions d on d.code = o.division_code
where n <= 429;

-- In whose names the years before were kept; nobody signs in as them.
insert into users (id, sign_in_name, display_name, role, organisation_ids, organisation_name, password_hash, disabled, demo, created_at)
select id, sign_in_name, display_name, role, (select array_agg(c.id order by c.id) from demo_coops c where c.id > 2),
       '各合作社（演示历史）', '!', true, true, timestamptz '2023-01-03 09:00+08'
from (values (6, 'wangnian.kuaiji', '往年会计', 'BOOKKEEPER'), (7, 'wangnian.lishi', '往年理事', 'CHAIR')) u (id, sign_in_name, display_name, role);
