package liannong.shares.exchange;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.schedule.BusinessClock;
import liannong.shares.ShareClass;
import liannong.shares.entries.ShareEntries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a register that is moved in is compared with, and that it was. */
@Component
class MoveInSql {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    MoveInSql(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    MoveInTarget target(long cooperativeId, RegisterFile file) {
        String code = jdbc.sql("select credit_code from organisations where id = :id")
                .param("id", cooperativeId)
                .query(String.class)
                .single();
        String[] numbers = file.members().stream().map(RegisterFile.Member::no).toArray(String[]::new);
        Map<String, MoveInTarget.Registered> members = jdbc
                .sql("""
                        select m.id, m.member_no, m.name, m.kind = 'ORGANISATION' as organisation, m.joined_on, m.left_on,
                               exists (select 1 from departures d where d.member_id = m.id and d.state = 'SETTLED') as settled
                        from members m
                        where m.county_code = :county and m.cooperative_id = :cooperative and m.member_no = any (:numbers)""")
                .param("county", SystemUser.COUNTY)
                .param("cooperative", cooperativeId)
                .param("numbers", numbers)
                .query(MoveInTarget.Registered.class)
                .list()
                .stream()
                .collect(Collectors.toMap(MoveInTarget.Registered::memberNo, Function.identity()));
        return new MoveInTarget(code, isEmpty(cooperativeId), members);
    }

    boolean isEmpty(long cooperativeId) {
        return jdbc.sql("""
                        select not exists (select 1 from share_movements where county_code = :county and cooperative_id = :cooperative)""")
                .param("county", SystemUser.COUNTY)
                .param("cooperative", cooperativeId)
                .query(Boolean.class)
                .single();
    }

    long insert(MoveIn command, int acts, @Nullable Long paper) {
        RegisterFile file = command.file();
        return jdbc.sql("""
                        insert into share_move_ins (id, county_code, cooperative_id, file_name, sha256, made_for, made_by, made_at, as_of,
                            acts, movements, document, document_id, recorded_by, recorded_at, command_id, command_print)
                        values (nextval('share_move_ins_seq'), :county, :cooperative, :name, :sha256, :for, :madeBy, :madeAt, :asOf,
                            :acts, :movements, :document, :paper, :by, :at, :command, :print) returning id""")
                .param("county", SystemUser.COUNTY)
                .param("cooperative", command.cooperativeId())
                .param("name", command.fileName())
                .param("sha256", file.sha256())
                .param("for", file.issuer().name())
                .param("madeBy", file.head().generatedBy())
                .param("madeAt", Timestamp.from(file.head().generatedAt()))
                .param("asOf", file.head().asOf())
                .param("acts", acts)
                .param("movements", file.movements().size())
                .param("document", command.evidence().title())
                .param("paper", paper)
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("command", command.commandId())
                .param("print", ShareEntries.print(command))
                .query(Long.class)
                .single();
    }

    /** What was written, by class. */
    List<MoveInPreview.ClassTotal> written(long moveInId, long cooperativeId) {
        record Sum(ShareClass shareClass, long amount, long unpaid, long area) {}
        return jdbc
                .sql("""
                        select share_class, sum(amount_fen)::bigint as amount, sum(unpaid_fen)::bigint as unpaid,
                               sum(area_hundredths)::bigint as area
                        from share_movements
                        where county_code = :county and cooperative_id = :cooperative and move_in_id = :id group by share_class""")
                .param("county", SystemUser.COUNTY)
                .param("cooperative", cooperativeId)
                .param("id", moveInId)
                .query(Sum.class)
                .list()
                .stream()
                .map(sum -> new MoveInPreview.ClassTotal(
                        sum.shareClass(), new Money(sum.amount()), new Money(sum.unpaid()), new Mu(sum.area())))
                .sorted(java.util.Comparator.comparing(MoveInPreview.ClassTotal::shareClass))
                .toList();
    }

    Optional<MoveInRow> find(long cooperativeId) {
        return jdbc.sql("""
                        select i.file_name, i.made_for, i.made_by, i.made_at, i.as_of, i.acts, i.movements, i.document,
                               u.display_name as recorded_by, i.recorded_at
                        from share_move_ins i join user_names u on u.id = i.recorded_by where i.cooperative_id = :cooperative""")
                .param("cooperative", cooperativeId)
                .query(MoveInRow.class)
                .optional();
    }
}
