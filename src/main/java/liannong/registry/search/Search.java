package liannong.registry.search;

import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.base.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds who is meant, within the division of whoever asks. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.OFFICIALS)
public class Search {

    /** Of each kind so many are shown. */
    public static final int MOST = 20;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    Search(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /**
     * What the text may mean: a card's number or the end of an identity number, initials, a part of a name. At most
     * three statements. A whole identity number finds nothing here, see {@link #byIdentity}.
     */
    public Found find(String typed) {
        AskedText asked = AskedText.of(typed);
        String text = asked.text();
        return switch (asked.kind()) {
            case NOTHING, IDENTITY -> Found.NOTHING;
            case CARD -> new Found(List.of(), households(text), List.of(), List.of());
            case CARD_OR_ENDING -> new Found(persons(text), households(text), List.of(), List.of());
            case ENDING -> new Found(persons(text), List.of(), List.of(), List.of());
            case INITIALS -> new Found(persons(text), List.of(), organisations(text), List.of());
            case NAME -> new Found(persons(text), List.of(), organisations(text), villages(text));
        };
    }

    /** The file in which the person with this whole identity number stands, found by its blind index. */
    public Optional<Long> byIdentity(String typed) {
        AskedText asked = AskedText.of(typed);
        if (asked.kind() != AskedText.Kind.IDENTITY) return Optional.empty();
        return jdbc.sql("""
                        select m.household_id from persons p join household_members m on m.person_id = p.id
                        where p.identity_index = :index order by m.valid_to desc, m.valid_from desc, m.id desc limit 1""")
                .param("index", cipher.index("person.identity", asked.text()))
                .query(Long.class)
                .optional();
    }

    /** The limit inside tells the planner how few they are. */
    private List<FoundPerson> persons(String text) {
        return jdbc.sql("""
                        select p.id, p.name, p.sex, p.born_on, p.died_on, p.identity_last4, h.id as household_id, h.card_no,
                               m.relation, t.name || d.name as place
                        from (select * from find_persons(:text, :most) limit :most) f join persons p on p.id = f.person_id
                        left join households h on h.id = p.household_id
                        left join household_members m on m.person_id = p.id and m.household_id = h.id and m.valid_to = 'infinity'
                        left join divisions d on d.code = p.division_code left join divisions t on t.code = d.parent_code
                        order by f.place""")
                .param("text", text)
                .param("most", MOST + 1)
                .query(FoundPerson.class)
                .list();
    }

    private List<FoundHousehold> households(String text) {
        return jdbc.sql("""
                        select h.id, h.card_no, p.name as head_name, t.name || d.name as place, h.group_no
                        from (select * from households h
                              where h.card_no between rpad(:text, 10, '0') and rpad(:text, 10, '9')
                                and h.division_code between rpad(:division, 12, '0') and rpad(:division, 12, '9')
                              order by h.card_no limit :most) h
                        join divisions d on d.code = h.division_code join divisions t on t.code = d.parent_code
                        left join household_members m on m.household_id = h.id and m.relation = 'HEAD' and m.valid_to = 'infinity'
                        left join persons p on p.id = m.person_id
                        order by h.card_no""")
                .param("text", text)
                .param("division", division())
                .param("most", MOST + 1)
                .query(FoundHousehold.class)
                .list();
    }

    private List<FoundOrganisation> organisations(String text) {
        return jdbc.sql("""
                        select o.id, o.name, o.kind, t.name || d.name as place
                        from organisations o join divisions d on d.code = o.division_code join divisions t on t.code = d.parent_code
                        where o.county_code = :county and starts_with(o.division_code, :division)
                          and (position(:text in o.name) > 0 or starts_with(o.initials, :text))
                        order by position(:text in o.name), o.name, o.id limit :most""")
                .param("county", SystemUser.COUNTY)
                .param("division", division())
                .param("text", text)
                .param("most", MOST + 1)
                .query(FoundOrganisation.class)
                .list();
    }

    private List<FoundVillage> villages(String text) {
        return jdbc.sql("""
                        select d.code, d.name, t.name as township from divisions d join divisions t on t.code = d.parent_code
                        where d.level = 'VILLAGE' and d.kind <> 'VIRTUAL' and d.valid_to = 'infinity'
                          and starts_with(d.code, :division) and (position(:text in d.name) > 0 or :text = any (d.aliases))
                        order by d.code limit :most""")
                .param("division", division())
                .param("text", text)
                .param("most", MOST + 1)
                .query(FoundVillage.class)
                .list();
    }

    private static String division() {
        String division = CurrentUser.get().division();
        return division == null ? "-" : division;
    }
}
