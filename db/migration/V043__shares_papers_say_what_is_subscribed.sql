-- What is subscribed and not paid in yet stands on the papers beside what is held (COOP art 16: the list of contributions).
create or replace function holdings_on(member bigint, day date) returns jsonb language sql stable
return (
    select coalesce(jsonb_agg(jsonb_build_object('shareClass', share_class, 'amountFen', amount_fen, 'unpaidFen', unpaid_fen,
        'areaHundredths', area_hundredths) order by share_class), '[]')
    from (select share_class, sum(amount_fen)::bigint as amount_fen, sum(unpaid_fen)::bigint as unpaid_fen,
                 sum(area_hundredths)::bigint as area_hundredths
          from share_movements where member_id = member and effective_on <= day
          group by share_class having sum(amount_fen) <> 0 or sum(area_hundredths) <> 0) held);

-- A certificate is issued by its cooperative, not by an office of its place.
create policy its_own_issues on share_certificates as restrictive for insert to liannong_app with check (
    cooperative_id = any ((select scope_organisations())::bigint[]));
