package liannong.shares.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.shares.MovementKind;
import liannong.shares.ShareClass;
import liannong.shares.ShareSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The register as the rows of its file: members by their numbers, movements act by act in the order of their entry. */
@Component
class RegisterJsonSql {

    /** As many rows as are in memory at a time. */
    private static final int FETCH = 500;

    private static final String MOVEMENTS = """
            select s.command_id, s.line, m.member_no, s.share_class, s.kind, s.source, s.amount_fen, s.unpaid_fen, s.area_hundredths,
                   s.effective_on, s.acquired_on, s.due_on, s.document, s.recorded_at,
                   r.command_id as reversed_command, r.line as reversed_line,
                   coalesce(s.moved_rests_on, (
                       select jsonb_agg(jsonb_build_object('kind', b.kind, 'id', b.id::text, 'title', left(b.title, 200)) order by b.place)
                       from (values (1, 'LAND_CONTRIBUTION', s.land_contribution_id, l.document), (2, 'VALUATION', s.valuation_id, v.subject),
                                    (3, 'PROJECT', s.project_id, p.project_no || ' ' || p.name), (4, 'RESOLUTION', s.resolution_id, q.no),
                                    (5, 'DEPARTURE', s.departure_id, d.document)) as b(place, kind, id, title)
                       where b.id is not null))::text as rests_on
            from share_movements s join members m on m.id = s.member_id
            left join share_movements r on r.id = s.reverses_id
            left join land_contributions l on l.id = s.land_contribution_id
            left join valuations v on v.id = s.valuation_id
            left join fiscal_projects p on p.id = s.project_id
            left join resolutions q on q.id = s.resolution_id
            left join departures d on d.id = s.departure_id
            where s.county_code = :county and s.cooperative_id = :cooperative
            order by min(s.id) over (partition by s.command_id), s.line""";

    record Cooperative(String name, String creditCode, LocalDate foundedOn) {}

    record Holder(
            String memberNo,
            String name,
            String kind,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn) {}

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    RegisterJsonSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Cooperative cooperative(long id) {
        return jdbc.sql("select name, credit_code, founded_on from organisations where id = :id")
                .param("id", id)
                .query(Cooperative.class)
                .single();
    }

    void holders(long cooperativeId, Consumer<Holder> holder) {
        RowCallbackHandler each = row -> holder.accept(new Holder(
                row.getString("member_no"),
                row.getString("name"),
                row.getString("kind"),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class)));
        jdbc.sql("""
                        select member_no, name, kind, joined_on, left_on from members
                        where county_code = :county and cooperative_id = :cooperative order by member_no collate "C", id""")
                .param("county", SystemUser.COUNTY)
                .param("cooperative", cooperativeId)
                .withFetchSize(FETCH)
                .query(each);
    }

    void movements(long cooperativeId, Consumer<FileMovement> movement) {
        RowCallbackHandler each = row -> movement.accept(movement(row));
        jdbc.sql(MOVEMENTS)
                .param("county", SystemUser.COUNTY)
                .param("cooperative", cooperativeId)
                .withFetchSize(FETCH)
                .query(each);
    }

    private FileMovement movement(ResultSet row) throws SQLException {
        UUID act = row.getObject("command_id", UUID.class);
        int line = row.getInt("line");
        UUID reversed = row.getObject("reversed_command", UUID.class);
        return new FileMovement(
                id(act, line),
                0,
                act,
                line,
                holder(row.getString("member_no")),
                ShareClass.valueOf(row.getString("share_class")),
                MovementKind.valueOf(row.getString("kind")),
                ShareSource.valueOf(row.getString("source")),
                new Money(row.getLong("amount_fen")),
                new Money(row.getLong("unpaid_fen")),
                new Mu(row.getLong("area_hundredths")),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("acquired_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("document"),
                recordedAt(row),
                reversed == null ? null : id(reversed, row.getInt("reversed_line")),
                restsOn(row.getString("rests_on")));
    }

    private static Instant recordedAt(ResultSet row) throws SQLException {
        return row.getTimestamp("recorded_at").toInstant();
    }

    private List<RestsOn> restsOn(@Nullable String rows) {
        return rows == null ? List.of() : Arrays.asList(json.readValue(rows, RestsOn[].class));
    }

    static String id(UUID act, int line) {
        return act + "/" + line;
    }

    /** Apart from the ids of classes. */
    static String holder(String memberNo) {
        return "M-" + memberNo;
    }
}
