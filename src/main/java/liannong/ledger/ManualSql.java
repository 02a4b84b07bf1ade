package liannong.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import liannong.access.SystemUser;
import liannong.base.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of manual entries. */
@Repository
class ManualSql {

    private static final String ROWS = """
            select e.id, e.organisation_id, e.entry_on as day, e.text, e.document, e.state, e.reverses_id,
                   (select r.id from manual_entries r where r.reverses_id = e.id and r.state <> 'DISCARDED') as reversed_by_id,
                   (select j.id from journal_entries j where j.source_kind = 'MANUAL' and j.source_id = e.id) as entry_id,
                   e.drafted_by, d.display_name as drafted_by_name, e.drafted_at, u.display_name as decided_by_name, e.decided_at,
                   e.discarded_why,
                   (select sum(l.debit_fen) from manual_entry_lines l where l.manual_entry_id = e.id)::bigint as amount_fen
            from manual_entries e join user_names d on d.id = e.drafted_by left join user_names u on u.id = e.decided_by
            """;

    /** A draft of that command is known already. */
    record Known(long id, String commandPrint) {

        long same(String print) {
            if (!commandPrint.equals(print)) throw new Refused(BooksReason.OTHER_ENTRY_SAME_COMMAND);
            return id;
        }
    }

    private final JdbcClient jdbc;

    ManualSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String print(NewManualEntry command) {
        try {
            byte[] content = command.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<ManualEntryRow> rows(long organisationId, int offset, int limit) {
        return jdbc.sql(ROWS
                        + " where e.organisation_id = :id order by (e.state = 'DRAFT') desc, e.entry_on desc, e.id desc"
                        + " offset :offset limit :limit")
                .param("id", organisationId)
                .param("offset", offset)
                .param("limit", limit)
                .query(ManualEntryRow.class)
                .list();
    }

    int count(long organisationId) {
        return jdbc.sql("select count(*)::int from manual_entries where organisation_id = :id")
                .param("id", organisationId)
                .query(Integer.class)
                .single();
    }

    Optional<ManualEntryRow> find(long id) {
        return jdbc.sql(ROWS + " where e.id = :id")
                .param("id", id)
                .query(ManualEntryRow.class)
                .optional();
    }

    Optional<Known> known(UUID commandId) {
        return jdbc.sql("select id, command_print from manual_entries where command_id = :command")
                .param("command", commandId)
                .query(Known.class)
                .optional();
    }

    List<ManualLine> lines(long id) {
        return jdbc.sql("select account_code as account, member_id, debit_fen, credit_fen from manual_entry_lines"
                        + " where manual_entry_id = :id order by line_no")
                .param("id", id)
                .query(ManualLine.class)
                .list();
    }

    List<PostingRow> shownLines(long id) {
        return jdbc.sql("""
                        select l.line_no::bigint as id, 0::bigint as entry_id, e.entry_on as day, e.text, l.account_code as account, c.name,
                               c.name_en, m.member_no || ' ' || m.name as member, l.debit_fen, l.credit_fen, 0::bigint as balance_fen
                        from manual_entry_lines l join manual_entries e on e.id = l.manual_entry_id
                        join chart_accounts c on c.code = l.account_code left join members m on m.id = l.member_id
                        where e.id = :id order by l.line_no""").param("id", id).query(PostingRow.class).list();
    }

    List<MemberChoice> members(long organisationId, String text, int offset, int limit) {
        return jdbc.sql("""
                        select id, member_no, name from members where cooperative_id = :id
                          and (position(:text in name) > 0 or position(:text in member_no) > 0)
                        order by member_no collate "C", id offset :offset limit :limit""")
                .param("id", organisationId)
                .param("text", text.strip())
                .param("offset", offset)
                .param("limit", limit)
                .query(MemberChoice.class)
                .list();
    }

    String division(long organisationId) {
        return jdbc.sql("select division_code from organisations where id = :id")
                .param("id", organisationId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refused(BooksReason.NO_SUCH_BOOKS));
    }

    /** What could not be posted is not drafted either: accounts, the month, and whose members the lines name. */
    void require(NewManualEntry command) {
        for (int at = 0; at < command.lines().size(); at++) {
            ManualLine line = command.lines().get(at);
            boolean valid = jdbc.sql(
                            "select :day between valid_from and coalesce(valid_to, 'infinity') from chart_accounts"
                                    + " where code = :code")
                    .param("day", command.day())
                    .param("code", line.account())
                    .query(Boolean.class)
                    .optional()
                    .orElseThrow(() -> new Refused(BooksReason.NO_SUCH_ACCOUNT, line.account()));
            if (!valid) throw new Refused(BooksReason.ACCOUNT_NOT_VALID, command.day());
            if (line.memberId() != null && !isMember(line.memberId(), command.organisationId()))
                throw new Refused(BooksReason.ENTRY_MEMBER_OF_ANOTHER, at + 1);
        }
        boolean closed = jdbc.sql(
                        "select coalesce(date_trunc('month', :day::date)::date <= closed_through(:id), false)")
                .param("day", command.day())
                .param("id", command.organisationId())
                .query(Boolean.class)
                .single();
        if (closed) throw new Refused(BooksReason.PERIOD_CLOSED, command.day());
    }

    private boolean isMember(long memberId, long organisationId) {
        return jdbc.sql("select exists (select 1 from members where id = :member and cooperative_id = :id)")
                .param("member", memberId)
                .param("id", organisationId)
                .query(Boolean.class)
                .single();
    }

    long insert(NewManualEntry command, @Nullable Long reverses, long by, Timestamp at) {
        String division = division(command.organisationId());
        long id = jdbc.sql("""
                        insert into manual_entries (id, county_code, organisation_id, division_code, entry_on, text, document, reverses_id,
                            state, drafted_by, drafted_at, command_id, command_print)
                        values (nextval('manual_entries_seq'), :county, :organisation, :division, :day, :text, :document, :reverses,
                            'DRAFT', :by, :at, :command, :print) returning id""")
                .param("county", SystemUser.COUNTY)
                .param("organisation", command.organisationId())
                .param("division", division)
                .param("day", command.day())
                .param("text", command.text())
                .param("document", command.document())
                .param("reverses", reverses)
                .param("by", by)
                .param("at", at)
                .param("command", command.commandId())
                .param("print", print(command))
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into manual_entry_lines (manual_entry_id, line_no, county_code, organisation_id, division_code, account_code,
                            member_id, debit_fen, credit_fen)
                        select :id, l.line, :county, :organisation, :division, l.account, l.member, l.debit, l.credit
                        from unnest(:accounts::text[], :members::bigint[], :debits::bigint[], :credits::bigint[])
                            with ordinality as l(account, member, debit, credit, line)""")
                .param("id", id)
                .param("county", SystemUser.COUNTY)
                .param("organisation", command.organisationId())
                .param("division", division)
                .param(
                        "accounts",
                        command.lines().stream().map(ManualLine::account).toArray(String[]::new))
                .param(
                        "members",
                        command.lines().stream().map(ManualLine::memberId).toArray(Long[]::new))
                .param(
                        "debits",
                        command.lines().stream().map(ManualLine::debitFen).toArray(Long[]::new))
                .param(
                        "credits",
                        command.lines().stream().map(ManualLine::creditFen).toArray(Long[]::new))
                .update();
        return id;
    }

    /** How many drafts became what was decided: none when somebody was faster. */
    int decide(long id, String state, long by, Timestamp at, @Nullable String why) {
        return jdbc.sql(
                        "update manual_entries set state = :state, decided_by = :by, decided_at = :at, discarded_why = :why"
                                + " where id = :id and state = 'DRAFT'")
                .param("id", id)
                .param("state", state)
                .param("by", by)
                .param("at", at)
                .param("why", why)
                .update();
    }
}
