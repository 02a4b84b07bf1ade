package liannong.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose books there are, and the chart that all are kept by. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.STAFF)
public class Books {

    public static final int LONGEST_PAGE = 200;

    private static final String OWNERS = " from organisations o where exists (select 1 from account_balances b"
            + " where b.organisation_id = o.id) and position(lower(:text) in lower(o.name)) > 0";

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The organisations with books that the user may see, by name. */
    public List<BookOwner> owners(String text, int offset, int limit) {
        return jdbc.sql("select o.id, o.name" + OWNERS + " order by o.name, o.id offset :offset limit :limit")
                .param("text", text.strip())
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(BookOwner.class)
                .list();
    }

    public int count(String text) {
        return jdbc.sql("select count(*)::int" + OWNERS)
                .param("text", text.strip())
                .query(Integer.class)
                .single();
    }

    /** Those that the user works for, with or without an entry yet; nothing for who sees a division. */
    public List<BookOwner> mine() {
        Long[] ids = CurrentUser.get().organisationIds().toArray(Long[]::new);
        if (ids.length == 0) return List.of();
        return jdbc.sql("select id, name from organisations where id = any (:ids) order by name, id")
                .param("ids", ids)
                .query(BookOwner.class)
                .list();
    }

    /** One of the user's own, or one whose books he sees. */
    public Optional<BookOwner> find(long organisationId) {
        Optional<BookOwner> mine =
                mine().stream().filter(owner -> owner.id() == organisationId).findFirst();
        return mine.or(() -> jdbc.sql("select o.id, o.name" + OWNERS + " and o.id = :id")
                .param("text", "")
                .param("id", organisationId)
                .query(BookOwner.class)
                .optional());
    }

    /** The first month and the last with a posting; empty for books without one. */
    public Optional<Months> months(long organisationId) {
        return jdbc.sql("select min(month) as first, max(month) as last from account_balances"
                        + " where organisation_id = :id having count(*) > 0")
                .param("id", organisationId)
                .query(Months.class)
                .optional();
    }

    /** The whole chart, in the order of its codes. */
    public List<AccountRow> chart() {
        return jdbc.sql("select code, name, name_en, kind, parent_code, valid_from, valid_to, standing"
                        + " from chart_accounts order by code collate \"C\"")
                .query(AccountRow.class)
                .list();
    }

    /** The accounts that can be posted to on a day. */
    public List<AccountRow> postable(LocalDate day) {
        return jdbc.sql("select code, name, name_en, kind, parent_code, valid_from, valid_to, standing"
                        + " from chart_accounts c where :day between valid_from and coalesce(valid_to, 'infinity')"
                        + " order by code collate \"C\"")
                .param("day", day)
                .query(AccountRow.class)
                .list();
    }

    /** From the first day of the one month to the last of the other. */
    public record Months(LocalDate first, LocalDate last) {}
}
