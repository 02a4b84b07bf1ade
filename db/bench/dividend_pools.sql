-- The pools of all drafts at once, as Article44 takes them from surplus and rates where a charter knows no further funds.
with rated as (
    select id, surplus_fen - loss_fen as available, round((surplus_fen - loss_fen) * reserve_rate)::bigint as reserve, patronage_rate
    from dividend_runs where state = 'DRAFT'
), pooled as (
    select id, available, reserve, round((available - reserve) * patronage_rate)::bigint as refund from rated
)
update dividend_runs r set reserve_fen = p.reserve, distributable_fen = p.available - p.reserve, refund_pool_fen = p.refund,
    residual_pool_fen = p.available - p.reserve - p.refund, computed_at = drafted_at,
    line_count = (select count(*) from dividend_inputs i where i.run_id = r.id)
from pooled p where p.id = r.id
