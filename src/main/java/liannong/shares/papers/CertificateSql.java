package liannong.shares.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import liannong.access.SystemUser;
import liannong.base.papers.PaperFont;
import liannong.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** The certificates as rows: what is read to issue one, and what is kept of it. */
@Component
class CertificateSql {

    static final int MOST = 100;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final JavaType holdings;
    private final PaperFont letters;

    CertificateSql(JdbcClient jdbc, JsonMapper json, PaperFont letters) {
        this.jdbc = jdbc;
        this.json = json;
        this.holdings = json.getTypeFactory().constructCollectionType(List.class, Holding.class);
        this.letters = letters;
    }

    Optional<CertificateDraft> draft(long memberId, LocalDate day, String issuedBy) {
        return jdbc.sql("""
                        select o.name as cooperative, o.credit_code, m.member_no, m.name as member, m.kind, t.name || d.name as place,
                               m.group_no, p.identity_last4, m.joined_on, m.left_on, holdings_on(m.id, :day) as holdings,
                               (select coalesce(sum(s.amount_fen), 0)::bigint from share_movements s
                                where s.county_code = :county and s.cooperative_id = m.cooperative_id and s.effective_on <= :day) as all_fen,
                               (select c.serial_no from share_certificates c where c.member_id = m.id
                                  and not exists (select 1 from share_certificates r where r.replaces_id = c.id)
                                  and not exists (select 1 from share_certificate_voids v where v.certificate_id = c.id)) as replaces
                        from members m join organisations o on o.id = m.cooperative_id
                        join divisions d on d.code = m.division_code join divisions t on t.code = d.parent_code
                        left join persons p on p.id = m.person_id where m.id = :member""")
                .param("member", memberId)
                .param("day", day)
                .param("county", SystemUser.COUNTY)
                .query((row, number) -> draft(row, memberId, day, issuedBy))
                .optional();
    }

    private CertificateDraft draft(ResultSet row, long memberId, LocalDate day, String issuedBy) throws SQLException {
        Integer group = row.getObject("group_no", Integer.class);
        String place = row.getString("place");
        var facts = new CertificateFacts(
                row.getString("cooperative"),
                row.getString("credit_code"),
                row.getString("member_no"),
                row.getString("member"),
                row.getString("kind"),
                group == null ? place : Texts.of(Locale.SIMPLIFIED_CHINESE, "shares.group-of", place, group),
                row.getString("identity_last4"),
                row.getObject("joined_on", LocalDate.class),
                row.getLong("all_fen"),
                issuedBy);
        return new CertificateDraft(
                memberId,
                day,
                facts,
                json.readValue(row.getString("holdings"), holdings),
                row.getObject("left_on", LocalDate.class),
                row.getString("replaces"),
                letters.missing(facts.member() + facts.cooperative() + facts.place()));
    }

    /** Which member's certificate the command issued before. */
    Optional<Long> memberOf(UUID commandId) {
        return jdbc.sql("select member_id from share_certificates where command_id = :command")
                .param("command", commandId)
                .query(Long.class)
                .optional();
    }

    long idOf(UUID commandId) {
        return jdbc.sql("select id from share_certificates where command_id = :command")
                .param("command", commandId)
                .query(Long.class)
                .single();
    }

    /** Two who issue for one cooperative at once wait for each other; where there is no such member nothing happens. */
    void lockSerialNumbers(long memberId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('serial numbers', cooperative_id))::text"
                        + " from members where id = :member")
                .param("member", memberId)
                .query(String.class)
                .optional();
    }

    /** Numbers are given one after the other in a year, under {@link #lockSerialNumbers}. */
    void insert(UUID commandId, CertificateDraft draft, String checkCode, Instant at, int year, long by) {
        jdbc.sql("""
                        insert into share_certificates (id, county_code, cooperative_id, member_id, household_id, division_code, serial_no,
                            check_code, as_of, holdings, facts, issued_by, issued_at, command_id, replaces_id)
                        select nextval('share_certificates_seq'), m.county_code, m.cooperative_id, m.id, m.household_id, m.division_code,
                            :year || '-' || to_char(1 + (select count(*) from share_certificates c where c.cooperative_id = m.cooperative_id
                                and starts_with(c.serial_no, :year || '-')), 'FM999990000'),
                            :code, :day, :holdings::jsonb, :facts::jsonb, :by, :at, :command,
                            (select c.id from share_certificates c where c.member_id = m.id and c.serial_no = :replaces)
                        from members m where m.id = :member""")
                .param("year", Integer.toString(year))
                .param("code", checkCode)
                .param("day", draft.asOf())
                .param(
                        "holdings",
                        json.writeValueAsString(draft.holdings().stream()
                                .sorted(java.util.Comparator.comparing(Holding::shareClass))
                                .toList()))
                .param("facts", json.writeValueAsString(draft.facts()))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("command", commandId)
                .param("replaces", draft.replaces())
                .param("member", draft.memberId())
                .update();
    }

    Optional<Certificate> find(long id) {
        return jdbc.sql("select id, serial_no, check_code, as_of, issued_at, facts, holdings from share_certificates"
                        + " where id = :id")
                .param("id", id)
                .query((row, number) -> new Certificate(
                        row.getLong("id"),
                        row.getString("serial_no"),
                        row.getString("check_code"),
                        row.getObject("as_of", LocalDate.class),
                        row.getTimestamp("issued_at").toInstant(),
                        json.readValue(row.getString("facts"), CertificateFacts.class),
                        json.readValue(row.getString("holdings"), holdings)))
                .optional();
    }

    /** The latest first. */
    List<CertificateRow> ofMember(long memberId) {
        return jdbc.sql("""
                        select c.id, c.serial_no, c.as_of, c.issued_at, u.display_name as issued_by,
                               (select sum((h ->> 'amountFen')::bigint)::bigint from jsonb_array_elements(c.holdings) h) as total_fen,
                               s.state, s.since, v.reason as void_reason
                        from share_certificates c join user_names u on u.id = c.issued_by
                        cross join lateral certificate_state(c.id) s left join share_certificate_voids v on v.certificate_id = c.id
                        where c.member_id = :member order by c.issued_at desc, c.id desc limit :most""")
                .param("member", memberId)
                .param("most", MOST)
                .query(CertificateRow.class)
                .list();
    }

    List<Holding> holdings(String kept) {
        return json.readValue(kept, holdings);
    }
}
