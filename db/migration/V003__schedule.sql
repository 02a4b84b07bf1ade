-- Working days, the business clock of the demonstration, Quartz, and the record of daily tasks.
create table workdays (
    day date primary key,
    kind text not null check (kind in ('REST', 'WORK')),
    name text not null,
    source text not null default 'State Council holiday notices, from npm chinese-days 1.5.7 (MIT)'
);
grant select, insert, update on workdays to liannong_app;
insert into workdays (day, kind, name) values
('2014-01-01', 'REST', '元旦'),
('2014-01-26', 'WORK', '春节'),
('2014-01-31', 'REST', '春节'),
('2014-02-01', 'REST', '春节'),
('2014-02-02', 'REST', '春节'),
('2014-02-03', 'REST', '春节'),
('2014-02-04', 'REST', '春节'),
('2014-02-05', 'REST', '春节'),
('2014-02-06', 'REST', '春节'),
('2014-02-08', 'WORK', '春节'),
('2014-04-05', 'REST', '清明'),
('2014-04-06', 'REST', '清明'),
('2014-04-07', 'REST', '清明'),
('2014-05-01', 'REST', '劳动节'),
('2014-05-02', 'REST', '劳动节'),
('2014-05-03', 'REST', '劳动节'),
('2014-05-04', 'WORK', '劳动节'),
('2014-06-02', 'REST', '端午'),
('2014-09-08', 'REST', '中秋'),
('2014-09-28', 'WORK', '国庆节'),
('2014-10-01', 'REST', '国庆节'),
('2014-10-02', 'REST', '国庆节'),
('2014-10-03', 'REST', '国庆节'),
('2014-10-04', 'REST', '国庆节'),
('2014-10-05', 'REST', '国庆节'),
('2014-10-06', 'REST', '国庆节'),
('2014-10-07', 'REST', '国庆节'),
('2014-10-11', 'WORK', '国庆节'),
('2015-01-01', 'REST', '元旦'),
('2015-01-02', 'REST', '元旦'),
('2015-01-03', 'REST', '元旦'),
('2015-01-04', 'WORK', '元旦'),
('2015-02-15', 'WORK', '春节'),
('2015-02-18', 'REST', '春节'),
('2015-02-19', 'REST', '春节'),
('2015-02-20', 'REST', '春节'),
('2015-02-21', 'REST', '春节'),
('2015-02-22', 'REST', '春节'),
('2015-02-23', 'REST', '春节'),
('2015-02-24', 'REST', '春节'),
('2015-02-28', 'WORK', '春节'),
('2015-04-05', 'REST', '清明'),
('2015-04-06', 'REST', '清明'),
('2015-05-01', 'REST', '劳动节'),
('2015-06-20', 'REST', '端午'),
('2015-06-22', 'REST', '端午'),
('2015-09-03', 'REST', '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日'),
('2015-09-04', 'REST', '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日'),
('2015-09-06', 'WORK', '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日'),
('2015-09-27', 'REST', '中秋'),
('2015-10-01', 'REST', '国庆节'),
('2015-10-02', 'REST', '国庆节'),
('2015-10-03', 'REST', '国庆节'),
('2015-10-04', 'REST', '国庆节'),
('2015-10-05', 'REST', '国庆节'),
('2015-10-06', 'REST', '国庆节'),
('2015-10-07', 'REST', '国庆节'),
('2015-10-10', 'WORK', '国庆节'),
('2016-01-01', 'REST', '元旦'),
('2016-02-06', 'WORK', '春节'),
('2016-02-07', 'REST', '春节'),
('2016-02-08', 'REST', '春节'),
('2016-02-09', 'REST', '春节'),
('2016-02-10', 'REST', '春节'),
('2016-02-11', 'REST', '春节'),
('2016-02-12', 'REST', '春节'),
('2016-02-13', 'REST', '春节'),
('2016-02-14', 'WORK', '春节'),
('2016-04-04', 'REST', '清明'),
('2016-05-01', 'REST', '劳动节'),
('2016-05-02', 'REST', '劳动节'),
('2016-06-09', 'REST', '端午'),
('2016-06-10', 'REST', '端午'),
('2016-06-11', 'REST', '端午'),
('2016-06-12', 'WORK', '端午'),
('2016-09-15', 'REST', '中秋'),
('2016-09-16', 'REST', '中秋'),
('2016-09-17', 'REST', '中秋'),
('2016-09-18', 'WORK', '中秋'),
('2016-10-01', 'REST', '国庆节'),
('2016-10-02', 'REST', '国庆节'),
('2016-10-03', 'REST', '国庆节'),
('2016-10-04', 'REST', '国庆节'),
('2016-10-05', 'REST', '国庆节'),
('2016-10-06', 'REST', '国庆节'),
('2016-10-07', 'REST', '国庆节'),
('2016-10-08', 'WORK', '国庆节'),
('2016-10-09', 'WORK', '国庆节'),
('2017-01-01', 'REST', '元旦'),
('2017-01-02', 'REST', '元旦'),
('2017-01-22', 'WORK', '春节'),
('2017-01-27', 'REST', '春节'),
('2017-01-28', 'REST', '春节'),
('2017-01-29', 'REST', '春节'),
('2017-01-30', 'REST', '春节'),
('2017-01-31', 'REST', '春节'),
('2017-02-01', 'REST', '春节'),
('2017-02-02', 'REST', '春节'),
('2017-02-04', 'WORK', '春节'),
('2017-04-01', 'WORK', '清明'),
('2017-04-02', 'REST', '清明'),
('2017-04-03', 'REST', '清明'),
('2017-04-04', 'REST', '清明'),
('2017-05-01', 'REST', '劳动节'),
('2017-05-27', 'WORK', '端午'),
('2017-05-28', 'REST', '端午'),
('2017-05-29', 'REST', '端午'),
('2017-05-30', 'REST', '端午'),
('2017-09-30', 'WORK', '国庆节'),
('2017-10-01', 'REST', '国庆节'),
('2017-10-02', 'REST', '国庆节'),
('2017-10-03', 'REST', '国庆节'),
('2017-10-04', 'REST', '中秋'),
('2017-10-05', 'REST', '国庆节'),
('2017-10-06', 'REST', '国庆节'),
('2017-10-07', 'REST', '国庆节'),
('2017-10-08', 'REST', '国庆节'),
('2018-01-01', 'REST', '元旦'),
('2018-02-11', 'WORK', '春节'),
('2018-02-15', 'REST', '春节'),
('2018-02-16', 'REST', '春节'),
('2018-02-17', 'REST', '春节'),
('2018-02-18', 'REST', '春节'),
('2018-02-19', 'REST', '春节'),
('2018-02-20', 'REST', '春节'),
('2018-02-21', 'REST', '春节'),
('2018-02-24', 'WORK', '春节'),
('2018-04-05', 'REST', '清明'),
('2018-04-06', 'REST', '清明'),
('2018-04-07', 'REST', '清明'),
('2018-04-08', 'WORK', '清明'),
('2018-04-28', 'WORK', '劳动节'),
('2018-04-29', 'REST', '劳动节'),
('2018-04-30', 'REST', '劳动节'),
('2018-05-01', 'REST', '劳动节'),
('2018-06-18', 'REST', '端午'),
('2018-09-24', 'REST', '中秋'),
('2018-09-29', 'WORK', '国庆节'),
('2018-09-30', 'WORK', '国庆节'),
('2018-10-01', 'REST', '国庆节'),
('2018-10-02', 'REST', '国庆节'),
('2018-10-03', 'REST', '国庆节'),
('2018-10-04', 'REST', '国庆节'),
('2018-10-05', 'REST', '国庆节'),
('2018-10-06', 'REST', '国庆节'),
('2018-10-07', 'REST', '国庆节'),
('2018-12-29', 'WORK', '元旦'),
('2018-12-30', 'REST', '元旦'),
('2018-12-31', 'REST', '元旦'),
('2019-01-01', 'REST', '元旦'),
('2019-02-02', 'WORK', '春节'),
('2019-02-03', 'WORK', '春节'),
('2019-02-04', 'REST', '春节'),
('2019-02-05', 'REST', '春节'),
('2019-02-06', 'REST', '春节'),
('2019-02-07', 'REST', '春节'),
('2019-02-08', 'REST', '春节'),
('2019-02-09', 'REST', '春节'),
('2019-02-10', 'REST', '春节'),
('2019-04-05', 'REST', '清明'),
('2019-04-06', 'REST', '清明'),
('2019-04-07', 'REST', '清明'),
('2019-04-28', 'WORK', '劳动节'),
('2019-05-01', 'REST', '劳动节'),
('2019-05-02', 'REST', '劳动节'),
('2019-05-03', 'REST', '劳动节'),
('2019-05-04', 'REST', '劳动节'),
('2019-05-05', 'WORK', '劳动节'),
('2019-06-07', 'REST', '端午'),
('2019-06-08', 'REST', '端午'),
('2019-06-09', 'REST', '端午'),
('2019-09-13', 'REST', '中秋'),
('2019-09-14', 'REST', '中秋'),
('2019-09-15', 'REST', '中秋'),
('2019-09-29', 'WORK', '国庆节'),
('2019-10-01', 'REST', '国庆节'),
('2019-10-02', 'REST', '国庆节'),
('2019-10-03', 'REST', '国庆节'),
('2019-10-04', 'REST', '国庆节'),
('2019-10-05', 'REST', '国庆节'),
('2019-10-06', 'REST', '国庆节'),
('2019-10-07', 'REST', '国庆节'),
('2019-10-12', 'WORK', '国庆节'),
('2020-01-01', 'REST', '元旦'),
('2020-01-19', 'WORK', '春节'),
('2020-01-24', 'REST', '春节'),
('2020-01-25', 'REST', '春节'),
('2020-01-26', 'REST', '春节'),
('2020-01-27', 'REST', '春节'),
('2020-01-28', 'REST', '春节'),
('2020-01-29', 'REST', '春节'),
('2020-01-30', 'REST', '春节'),
('2020-01-31', 'REST', '春节'),
('2020-02-01', 'REST', '春节'),
('2020-02-02', 'REST', '春节'),
('2020-04-04', 'REST', '清明'),
('2020-04-05', 'REST', '清明'),
('2020-04-06', 'REST', '清明'),
('2020-04-26', 'WORK', '劳动节'),
('2020-05-01', 'REST', '劳动节'),
('2020-05-02', 'REST', '劳动节'),
('2020-05-03', 'REST', '劳动节'),
('2020-05-04', 'REST', '劳动节'),
('2020-05-05', 'REST', '劳动节'),
('2020-05-09', 'WORK', '劳动节'),
('2020-06-25', 'REST', '端午'),
('2020-06-26', 'REST', '端午'),
('2020-06-27', 'REST', '端午'),
('2020-06-28', 'WORK', '端午'),
('2020-09-27', 'WORK', '国庆节'),
('2020-10-01', 'REST', '国庆节'),
('2020-10-02', 'REST', '国庆节'),
('2020-10-03', 'REST', '国庆节'),
('2020-10-04', 'REST', '国庆节'),
('2020-10-05', 'REST', '国庆节'),
('2020-10-06', 'REST', '国庆节'),
('2020-10-07', 'REST', '国庆节'),
('2020-10-08', 'REST', '国庆节'),
('2020-10-10', 'WORK', '国庆节'),
('2021-01-01', 'REST', '元旦'),
('2021-01-02', 'REST', '元旦'),
('2021-01-03', 'REST', '元旦'),
('2021-02-07', 'WORK', '春节'),
('2021-02-11', 'REST', '春节'),
('2021-02-12', 'REST', '春节'),
('2021-02-13', 'REST', '春节'),
('2021-02-14', 'REST', '春节'),
('2021-02-15', 'REST', '春节'),
('2021-02-16', 'REST', '春节'),
('2021-02-17', 'REST', '春节'),
('2021-02-20', 'WORK', '春节'),
('2021-04-03', 'REST', '清明'),
('2021-04-04', 'REST', '清明'),
('2021-04-05', 'REST', '清明'),
('2021-04-25', 'WORK', '劳动节'),
('2021-05-01', 'REST', '劳动节'),
('2021-05-02', 'REST', '劳动节'),
('2021-05-03', 'REST', '劳动节'),
('2021-05-04', 'REST', '劳动节'),
('2021-05-05', 'REST', '劳动节'),
('2021-05-08', 'WORK', '劳动节'),
('2021-06-12', 'REST', '端午'),
('2021-06-13', 'REST', '端午'),
('2021-06-14', 'REST', '端午'),
('2021-09-18', 'WORK', '中秋'),
('2021-09-19', 'REST', '中秋'),
('2021-09-20', 'REST', '中秋'),
('2021-09-21', 'REST', '中秋'),
('2021-09-26', 'WORK', '国庆节'),
('2021-10-01', 'REST', '国庆节'),
('2021-10-02', 'REST', '国庆节'),
('2021-10-03', 'REST', '国庆节'),
('2021-10-04', 'REST', '国庆节'),
('2021-10-05', 'REST', '国庆节'),
('2021-10-06', 'REST', '国庆节'),
('2021-10-07', 'REST', '国庆节'),
('2021-10-09', 'WORK', '国庆节'),
('2022-01-01', 'REST', '元旦'),
('2022-01-02', 'REST', '元旦'),
('2022-01-03', 'REST', '元旦'),
('2022-01-29', 'WORK', '春节'),
('2022-01-30', 'WORK', '春节'),
('2022-01-31', 'REST', '春节'),
('2022-02-01', 'REST', '春节'),
('2022-02-02', 'REST', '春节'),
('2022-02-03', 'REST', '春节'),
('2022-02-04', 'REST', '春节'),
('2022-02-05', 'REST', '春节'),
('2022-02-06', 'REST', '春节'),
('2022-04-02', 'WORK', '清明'),
('2022-04-03', 'REST', '清明'),
('2022-04-04', 'REST', '清明'),
('2022-04-05', 'REST', '清明'),
('2022-04-24', 'WORK', '劳动节'),
('2022-04-30', 'REST', '劳动节'),
('2022-05-01', 'REST', '劳动节'),
('2022-05-02', 'REST', '劳动节'),
('2022-05-03', 'REST', '劳动节'),
('2022-05-04', 'REST', '劳动节'),
('2022-05-07', 'WORK', '劳动节'),
('2022-06-03', 'REST', '端午'),
('2022-06-04', 'REST', '端午'),
('2022-06-05', 'REST', '端午'),
('2022-09-10', 'REST', '中秋'),
('2022-09-11', 'REST', '中秋'),
('2022-09-12', 'REST', '中秋'),
('2022-10-01', 'REST', '国庆节'),
('2022-10-02', 'REST', '国庆节'),
('2022-10-03', 'REST', '国庆节'),
('2022-10-04', 'REST', '国庆节'),
('2022-10-05', 'REST', '国庆节'),
('2022-10-06', 'REST', '国庆节'),
('2022-10-07', 'REST', '国庆节'),
('2022-10-08', 'WORK', '国庆节'),
('2022-10-09', 'WORK', '国庆节'),
('2022-12-31', 'REST', '元旦'),
('2023-01-01', 'REST', '元旦'),
('2023-01-02', 'REST', '元旦'),
('2023-01-21', 'REST', '春节'),
('2023-01-22', 'REST', '春节'),
('2023-01-23', 'REST', '春节'),
('2023-01-24', 'REST', '春节'),
('2023-01-25', 'REST', '春节'),
('2023-01-26', 'REST', '春节'),
('2023-01-27', 'REST', '春节'),
('2023-01-28', 'WORK', '春节'),
('2023-01-29', 'WORK', '春节'),
('2023-04-05', 'REST', '清明'),
('2023-04-23', 'WORK', '劳动节'),
('2023-04-29', 'REST', '劳动节'),
('2023-04-30', 'REST', '劳动节'),
('2023-05-01', 'REST', '劳动节'),
('2023-05-02', 'REST', '劳动节'),
('2023-05-03', 'REST', '劳动节'),
('2023-05-06', 'WORK', '劳动节'),
('2023-06-22', 'REST', '端午'),
('2023-06-23', 'REST', '端午'),
('2023-06-24', 'REST', '端午'),
('2023-06-25', 'WORK', '端午'),
('2023-09-29', 'REST', '中秋'),
('2023-09-30', 'REST', '国庆节'),
('2023-10-01', 'REST', '国庆节'),
('2023-10-02', 'REST', '国庆节'),
('2023-10-03', 'REST', '国庆节'),
('2023-10-04', 'REST', '国庆节'),
('2023-10-05', 'REST', '国庆节'),
('2023-10-06', 'REST', '国庆节'),
('2023-10-07', 'WORK', '国庆节'),
('2023-10-08', 'WORK', '国庆节'),
('2024-01-01', 'REST', '元旦'),
('2024-02-04', 'WORK', '春节'),
('2024-02-10', 'REST', '春节'),
('2024-02-11', 'REST', '春节'),
('2024-02-12', 'REST', '春节'),
('2024-02-13', 'REST', '春节'),
('2024-02-14', 'REST', '春节'),
('2024-02-15', 'REST', '春节'),
('2024-02-16', 'REST', '春节'),
('2024-02-17', 'REST', '春节'),
('2024-02-18', 'WORK', '春节'),
('2024-04-04', 'REST', '清明'),
('2024-04-05', 'REST', '清明'),
('2024-04-06', 'REST', '清明'),
('2024-04-07', 'WORK', '清明'),
('2024-04-28', 'WORK', '劳动节'),
('2024-05-01', 'REST', '劳动节'),
('2024-05-02', 'REST', '劳动节'),
('2024-05-03', 'REST', '劳动节'),
('2024-05-04', 'REST', '劳动节'),
('2024-05-05', 'REST', '劳动节'),
('2024-05-11', 'WORK', '劳动节'),
('2024-06-10', 'REST', '端午'),
('2024-09-14', 'WORK', '中秋'),
('2024-09-15', 'REST', '中秋'),
('2024-09-16', 'REST', '中秋'),
('2024-09-17', 'REST', '中秋'),
('2024-09-29', 'WORK', '国庆节'),
('2024-10-01', 'REST', '国庆节'),
('2024-10-02', 'REST', '国庆节'),
('2024-10-03', 'REST', '国庆节'),
('2024-10-04', 'REST', '国庆节'),
('2024-10-05', 'REST', '国庆节'),
('2024-10-06', 'REST', '国庆节'),
('2024-10-07', 'REST', '国庆节'),
('2024-10-12', 'WORK', '国庆节'),
('2025-01-01', 'REST', '元旦'),
('2025-01-26', 'WORK', '春节'),
('2025-01-28', 'REST', '春节'),
('2025-01-29', 'REST', '春节'),
('2025-01-30', 'REST', '春节'),
('2025-01-31', 'REST', '春节'),
('2025-02-01', 'REST', '春节'),
('2025-02-02', 'REST', '春节'),
('2025-02-03', 'REST', '春节'),
('2025-02-04', 'REST', '春节'),
('2025-02-08', 'WORK', '春节'),
('2025-04-04', 'REST', '清明'),
('2025-04-05', 'REST', '清明'),
('2025-04-06', 'REST', '清明'),
('2025-04-27', 'WORK', '劳动节'),
('2025-05-01', 'REST', '劳动节'),
('2025-05-02', 'REST', '劳动节'),
('2025-05-03', 'REST', '劳动节'),
('2025-05-04', 'REST', '劳动节'),
('2025-05-05', 'REST', '劳动节'),
('2025-05-31', 'REST', '端午'),
('2025-06-01', 'REST', '端午'),
('2025-06-02', 'REST', '端午'),
('2025-09-28', 'WORK', '国庆节'),
('2025-10-01', 'REST', '国庆节'),
('2025-10-02', 'REST', '国庆节'),
('2025-10-03', 'REST', '国庆节'),
('2025-10-04', 'REST', '国庆节'),
('2025-10-05', 'REST', '国庆节'),
('2025-10-06', 'REST', '中秋'),
('2025-10-07', 'REST', '国庆节'),
('2025-10-08', 'REST', '国庆节'),
('2025-10-11', 'WORK', '国庆节'),
('2026-01-01', 'REST', '元旦'),
('2026-01-02', 'REST', '元旦'),
('2026-01-03', 'REST', '元旦'),
('2026-01-04', 'WORK', '元旦'),
('2026-02-14', 'WORK', '春节'),
('2026-02-15', 'REST', '春节'),
('2026-02-16', 'REST', '春节'),
('2026-02-17', 'REST', '春节'),
('2026-02-18', 'REST', '春节'),
('2026-02-19', 'REST', '春节'),
('2026-02-20', 'REST', '春节'),
('2026-02-21', 'REST', '春节'),
('2026-02-22', 'REST', '春节'),
('2026-02-23', 'REST', '春节'),
('2026-02-28', 'WORK', '春节'),
('2026-04-04', 'REST', '清明'),
('2026-04-05', 'REST', '清明'),
('2026-04-06', 'REST', '清明'),
('2026-05-01', 'REST', '劳动节'),
('2026-05-02', 'REST', '劳动节'),
('2026-05-03', 'REST', '劳动节'),
('2026-05-04', 'REST', '劳动节'),
('2026-05-05', 'REST', '劳动节'),
('2026-05-09', 'WORK', '劳动节'),
('2026-06-19', 'REST', '端午'),
('2026-06-20', 'REST', '端午'),
('2026-06-21', 'REST', '端午'),
('2026-09-20', 'WORK', '国庆节'),
('2026-09-25', 'REST', '中秋'),
('2026-09-26', 'REST', '中秋'),
('2026-09-27', 'REST', '中秋'),
('2026-10-01', 'REST', '国庆节'),
('2026-10-02', 'REST', '国庆节'),
('2026-10-03', 'REST', '国庆节'),
('2026-10-04', 'REST', '国庆节'),
('2026-10-05', 'REST', '国庆节'),
('2026-10-06', 'REST', '国庆节'),
('2026-10-07', 'REST', '国庆节'),
('2026-10-10', 'WORK', '国庆节');

-- Exists (has its one row) only in a demonstration: how far the business clock is away from real time. It is moved
-- forward, never back; in production the table is empty, and the application may not insert.
create table demo_clock (
    only_row boolean primary key default true check (only_row),
    offset_seconds bigint not null,
    moved_at timestamptz not null default now()
);
grant select, update on demo_clock to liannong_app;

create function refuse_turning_back() returns trigger language plpgsql as $$
begin
    if new.offset_seconds < old.offset_seconds then
        raise exception 'the business clock never goes back' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger never_back before update on demo_clock for each row execute function refuse_turning_back();

-- What the database itself takes for now and today; the application's clock reads the same row.
create function business_now() returns timestamptz language sql stable
    return now() + make_interval(secs => coalesce((select offset_seconds from demo_clock), 0));
create function business_today() returns date language sql stable
    return (business_now() at time zone 'Asia/Shanghai')::date;

-- One row per daily task and business day: what makes a task run once for each day, and catch up missed days.
create table day_runs (
    id bigint primary key,
    task text not null,
    day date not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    items integer not null default 0 check (items >= 0),
    error text,
    unique (task, day),
    check (finished_at is null or finished_at >= started_at)
);
create sequence day_runs_seq increment 50;
grant select, insert, update on day_runs to liannong_app;
grant usage on sequence day_runs_seq to liannong_app;

-- Quartz 2.5.2, tables_postgres.sql of its distribution (Apache-2.0), unchanged.
CREATE TABLE QRTZ_JOB_DETAILS
(
  SCHED_NAME        VARCHAR(120) NOT NULL,
  JOB_NAME          VARCHAR(200) NOT NULL,
  JOB_GROUP         VARCHAR(200) NOT NULL,
  DESCRIPTION       VARCHAR(250) NULL,
  JOB_CLASS_NAME    VARCHAR(250) NOT NULL,
  IS_DURABLE        BOOL         NOT NULL,
  IS_NONCONCURRENT  BOOL         NOT NULL,
  IS_UPDATE_DATA    BOOL         NOT NULL,
  REQUESTS_RECOVERY BOOL         NOT NULL,
  JOB_DATA          BYTEA        NULL,
  PRIMARY KEY (SCHED_NAME, JOB_NAME, JOB_GROUP)
);

CREATE TABLE QRTZ_TRIGGERS
(
  SCHED_NAME     VARCHAR(120) NOT NULL,
  TRIGGER_NAME   VARCHAR(200) NOT NULL,
  TRIGGER_GROUP  VARCHAR(200) NOT NULL,
  JOB_NAME       VARCHAR(200) NOT NULL,
  JOB_GROUP      VARCHAR(200) NOT NULL,
  DESCRIPTION    VARCHAR(250) NULL,
  NEXT_FIRE_TIME BIGINT       NULL,
  PREV_FIRE_TIME BIGINT       NULL,
  PRIORITY       INTEGER      NULL,
  TRIGGER_STATE  VARCHAR(16)  NOT NULL,
  TRIGGER_TYPE   VARCHAR(8)   NOT NULL,
  START_TIME     BIGINT       NOT NULL,
  END_TIME       BIGINT       NULL,
  CALENDAR_NAME  VARCHAR(200) NULL,
  MISFIRE_INSTR  SMALLINT     NULL,
  JOB_DATA       BYTEA        NULL,
  PRIMARY KEY (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP),
  FOREIGN KEY (SCHED_NAME, JOB_NAME, JOB_GROUP)
  REFERENCES QRTZ_JOB_DETAILS (SCHED_NAME, JOB_NAME, JOB_GROUP)
);

CREATE TABLE QRTZ_SIMPLE_TRIGGERS
(
  SCHED_NAME      VARCHAR(120) NOT NULL,
  TRIGGER_NAME    VARCHAR(200) NOT NULL,
  TRIGGER_GROUP   VARCHAR(200) NOT NULL,
  REPEAT_COUNT    BIGINT       NOT NULL,
  REPEAT_INTERVAL BIGINT       NOT NULL,
  TIMES_TRIGGERED BIGINT       NOT NULL,
  PRIMARY KEY (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP),
  FOREIGN KEY (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP)
  REFERENCES QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP)
);

CREATE TABLE QRTZ_CRON_TRIGGERS
(
  SCHED_NAME      VARCHAR(120) NOT NULL,
  TRIGGER_NAME    VARCHAR(200) NOT NULL,
  TRIGGER_GROUP   VARCHAR(200) NOT NULL,
  CRON_EXPRESSION VARCHAR(120) NOT NULL,
  TIME_ZONE_ID    VARCHAR(80),
  PRIMARY KEY (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP),
  FOREIGN KEY (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP)
  REFERENCES QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP)
);

CREATE TABLE QRTZ_SIMPROP_TRIGGERS
(
  SCHED_NAME    VARCHAR(120)   NOT NULL,
  TRIGGER_NAME  VARCHAR(200)   NOT NULL,
  TRIGGER_GROUP VARCHAR(200)   NOT NULL,
  STR_PROP_1    VARCHAR(512)   NULL,
  STR_PROP_2    VARCHAR(512)   NULL,
  STR_PROP_3    VARCHAR(512)   NULL,
  INT_PROP_1    INT            NULL,
  INT_PROP_2    INT            NULL,
  LONG_PROP_1   BIGINT         NULL,
  LONG_PROP_2   BIGINT         NULL,
  DEC_PROP_1    NUMERIC(13, 4) NULL,
  DEC_PROP_2    NUMERIC(13, 4) NULL,
  BOOL_PROP_1   BOOL           NULL,
  BOOL_PROP_2   BOOL           NULL,
  PRIMARY KEY (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP),
  FOREIGN KEY (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP)
  REFERENCES QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP)
);

CREATE TABLE QRTZ_BLOB_TRIGGERS
(
  SCHED_NAME    VARCHAR(120) NOT NULL,
  TRIGGER_NAME  VARCHAR(200) NOT NULL,
  TRIGGER_GROUP VARCHAR(200) NOT NULL,
  BLOB_DATA     BYTEA        NULL,
  PRIMARY KEY (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP),
  FOREIGN KEY (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP)
  REFERENCES QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP)
);

CREATE TABLE QRTZ_CALENDARS
(
  SCHED_NAME    VARCHAR(120) NOT NULL,
  CALENDAR_NAME VARCHAR(200) NOT NULL,
  CALENDAR      BYTEA        NOT NULL,
  PRIMARY KEY (SCHED_NAME, CALENDAR_NAME)
);


CREATE TABLE QRTZ_PAUSED_TRIGGER_GRPS
(
  SCHED_NAME    VARCHAR(120) NOT NULL,
  TRIGGER_GROUP VARCHAR(200) NOT NULL,
  PRIMARY KEY (SCHED_NAME, TRIGGER_GROUP)
);

CREATE TABLE QRTZ_FIRED_TRIGGERS
(
  SCHED_NAME        VARCHAR(120) NOT NULL,
  ENTRY_ID          VARCHAR(95)  NOT NULL,
  TRIGGER_NAME      VARCHAR(200) NOT NULL,
  TRIGGER_GROUP     VARCHAR(200) NOT NULL,
  INSTANCE_NAME     VARCHAR(200) NOT NULL,
  FIRED_TIME        BIGINT       NOT NULL,
  SCHED_TIME        BIGINT       NOT NULL,
  PRIORITY          INTEGER      NOT NULL,
  STATE             VARCHAR(16)  NOT NULL,
  JOB_NAME          VARCHAR(200) NULL,
  JOB_GROUP         VARCHAR(200) NULL,
  IS_NONCONCURRENT  BOOL         NULL,
  REQUESTS_RECOVERY BOOL         NULL,
  PRIMARY KEY (SCHED_NAME, ENTRY_ID)
);

CREATE TABLE QRTZ_SCHEDULER_STATE
(
  SCHED_NAME        VARCHAR(120) NOT NULL,
  INSTANCE_NAME     VARCHAR(200) NOT NULL,
  LAST_CHECKIN_TIME BIGINT       NOT NULL,
  CHECKIN_INTERVAL  BIGINT       NOT NULL,
  PRIMARY KEY (SCHED_NAME, INSTANCE_NAME)
);

CREATE TABLE QRTZ_LOCKS
(
  SCHED_NAME VARCHAR(120) NOT NULL,
  LOCK_NAME  VARCHAR(40)  NOT NULL,
  PRIMARY KEY (SCHED_NAME, LOCK_NAME)
);

CREATE INDEX IDX_QRTZ_J_REQ_RECOVERY
  ON QRTZ_JOB_DETAILS (SCHED_NAME, REQUESTS_RECOVERY);
CREATE INDEX IDX_QRTZ_J_GRP
  ON QRTZ_JOB_DETAILS (SCHED_NAME, JOB_GROUP);

CREATE INDEX IDX_QRTZ_T_J
  ON QRTZ_TRIGGERS (SCHED_NAME, JOB_NAME, JOB_GROUP);
CREATE INDEX IDX_QRTZ_T_JG
  ON QRTZ_TRIGGERS (SCHED_NAME, JOB_GROUP);
CREATE INDEX IDX_QRTZ_T_C
  ON QRTZ_TRIGGERS (SCHED_NAME, CALENDAR_NAME);
CREATE INDEX IDX_QRTZ_T_G
  ON QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_GROUP);
CREATE INDEX IDX_QRTZ_T_STATE
  ON QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_STATE);
CREATE INDEX IDX_QRTZ_T_N_STATE
  ON QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP, TRIGGER_STATE);
CREATE INDEX IDX_QRTZ_T_N_G_STATE
  ON QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_GROUP, TRIGGER_STATE);
CREATE INDEX IDX_QRTZ_T_NEXT_FIRE_TIME
  ON QRTZ_TRIGGERS (SCHED_NAME, NEXT_FIRE_TIME);
CREATE INDEX IDX_QRTZ_T_NFT_ST
  ON QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_STATE, NEXT_FIRE_TIME);
CREATE INDEX IDX_QRTZ_T_NFT_MISFIRE
  ON QRTZ_TRIGGERS (SCHED_NAME, MISFIRE_INSTR, NEXT_FIRE_TIME);
CREATE INDEX IDX_QRTZ_T_NFT_ST_MISFIRE
  ON QRTZ_TRIGGERS (SCHED_NAME, MISFIRE_INSTR, NEXT_FIRE_TIME, TRIGGER_STATE);
CREATE INDEX IDX_QRTZ_T_NFT_ST_MISFIRE_GRP
  ON QRTZ_TRIGGERS (SCHED_NAME, MISFIRE_INSTR, NEXT_FIRE_TIME, TRIGGER_GROUP, TRIGGER_STATE);

CREATE INDEX IDX_QRTZ_FT_TRIG_INST_NAME
  ON QRTZ_FIRED_TRIGGERS (SCHED_NAME, INSTANCE_NAME);
CREATE INDEX IDX_QRTZ_FT_INST_JOB_REQ_RCVRY
  ON QRTZ_FIRED_TRIGGERS (SCHED_NAME, INSTANCE_NAME, REQUESTS_RECOVERY);
CREATE INDEX IDX_QRTZ_FT_J_G
  ON QRTZ_FIRED_TRIGGERS (SCHED_NAME, JOB_NAME, JOB_GROUP);
CREATE INDEX IDX_QRTZ_FT_JG
  ON QRTZ_FIRED_TRIGGERS (SCHED_NAME, JOB_GROUP);
CREATE INDEX IDX_QRTZ_FT_T_G
  ON QRTZ_FIRED_TRIGGERS (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP);
CREATE INDEX IDX_QRTZ_FT_TG
  ON QRTZ_FIRED_TRIGGERS (SCHED_NAME, TRIGGER_GROUP);



grant select, insert, update, delete on qrtz_job_details, qrtz_triggers, qrtz_simple_triggers, qrtz_cron_triggers,
    qrtz_simprop_triggers, qrtz_blob_triggers, qrtz_calendars, qrtz_paused_trigger_grps, qrtz_fired_triggers,
    qrtz_scheduler_state, qrtz_locks to liannong_app;
