package liannong.registry.imports;

import liannong.registry.templates.SheetKind;

/** The statement behind a page of rows. */
final class PreviewSql {

    private static final String ROWS = """
            select r.row_no, coalesce(r.cells[:title], r.known_cells[:title], '') as title, r.cells, r.known_cells,
                   r.identity_last4, coalesce({place}, '') as place, array_to_string(r.problems, E'\\x01') as problems,
                   array_to_string(r.notes, E'\\x01') as notes, r.decision,
                   (select p.name || ' ' || p.born_on || coalesce(' · ' || t.card_no, '') || coalesce(' · ' || p.identity_last4, '')
                    from persons p left join households t on t.id = p.household_id where p.id = r.twin_id) as twin,
                   (select name from divisions where code = r.cells[:village]) as village,
                   (select name from divisions where code = r.known_cells[:village]) as village_before
            from import_rows r
            where r.import_id = :id and r.outcome = :outcome
            order by r.row_no offset :offset limit :limit
            """;

    private static final String HOUSEHOLD = """
            (select h.card_no from households h where h.id = coalesce(r.household_id, r.new_household_id)),
            case when left(r.unit, 1) in ('@', '!') then '' else r.unit end""";
    private static final String VILLAGE =
            "(select name from divisions where code = coalesce(r.cells[4], r.known_cells[4]))";
    private static final String COOPERATIVE =
            "(select o.short_name from organisations o where o.id = r.organisation_id), r.cells[1]";
    private static final String HOLDER = """
            (select h.card_no || coalesce(' ' || e.name, '') from households h
             left join household_members m on m.household_id = h.id and m.relation = 'HEAD' and m.valid_to = 'infinity'
             left join persons e on e.id = m.person_id where h.card_no = coalesce(r.cells[4], r.known_cells[4])),
            (select o.short_name from organisations o where o.credit_code = coalesce(r.cells[5], r.known_cells[5])),
            r.cells[4], r.cells[5]""";

    private PreviewSql() {}

    static String of(SheetKind kind) {
        return ROWS.replace(
                "{place}",
                switch (kind) {
                    case HOUSEHOLDS, PERSONS -> HOUSEHOLD;
                    case COOPERATIVES -> VILLAGE;
                    case MEMBERS -> COOPERATIVE;
                    case PARCELS -> HOLDER;
                });
    }
}
