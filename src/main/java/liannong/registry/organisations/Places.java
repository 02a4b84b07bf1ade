package liannong.registry.organisations;

import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The villages in force in the user's division, to choose one. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(OrganisationRights.READ)
public class Places {

    public static final int LONGEST_PAGE = 100;

    private static final String TODAY = """
            from divisions d join divisions t on t.code = d.parent_code
            where d.level = 'VILLAGE' and d.kind <> 'VIRTUAL' and d.valid_to = 'infinity' and starts_with(d.code, :division)
            """;

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose name, or township's name, holds the text. */
    public List<Place> list(String text, int offset, int limit) {
        return jdbc.sql("select d.code, d.name, t.name as township " + TODAY + """
                          and (:text = '' or d.name like '%' || :text || '%' or t.name like '%' || :text || '%')
                        order by d.code offset :offset limit :limit""")
                .param("division", division())
                .param("text", text.strip())
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(Place.class)
                .list();
    }

    public Optional<Place> find(String code) {
        return jdbc.sql("select d.code, d.name, t.name as township " + TODAY + " and d.code = :code")
                .param("division", SystemUser.COUNTY)
                .param("code", code)
                .query(Place.class)
                .optional();
    }

    /**
     * The place is a village in force, and the user's.
     *
     * @param what whose place it is, for the sentence
     */
    void mine(String code, String what) {
        Place place = find(code).orElseThrow(() -> new Refused(OrganisationReason.ORGANISATION_PLACE_UNUSABLE));
        if (!place.code().startsWith(division()))
            throw new Refused(OrganisationReason.ORGANISATION_OF_ANOTHER_PLACE, what);
    }

    private static String division() {
        String division = CurrentUser.get().division();
        return division == null ? SystemUser.COUNTY : division;
    }
}
