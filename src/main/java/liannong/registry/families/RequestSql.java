package liannong.registry.families;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.FieldCipher;
import liannong.base.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The requests on record; what they ask for is sealed. */
@Repository
class RequestSql {

    static final int LONGEST_PAGE = 200;
    private static final String FIELD = "change_request.content";

    private static final String ROW = """
            select r.id, r.kind, r.household_id, h.card_no, t.name || ' ' || d.name as place,
                   coalesce(p.name, head.name, h.card_no) as about, r.state, r.requested_by as requested_by_id,
                   u.display_name as requested_by, r.requested_at, v.display_name as decided_by, r.decided_at, r.decision
            from change_requests r join households h on h.id = r.household_id join divisions d on d.code = h.division_code
            join divisions t on t.code = d.parent_code join user_names u on u.id = r.requested_by
            left join user_names v on v.id = r.decided_by left join persons p on p.id = r.person_id
            left join household_members m on m.household_id = h.id and m.relation = 'HEAD' and m.valid_to = 'infinity'
            left join persons head on head.id = m.person_id
            """;

    private static final String FILTER = """
            where r.county_code = :county and (:state::text is null or r.state = :state) and (:kind::text is null or r.kind = :kind)
               and (:household::bigint is null or r.household_id = :household)""";

    @SuppressWarnings("ArrayRecordComponent") // read once, compared never
    private record Sealed(byte[] contentEnc, long documentId, String documentTitle) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;

    RequestSql(JdbcClient jdbc, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
    }

    /** @throws Refused {@code REQUEST_OPEN_ALREADY} */
    long add(NewRequest request, Instant now) {
        long id = jdbc.sql("select nextval('change_requests_seq')")
                .query(Long.class)
                .single();
        try {
            jdbc.sql("""
                            insert into change_requests (id, county_code, kind, household_id, person_id, content_enc, document_id, state,
                                requested_by, requested_at)
                            values (:id, :county, :kind, :household, :person, :content, :document, 'OPEN', :by, :at)""")
                    .param("id", id)
                    .param("county", SystemUser.COUNTY)
                    .param("kind", request.change().kind().name())
                    .param("household", request.householdId())
                    .param("person", request.change().aboutPersonId())
                    .param("content", cipher.seal(FIELD, json.writeValueAsString(request.change())))
                    .param("document", request.documentId())
                    .param("by", CurrentUser.get().id())
                    .param("at", Timestamp.from(now))
                    .update();
        } catch (DuplicateKeyException open) {
            throw new Refused(ChangeReason.REQUEST_OPEN_ALREADY);
        }
        return id;
    }

    List<RequestRow> rows(RequestFilter filter, int offset, int limit) {
        return filtered(
                        ROW + FILTER
                                + " order by (r.state = 'OPEN') desc, r.requested_at desc, r.id offset :offset limit :limit",
                        filter)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(RequestRow.class)
                .list();
    }

    int count(RequestFilter filter) {
        return filtered("select count(*)::int from change_requests r " + FILTER, filter)
                .query(Integer.class)
                .single();
    }

    Optional<RequestRow> find(long id) {
        return jdbc.sql(ROW + " where r.id = :id")
                .param("id", id)
                .query(RequestRow.class)
                .optional();
    }

    void lock(long id) {
        jdbc.sql("select id from change_requests where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    RequestView open(RequestRow row) {
        Sealed sealed = jdbc.sql("""
                        select r.content_enc, r.document_id, d.title as document_title
                        from change_requests r join documents d on d.id = r.document_id where r.id = :id""").param("id", row.id()).query(Sealed.class).single();
        RequestedChange change = json.readValue(cipher.open(FIELD, sealed.contentEnc()), RequestedChange.class);
        return new RequestView(row, change, sealed.documentId(), sealed.documentTitle());
    }

    void decide(long id, RequestState state, @Nullable String why, Instant now) {
        jdbc.sql("""
                        update change_requests set state = :state, decided_by = :by, decided_at = :at, decision = :why, version = version + 1
                        where id = :id""")
                .param("state", state.name())
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(now))
                .param("why", why)
                .param("id", id)
                .update();
    }

    boolean isDocumentOf(long documentId, long householdId) {
        return jdbc.sql("select exists (select 1 from documents where id = :id and household_id = :household)")
                .param("id", documentId)
                .param("household", householdId)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, RequestFilter filter) {
        RequestState state = filter.state();
        ChangeRequestKind kind = filter.kind();
        return jdbc.sql(sql)
                .param("county", SystemUser.COUNTY)
                .param("state", state == null ? null : state.name())
                .param("kind", kind == null ? null : kind.name())
                .param("household", filter.householdId());
    }
}
