-- What a run by a scheme gives is linked with its parts, for the next correction takes them as given, and with what they were
-- computed from: pools, figures, prices, and who took part with what.
update chain_kinds set content = $$chain_text(to_jsonb(t)) || coalesce((
    select string_agg(concat_ws('|', l.id, l.holder_key, coalesce(l.member_id, 0), coalesce(l.household_id, 0),
        coalesce(l.payee_organisation_id, 0), l.division_code, l.total_fen, l.earlier_fen), E'\n' order by l.id)
    from entitlement_lines l where l.run_id = t.run_id), '') || coalesce((
    select E'\n\n' || string_agg(concat_ws('|', p.line_id, p.position, p.weight, p.amount_fen, p.earlier_fen), E'\n' order by p.line_id, p.position)
    from entitlement_parts p where p.run_id = t.run_id), '') || coalesce((
    select E'\n\n' || string_agg(chain_text(to_jsonb(o)), E'\n' order by o.position) from entitlement_pools o where o.run_id = t.run_id), '')
    || coalesce((
    select E'\n\n' || string_agg(chain_text(to_jsonb(f)), E'\n' order by f.name) from entitlement_figures f where f.run_id = t.run_id), '')
    || coalesce((
    select E'\n\n' || string_agg(chain_text(to_jsonb(g)), E'\n' order by g.grain) from entitlement_prices g where g.run_id = t.run_id), '')
    || coalesce((
    select E'\n\n' || string_agg(chain_text(to_jsonb(h)), E'\n' order by h.holder_key) from entitlement_holders h where h.run_id = t.run_id), '')
    || coalesce((
    select E'\n\n' || string_agg(chain_text(to_jsonb(h)), E'\n' order by h.holder_key, h.line) from entitlement_holdings h where h.run_id = t.run_id), '')$$
where kind = 'entitlement_roots';

call chain_again('entitlement_roots');
