package liannong.access;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The places, organisations and households a user may belong to. Access stands below the modules that own them, so it
 * reads three columns by its own SQL: the divisions and the public register of organisations, which everybody may read.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.ADMINISTRATOR + "')")
public class UserScopes {

    private static final int LONGEST_PAGE = 50;

    private static final String PLACES = """
            from divisions d left join divisions t on t.code = d.parent_code
            where d.level = :level and d.kind <> 'VIRTUAL' and d.valid_to = 'infinity'
              and (:text = '' or d.name like '%' || :text || '%' or t.name like '%' || :text || '%')
            """;

    private static final String ORGANISATIONS = """
            from organisations o
            where o.county_code = :county and o.kind in (:kinds)
              and (:text = '' or o.name like '%' || :text || '%' or o.credit_code like :text || '%')
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    UserScopes(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    /** Townships or villages in force whose name, or township's name, holds the text. */
    public List<ScopeChoice> places(ScopeKind kind, String text, int offset, int limit) {
        return jdbc.sql("select left(d.code, :digits) as key, d.name, coalesce(t.name, '') as detail " + PLACES
                        + " order by d.code offset :offset limit :limit")
                .param("digits", kind.digits())
                .param("level", kind.name())
                .param("text", text.strip())
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(ScopeChoice.class)
                .list();
    }

    public int countPlaces(ScopeKind kind, String text) {
        return jdbc.sql("select count(*)::int " + PLACES)
                .param("level", kind.name())
                .param("text", text.strip())
                .query(Integer.class)
                .single();
    }

    /** Organisations of the kind the role works for, by a part of the name or the beginning of the credit code. */
    public List<ScopeChoice> organisations(Role role, String text, int offset, int limit) {
        return jdbc.sql("select o.id::text as key, o.name, o.credit_code as detail " + ORGANISATIONS
                        + " order by o.name, o.id offset :offset limit :limit")
                .param("county", SystemUser.COUNTY)
                .param("kinds", kinds(role))
                .param("text", text.strip())
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(ScopeChoice.class)
                .list();
    }

    public int countOrganisations(Role role, String text) {
        return jdbc.sql("select count(*)::int " + ORGANISATIONS)
                .param("county", SystemUser.COUNTY)
                .param("kinds", kinds(role))
                .param("text", text.strip())
                .query(Integer.class)
                .single();
    }

    boolean isPlace(ScopeKind kind, String prefix) {
        return prefix.length() == kind.digits()
                && jdbc.sql("select exists (select 1 from divisions where code = rpad(:prefix, 12, '0')"
                                + " and level = :level and kind <> 'VIRTUAL' and valid_to = 'infinity')")
                        .param("prefix", prefix)
                        .param("level", kind.name())
                        .query(Boolean.class)
                        .single();
    }

    /** The organisation's name, when it is of the kind the role works for. */
    Optional<String> organisation(Role role, long id) {
        return jdbc.sql("select name from organisations where id = :id and county_code = :county and kind in (:kinds)")
                .param("id", id)
                .param("county", SystemUser.COUNTY)
                .param("kinds", kinds(role))
                .query(String.class)
                .optional();
    }

    /** The id behind a card's number. The administrator sees no household, so the county's own scope looks it up. */
    Optional<Long> household(String cardNo) {
        return SystemUser.act(() -> apart.execute(started -> jdbc.sql("select id from households where card_no = :card")
                .param("card", cardNo)
                .query(Long.class)
                .optional()));
    }

    private static List<String> kinds(Role role) {
        return switch (role) {
            case BOOKKEEPER, CHAIR, SUPERVISOR -> List.of("COOPERATIVE");
            case INSURER -> List.of("INSURER");
            case BANK_OPERATOR -> List.of("BANK");
            default -> List.of("LEADING_ENTERPRISE", "FAMILY_FARM", "VILLAGE_COLLECTIVE", "OTHER");
        };
    }
}
