package liannong.shares.trades;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.base.Money;
import liannong.shares.TestRegister;

/** Slips of one member, entered and read by the bookkeeper. */
record TestTrades(TestCounty county, TestCounty.Member member, Trades trades, TradeSlips slips) {

    NewTrade slip(String no, LocalDate day) {
        return of(county.cooperative, member.id(), no, day, "脐橙", "斤", 1_234_50, new Money(3_600_00));
    }

    static NewTrade of(
            long cooperative,
            long member,
            String no,
            LocalDate day,
            String product,
            String unit,
            long hundredths,
            Money amount) {
        return new NewTrade(UUID.randomUUID(), cooperative, member, no, day, product, unit, hundredths, amount);
    }

    void enter(NewTrade slip) {
        TestCounty.run(county.bookkeeper, () -> trades.enter(slip));
    }

    <T> T read(Supplier<T> question) {
        return TestCounty.as(county.bookkeeper, question);
    }

    TradeFilter filter(int year, String text) {
        return new TradeFilter(county.cooperative, year, text);
    }

    List<TradeRow> rows(int year) {
        return read(() -> slips.rows(filter(year, ""), 0, 10));
    }

    TradeTotals totals(int year, String text) {
        return read(() -> slips.totals(filter(year, text)));
    }

    TradeRow only() {
        assertThat(rows(TestRegister.DAY.getYear())).hasSize(1);
        return rows(TestRegister.DAY.getYear()).getFirst();
    }

    /** A row like the first slip with a command of its own, but for what is set otherwise, by a plain statement. */
    void copy(SignedIn user, String... otherwise) {
        String changes = Stream.of(otherwise)
                .map(set -> set.split(" = ", 2))
                .map(set -> "|| jsonb_build_object('" + set[0] + "', " + set[1] + ")")
                .collect(Collectors.joining(" "));
        String row = county.owner()
                .sql(
                        "select (to_jsonb(t) || jsonb_build_object('id', nextval('trades_seq'), 'command_id', gen_random_uuid(),"
                                + " 'recorded_by', ?::bigint) " + changes
                                + ")::text from trades t where cooperative_id = ? order by id limit 1")
                .params(user.id(), county.cooperative)
                .query(String.class)
                .single();
        county.raw(
                user,
                sql -> sql.sql("insert into trades select * from jsonb_populate_record(null::trades, ?::jsonb)")
                        .param(row)
                        .update());
    }
}
