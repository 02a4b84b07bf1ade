package liannong.registry.villages;

import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The villages in force, in the order of their codes. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Villages {

    public static final int LONGEST_PAGE = 200;

    private static final String IN_FORCE = """
            from divisions d join divisions t on t.code = d.parent_code
            where d.level = 'VILLAGE' and d.kind <> 'VIRTUAL' and d.valid_to = 'infinity'
            """;

    private static final String ASKED = IN_FORCE + """
             and starts_with(d.code, :division)
             and (:text = '' or d.name like '%' || :text || '%' or t.name like '%' || :text || '%')
            """;

    private final JdbcClient jdbc;

    Villages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the user's division whose name, or township's name, holds the text; at most a page. */
    public List<Village> list(String text, int offset, int limit) {
        return asked(
                        "select d.code, d.name, t.name as township " + ASKED
                                + " order by d.code offset :offset limit :limit",
                        text)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(Village.class)
                .list();
    }

    /** What {@link #list} finds altogether. */
    public int count(String text) {
        return asked("select count(*)::int " + ASKED, text).query(Integer.class).single();
    }

    /** Wherever in the county it is; empty where there is none, or none any more. */
    public Optional<Village> find(String code) {
        return jdbc.sql("select d.code, d.name, t.name as township " + IN_FORCE + " and d.code = :code")
                .param("code", code)
                .query(Village.class)
                .optional();
    }

    /** Whether it lies in the division that the user works for; who works for none works for the county. */
    public boolean isMine(Village village) {
        return village.code().startsWith(division());
    }

    private StatementSpec asked(String sql, String text) {
        return jdbc.sql(sql).param("division", division()).param("text", text.strip());
    }

    private static String division() {
        String division = CurrentUser.get().division();
        return division == null ? SystemUser.COUNTY : division;
    }
}
