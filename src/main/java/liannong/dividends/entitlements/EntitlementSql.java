package liannong.dividends.entitlements;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.Refused;
import liannong.dividends.RunReason;
import liannong.dividends.schemes.Divided;
import liannong.dividends.schemes.Figure;
import liannong.dividends.schemes.FilledPool;
import liannong.dividends.schemes.Holder;
import liannong.dividends.schemes.Holding;
import liannong.dividends.schemes.Plan;
import liannong.dividends.schemes.Weight;
import liannong.shares.ShareClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A run over many rows, as statements: freezes who takes part, writes the lines, and counts what was written. */
@Repository
class EntitlementSql {

    private static final String OWED = """
            select l.id, l.member_id, l.household_id, l.payee_organisation_id, h.name, l.division_code, l.total_fen,
                   exists (select 1 from objections o where o.notice_id = r.notice_id and o.source_id = l.id and o.answered_on is null) as held
            from entitlement_lines l join entitlement_runs r on r.id = l.run_id
            join entitlement_holders h on h.run_id = l.run_id and h.holder_key = l.holder_key
            """;

    private record Held(String key, Holding holding) {}

    /** What was written: how many lines, and what they give together, in fen. */
    record Written(int lines, long total) {}

    private record Owed(long total, long earlier) {}

    private final JdbcClient jdbc;

    EntitlementSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes who takes part into the run, in place of who was taken before; those who are named stay. */
    void freeze(long runId, boolean named) {
        clear(runId);
        if (named) {
            jdbc.sql("delete from entitlement_holders where run_id = :run and not counted")
                    .param("run", runId)
                    .update();
        } else {
            delete("entitlement_holdings", runId);
            delete("entitlement_holders", runId);
        }
        jdbc.sql("select freeze_entitlement_holders(:run)")
                .param("run", runId)
                .query()
                .singleRow();
    }

    /** Forgets what was computed. */
    void clear(long runId) {
        for (String table :
                List.of("entitlement_parts", "entitlement_lines", "entitlement_pools", "entitlement_figures"))
            delete(table, runId);
    }

    void delete(String table, long runId) {
        jdbc.sql("delete from " + table + " where run_id = :run")
                .param("run", runId)
                .update();
    }

    List<Holder> holders(long runId) {
        Map<String, List<Held>> held = jdbc
                .sql("select holder_key, share_class, amount_fen, area_hundredths, from_day, until_day"
                        + " from entitlement_holdings where run_id = :run order by holder_key, line")
                .param("run", runId)
                .query((row, number) -> new Held(
                        row.getString(1),
                        new Holding(
                                ShareClass.valueOf(row.getString(2)),
                                new Money(row.getLong(3)),
                                new Mu(row.getLong(4)),
                                row.getObject(5, java.time.LocalDate.class),
                                row.getObject(6, java.time.LocalDate.class))))
                .list()
                .stream()
                .collect(groupingBy(Held::key));
        return jdbc.sql(
                        "select holder_key, household_id, status, trade_hundredths, joined_on, left_on from entitlement_holders"
                                + " where run_id = :run and counted order by holder_key")
                .param("run", runId)
                .query((row, number) -> new Holder(
                        row.getString(1),
                        Objects.requireNonNullElse(row.getString(2), ""),
                        row.getString(3),
                        BigDecimal.valueOf(row.getLong(4), 2),
                        held.getOrDefault(row.getString(1), List.of()).stream()
                                .map(Held::holding)
                                .toList(),
                        row.getObject(5, java.time.LocalDate.class),
                        row.getObject(6, java.time.LocalDate.class)))
                .list();
    }

    /** Writes what was declared, lets the lines be written, and stops everything when they are not that. */
    Written write(long runId, Plan plan, Divided declared) {
        for (int i = 0; i < plan.figures().size(); i++) {
            Figure figure = plan.figures().get(i);
            jdbc.sql(
                            "insert into entitlement_figures (run_id, name, amount_fen, left_fen) values (:run, :name, :amount, :left)")
                    .param("run", runId)
                    .param("name", figure.name())
                    .param("amount", figure.amount().fen())
                    .param("left", declared.left().get(i).fen())
                    .update();
        }
        for (int i = 0; i < declared.pools().size(); i++)
            pool(runId, i + 1, declared.pools().get(i));
        jdbc.sql("select compute_entitlement_lines(array[:run]::bigint[])")
                .param("run", runId)
                .query()
                .singleRow();
        return agreed(runId, plan, declared);
    }

    private void pool(long runId, int position, FilledPool pool) {
        int unit = pool.pool().weight() == Weight.TRADE ? 2 : 0; // trade is kept in hundredths
        jdbc.sql("insert into entitlement_pools (run_id, position, amount_fen, kept_fen, as_promised, weight, each_fen)"
                        + " values (:run, :position, :amount, :kept, :promised, :weight, :each)")
                .param("run", runId)
                .param("position", position)
                .param("amount", pool.amount().fen())
                .param("kept", pool.kept().fen())
                .param("promised", pool.asPromised())
                .param("weight", pool.weight().movePointRight(unit))
                .param("each", pool.price() == null ? null : pool.price().each().fen())
                .update();
    }

    private Written agreed(long runId, Plan plan, Divided declared) {
        Map<String, Owed> written = new java.util.HashMap<>();
        jdbc.sql("select holder_key, total_fen, earlier_fen from entitlement_lines where run_id = :run")
                .param("run", runId)
                .query((row, number) -> written.put(row.getString(1), new Owed(row.getLong(2), row.getLong(3))))
                .list();
        Owed nothing = new Owed(0, 0);
        for (int i = 0; i < plan.holders().size(); i++) {
            String key = plan.holders().get(i).id();
            long expected = declared.totals().get(i).fen();
            Owed owed = written.getOrDefault(key, nothing);
            if (Math.addExact(owed.total(), owed.earlier()) != expected)
                throw new IllegalStateException(
                        "run " + runId + " wrote " + written.get(key) + " for " + key + ", declared " + expected);
        }
        return new Written(
                written.size(), written.values().stream().mapToLong(Owed::total).reduce(0, Math::addExact));
    }

    /** Whether a correction gives or takes anything from anybody. */
    boolean changesAnything(long runId) {
        return jdbc.sql("select exists (select 1 from entitlement_parts where run_id = :run and amount_fen <> 0)")
                .param("run", runId)
                .query(Boolean.class)
                .single();
    }

    /** Names for a correction whom the run before it named; of another audience nobody is named. */
    void takeNames(long fromRun, long toRun) {
        jdbc.sql("""
                        insert into entitlement_holders (run_id, holder_key, household_id, name, place, division_code, status, trade_hundredths)
                        select :to, h.holder_key, h.household_id, h.name, h.place, h.division_code, h.status, h.trade_hundredths
                        from entitlement_holders h join entitlement_runs r on r.id = h.run_id join schemes s on s.id = r.scheme_id
                        where h.run_id = :from and h.counted and s.audience = 'NAMED'""").param("from", fromRun).param("to", toRun).update();
    }

    List<OwedLine> owed(long runId) {
        return jdbc.sql(OWED + " where l.run_id = :run order by l.holder_key collate \"C\"")
                .param("run", runId)
                .query(OwedLine.class)
                .list();
    }

    OwedLine owedLine(long lineId) {
        return jdbc.sql(OWED + " where l.id = :line")
                .param("line", lineId)
                .query(OwedLine.class)
                .single();
    }

    /** The next household that is named for a run; its name and place are its own. */
    void name(long runId, int at, long householdId, String name, String division, String status, long hundredths) {
        jdbc.sql("""
                        insert into entitlement_holders (run_id, holder_key, household_id, name, place, division_code, status, trade_hundredths)
                        select :run, to_char(:at, 'FM000000'), :household, :name, d.name, d.code, :status, :quantity
                        from divisions d where d.code = :division""")
                .param("run", runId)
                .param("at", at)
                .param("household", householdId)
                .param("name", name)
                .param("division", division)
                .param("status", status)
                .param("quantity", hundredths)
                .update();
    }

    int lineCount(long runId) {
        return jdbc.sql("select count(*)::int from entitlement_lines where run_id = :run")
                .param("run", runId)
                .query(Integer.class)
                .single();
    }

    static Refused missing() {
        return new Refused(RunReason.NO_SUCH_RUN);
    }
}
