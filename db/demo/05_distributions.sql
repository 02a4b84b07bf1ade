-- The distributions, by the product's own functions: freeze the register, divide the pools, and on to the next year,
-- whose opening reserve is what this year quantified.
create function pg_temp.distribute(of_year integer) returns void language plpgsql as $$
declare runs bigint[] := (select array_agg(run_id order by run_id) from demo_years where year = of_year and distributed);
begin
    insert into dividend_runs (id, county_code, number, cooperative_id, division_code, year, state, record_date, surplus_fen,
        loss_fen, reserve_rate, reserve_key, patronage_rate, residual_base, trade_basis, charter_id, fiscal_fund_fen,
        donation_fund_fen, drafted_by, drafted_at)
    select y.run_id, '360781', 'YS-FP-' || y.year || '-' || lpad(y.cooperative_id::text, 4, '0'), y.cooperative_id, y.division_code,
           y.year, 'DRAFT', make_date(y.year, 12, 31), y.result_fen, y.loss_fen, ch.reserve_rate, ch.reserve_key,
           ch.patronage_rate, ch.residual_base, ch.trade_basis, ch.id, f.fiscal, f.donation,
           case y.cooperative_id when 2 then 4 else 6 end, pg_temp.at(y.drafted_on, 9)
    from demo_years y
    join charters ch on ch.cooperative_id = y.cooperative_id
    join (select cooperative_id, coalesce(sum(amount_fen) filter (where share_class = 'FISCAL'), 0) as fiscal,
                 coalesce(sum(amount_fen) filter (where share_class = 'DONATION'), 0) as donation
          from share_movements where effective_on <= make_date(of_year, 12, 31) group by cooperative_id) f
        on f.cooperative_id = y.cooperative_id
    where y.run_id = any (runs);
    perform freeze_dividend_inputs(runs);

    update dividend_runs set reserve_fen = round((surplus_fen - loss_fen) * reserve_rate) where id = any (runs);
    update dividend_runs set distributable_fen = surplus_fen - loss_fen - reserve_fen,
        refund_pool_fen = round((surplus_fen - loss_fen - reserve_fen) * patronage_rate),
        residual_pool_fen = surplus_fen - loss_fen - reserve_fen - round((surplus_fen - loss_fen - reserve_fen) * patronage_rate),
        line_count = (select count(*) from dividend_inputs where run_id = dividend_runs.id),
        computed_at = drafted_at + interval '5 minutes'
    where id = any (runs);
    perform compute_dividend_lines(runs);
    update dividend_runs set state = 'SUBMITTED', submitted_by = drafted_by, submitted_at = drafted_at + interval '3 hours'
    where id = any (runs);

    insert into share_movements (id, county_code, cooperative_id, member_id, household_id, division_code, share_class, kind,
        source, amount_fen, document, effective_on, recorded_at, recorded_by, command_id)
    select (of_year - 2020) * 1000000 + row_number() over (order by l.member_id), l.county_code, l.cooperative_id, l.member_id,
           l.household_id, l.division_code, 'RESERVE', 'QUANTIFICATION', 'SURPLUS', l.reserve_fen, of_year || ' 年度公积金量化',
           make_date(of_year, 12, 31), pg_temp.at(y.released_on, 10), r.drafted_by, md5('demo reserve ' || of_year || ' ' || l.member_id)::uuid
    from dividend_lines l join dividend_runs r on r.id = l.run_id join demo_years y on y.run_id = r.id
    where r.id = any (runs) and l.reserve_fen > 0;
end $$;
select pg_temp.distribute(2023);
analyze dividend_runs, dividend_inputs, dividend_lines, share_movements;
select pg_temp.distribute(2024);
select pg_temp.distribute(2025);
analyze dividend_runs, dividend_inputs, dividend_lines, share_movements;
