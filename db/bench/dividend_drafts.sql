-- A draft of 2025 for every cooperative, by its charter, as DividendRuns.open and DividendRun.enter make one.
insert into dividend_runs (id, county_code, number, cooperative_id, division_code, year, state, record_date, surplus_fen,
    loss_fen, reserve_rate, reserve_key, patronage_rate, residual_base, trade_basis, special_fund_heads, charter_id, fiscal_fund_fen,
    donation_fund_fen, drafted_by, drafted_at)
select nextval('dividend_runs_seq'), o.county_code, 'FP-2025-' || o.id, o.id, o.division_code, 2025, 'DRAFT', '2025-12-31', s.surplus_fen,
       s.loss_fen, c.reserve_rate, c.reserve_key, c.patronage_rate, c.residual_base, c.trade_basis, c.special_fund_heads, c.id,
       f.fiscal, f.donation, 1, now()
from unnest(:cooperatives::bigint[], :surpluses::bigint[], :losses::bigint[]) s (cooperative_id, surplus_fen, loss_fen)
join organisations o on o.id = s.cooperative_id
join charters c on c.cooperative_id = o.id and c.valid_from <= '2025-12-31' and not exists (
    select 1 from charters b where b.cooperative_id = o.id and b.valid_from > c.valid_from and b.valid_from <= '2025-12-31')
join (select cooperative_id, coalesce(sum(amount_fen) filter (where share_class = 'FISCAL'), 0) as fiscal,
             coalesce(sum(amount_fen) filter (where share_class = 'DONATION'), 0) as donation
      from share_movements where county_code = '360781' and effective_on <= '2025-12-31' group by cooperative_id) f
    on f.cooperative_id = o.id
