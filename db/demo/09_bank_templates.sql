-- Two templates of banks that do not exist, so that a batch can leave by one. No real bank's format is copied here.
insert into bank_templates (id, county_code, name, recorded_by, recorded_at)
select nextval('bank_templates_seq'), '360781', t.name, 8, '2026-01-12 10:00+08'
from (values ('示例银行（定长文本）'), ('示例银行（ISO 20022）')) t (name);
insert into bank_template_versions (id, template_id, version_no, valid_from, rule_source, recorded_by, recorded_at, command_id)
select nextval('bank_template_versions_seq'), id, 1, '2026-01-15', '演示用，不是哪家银行的格式', 8, recorded_at, gen_random_uuid()
from bank_templates order by id;
insert into bank_template_layouts (version_id, direction, format, encoding, delimiter, crlf, titles, file_name)
select v.id, l.direction, case when t.name like '%定长%' then 'FIXED' else 'ISO20022' end,
       case when t.name like '%定长%' then 'GBK' else 'UTF_8' end, '', t.name like '%定长%', false,
       case when l.direction = 'IN' then '' when t.name like '%定长%' then 'DF{due}_{batch}.txt' else '{batch}.xml' end
from bank_template_versions v join bank_templates t on t.id = v.template_id, (values ('OUT'), ('IN')) l (direction);
insert into bank_template_fields (version_id, direction, part, position, source, text, width, align, form)
select v.id, f.* from bank_template_versions v join bank_templates t on t.id = v.template_id and t.name like '%定长%',
(values
    ('OUT', 'HEADER', 1, 'TEXT', 'H', 1, 'LEFT', 'PLAIN'),
    ('OUT', 'HEADER', 2, 'BATCH_NUMBER', '', 30, 'LEFT', 'PLAIN'),
    ('OUT', 'HEADER', 3, 'DUE_ON', '', 8, 'LEFT', 'DAY'),
    ('OUT', 'HEADER', 4, 'COUNT', '', 6, 'RIGHT_ZEROS', 'PLAIN'),
    ('OUT', 'HEADER', 5, 'TOTAL', '', 15, 'RIGHT_ZEROS', 'FEN'),
    ('OUT', 'LINE', 1, 'TEXT', 'D', 1, 'LEFT', 'PLAIN'),
    ('OUT', 'LINE', 2, 'SEQ', '', 6, 'RIGHT_ZEROS', 'PLAIN'),
    ('OUT', 'LINE', 3, 'PAYEE_ACCOUNT', '', 32, 'LEFT', 'PLAIN'),
    ('OUT', 'LINE', 4, 'PAYEE_NAME', '', 60, 'LEFT', 'PLAIN'),
    ('OUT', 'LINE', 5, 'AMOUNT', '', 15, 'RIGHT_ZEROS', 'FEN'),
    ('OUT', 'LINE', 6, 'PURPOSE', '', 60, 'LEFT', 'PLAIN'),
    ('OUT', 'LINE', 7, 'END_TO_END_ID', '', 35, 'LEFT', 'PLAIN'),
    ('OUT', 'FOOTER', 1, 'TEXT', 'T', 1, 'LEFT', 'PLAIN'),
    ('OUT', 'FOOTER', 2, 'COUNT', '', 6, 'RIGHT_ZEROS', 'PLAIN'),
    ('IN', 'HEADER', 1, 'TEXT', 'R', 1, 'LEFT', 'PLAIN'),
    ('IN', 'HEADER', 2, 'BATCH_NUMBER', '', 30, 'LEFT', 'PLAIN'),
    ('IN', 'LINE', 1, 'SEQ', '', 6, 'RIGHT_ZEROS', 'PLAIN'),
    ('IN', 'LINE', 2, 'END_TO_END_ID', '', 35, 'LEFT', 'PLAIN'),
    ('IN', 'LINE', 3, 'AMOUNT', '', 15, 'RIGHT_ZEROS', 'FEN'),
    ('IN', 'LINE', 4, 'STATUS', '', 6, 'LEFT', 'PLAIN'),
    ('IN', 'LINE', 5, 'REASON', '', 3, 'LEFT', 'PLAIN'),
    ('IN', 'LINE', 6, 'SETTLED_ON', '', 8, 'LEFT', 'DAY'),
    ('IN', 'FOOTER', 1, 'COUNT', '', 6, 'RIGHT_ZEROS', 'PLAIN'),
    ('IN', 'FOOTER', 2, 'TOTAL', '', 15, 'RIGHT_ZEROS', 'FEN'))
    f (direction, part, position, source, text, width, align, form);
insert into bank_template_words (version_id, kind, word, meaning)
select v.id, w.* from bank_template_versions v join bank_templates t on t.id = v.template_id and t.name like '%定长%',
(values ('STATUS', '成功', 'CREDITED'), ('STATUS', '失败', 'RETURNED'), ('STATUS', '处理中', 'PENDING'),
    ('REASON', 'E01', 'AC01'), ('REASON', 'E04', 'AC04'), ('REASON', 'E06', 'AC06'), ('REASON', 'E14', 'AM04'),
    ('REASON', 'E21', 'BE01'), ('REASON', 'E27', 'MD07'), ('REASON', 'E99', 'MS03')) w (kind, word, meaning);
update bank_template_versions set confirmed_by = 9, confirmed_at = '2026-01-13 09:00+08';
