package liannong.payouts.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import liannong.base.Money;
import liannong.schedule.plans.Shift;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows in which rules stand: the steps of approvals, the days of payment, the clocks. */
@Component
class RuleSql {

    private static final int LONGEST_LIST = 200;

    private static final String WHO = """
            select coalesce(r.version_id, 0) as version_id, o.short_name as payer, r.valid_from, r.source, coalesce(v.recorded_by, 0) as recorded_by,
                   w.display_name as recorded_by_name, (v.recorded_at at time zone 'Asia/Shanghai')::date as recorded_on,
                   c.display_name as confirmed_by_name, (v.confirmed_at at time zone 'Asia/Shanghai')::date as confirmed_on, r.*
            from (""";

    private static final String IN_ORDER = """
            ) r
            left join organisations o on o.id = r.payer_id
            left join payout_rule_versions v on v.id = r.version_id
            left join user_names w on w.id = v.recorded_by left join user_names c on c.id = v.confirmed_by
            order by r.payer_id nulls first, r.valid_from desc, r.version_id desc nulls last limit :most
            """;

    private static final String STEPS = """
            select version_id, payer_id, valid_from, min(source) as source, array_agg(above_fen order by above_fen) as above,
                   array_agg(approvals::integer order by above_fen) as approvals
            from approval_rules group by version_id, payer_id, valid_from""";

    private final JdbcClient jdbc;

    RuleSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RuleRow> list(RuleKind kind) {
        String from = switch (kind) {
            case APPROVALS -> STEPS;
            case PAY_DAY ->
                "select version_id, payer_id, valid_from, source, workday_rule, balance_days from payout_rules";
            case HELD, RECEIVED, DUE ->
                "select version_id, payer_id, valid_from, source, warn_days, alarm_days, alarm_fen from clock_rules"
                        + " where kind = '" + kind.name() + "'";
        };
        return jdbc.sql(WHO + from + IN_ORDER)
                .param("most", LONGEST_LIST)
                .query((row, n) -> row(kind, row))
                .list();
    }

    private static RuleRow row(RuleKind kind, ResultSet row) throws SQLException {
        RuleContent content = switch (kind) {
            case APPROVALS -> new RuleContent.Approvals(steps(row));
            case PAY_DAY ->
                new RuleContent.PayDay(Shift.valueOf(row.getString("workday_rule")), row.getInt("balance_days"));
            case HELD, RECEIVED, DUE ->
                new RuleContent.Clock(
                        row.getInt("warn_days"), row.getInt("alarm_days"), new Money(row.getLong("alarm_fen")));
        };
        return new RuleRow(
                row.getLong("version_id"),
                kind,
                row.getString("payer"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("source"),
                row.getLong("recorded_by"),
                row.getString("recorded_by_name"),
                day(row, "recorded_on"),
                row.getString("confirmed_by_name"),
                day(row, "confirmed_on"),
                content);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static List<RuleContent.Step> steps(ResultSet row) throws SQLException {
        Long[] above = (Long[]) row.getArray("above").getArray();
        Integer[] approvals = (Integer[]) row.getArray("approvals").getArray();
        List<RuleContent.Step> steps = new ArrayList<>();
        for (int n = 0; n < above.length; n++) steps.add(new RuleContent.Step(new Money(above[n]), approvals[n]));
        return steps;
    }

    void write(long version, NewRule rule, String source) {
        switch (rule.content()) {
            case RuleContent.Approvals(List<RuleContent.Step> steps) ->
                steps.forEach(step -> insert(
                                "insert into approval_rules (id, payer_id, valid_from, source, version_id, above_fen, approvals)"
                                        + " values (nextval('approval_rules_seq'), :payer, :from, :source, :version, :above, :approvals)",
                                version,
                                rule,
                                source)
                        .param("above", step.above().fen())
                        .param("approvals", step.approvals())
                        .update());
            case RuleContent.PayDay(Shift shift, int days) ->
                insert(
                                "insert into payout_rules (id, payer_id, valid_from, source, version_id, workday_rule, balance_days)"
                                        + " values (nextval('payout_rules_seq'), :payer, :from, :source, :version, :shift, :days)",
                                version,
                                rule,
                                source)
                        .param("shift", shift.name())
                        .param("days", days)
                        .update();
            case RuleContent.Clock(int warn, int alarm, Money amount) ->
                insert(
                                "insert into clock_rules (id, payer_id, valid_from, source, version_id, kind, warn_days, alarm_days, alarm_fen)"
                                        + " values (nextval('clock_rules_seq'), :payer, :from, :source, :version, :kind, :warn, :alarm, :fen)",
                                version,
                                rule,
                                source)
                        .param("kind", rule.kind().name())
                        .param("warn", warn)
                        .param("alarm", alarm)
                        .param("fen", amount.fen())
                        .update();
        }
    }

    private JdbcClient.StatementSpec insert(String sql, long version, NewRule rule, String source) {
        return jdbc.sql(sql)
                .param("payer", rule.payerId(), java.sql.Types.BIGINT)
                .param("from", rule.validFrom())
                .param("source", source)
                .param("version", version);
    }
}
