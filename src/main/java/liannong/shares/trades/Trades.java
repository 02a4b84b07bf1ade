package liannong.shares.trades;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.Broken;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import liannong.shares.SharesReason;
import liannong.shares.entries.Book;
import liannong.shares.entries.ShareEntries;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters the slips of the members' trade with their cooperative, and takes back what was entered wrong. At least 60 %
 * of a year's distributable surplus is returned by them (COOP art 44); a slip counts in the year of its day, in
 * whatever distribution or correction is computed afterwards.
 */
@Service
@Transactional
@PreAuthorize("hasRole('BOOKKEEPER')")
public class Trades {

    private record Standing(String memberNo, String name, LocalDate tradedOn) {}

    private record Entered(long cooperativeId, boolean correction, boolean takenBack) {}

    private final JdbcClient jdbc;
    private final ShareEntries entries;
    private final BusinessClock clock;

    Trades(JdbcClient jdbc, ShareEntries entries, BusinessClock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Enters a slip. The same command twice is one slip.
     *
     * @throws Refused {@code TRADE_SLIP_NO}, {@code TRADE_PRODUCT}, {@code TRADE_UNIT}, {@code TRADE_QUANTITY},
     *     {@code TRADE_AMOUNT} for what no slip can say; {@code EFFECTIVE_IN_FUTURE}; {@code TRADE_BEFORE_FOUNDED} with
     *     the day; {@code NOT_A_MEMBER_THEN}; {@code TRADE_SLIP_TAKEN} with whose slip has the number;
     *     {@code OTHER_COMMAND_SAME_ID}
     */
    public void enter(NewTrade command) {
        requireWritten(command);
        if (entries.enteredBefore(command, Book.TRADES)) return;
        requireFounded(command);
        standing(command).ifPresent(taken -> {
            throw new Refused(
                    TradeReason.TRADE_SLIP_TAKEN,
                    command.slipNo(),
                    taken.memberNo() + " " + taken.name(),
                    taken.tradedOn());
        });
        try {
            if (insert(command) == 0) throw new Refused(SharesReason.NOT_A_MEMBER_THEN, command.tradedOn());
        } catch (DuplicateKeyException twice) {
            throw new Refused(SharesReason.OTHER_COMMAND_SAME_ID);
        }
    }

    /**
     * Takes a slip back by a row of the same day with the opposite figures; both stay to be seen, and its number is
     * free to be entered again. The same command twice is the same taking back once.
     *
     * @throws Refused {@code TRADE_BACK_WITHOUT_REASON}, {@code NO_SUCH_TRADE}, {@code TRADE_IS_A_CORRECTION},
     *     {@code TRADE_TAKEN_BACK}, {@code OTHER_COMMAND_SAME_ID}
     */
    public void takeBack(TakeBack command) {
        if (isOutside(command.reason(), TakeBack.SHORTEST_REASON, TakeBack.LONGEST_REASON))
            throw new Refused(TradeReason.TRADE_BACK_WITHOUT_REASON);
        long cooperative = find(command.tradeId()).cooperativeId();
        if (entries.enteredBefore(cooperative, command.commandId(), ShareEntries.print(command), Book.TRADES)) return;
        Entered trade = find(command.tradeId());
        if (trade.correction()) throw new Refused(TradeReason.TRADE_IS_A_CORRECTION);
        if (trade.takenBack()) throw new Refused(TradeReason.TRADE_TAKEN_BACK);
        try {
            mirror(command);
        } catch (DuplicateKeyException twice) {
            throw new Refused(
                    Broken.promise(twice, "trades_taken_back_once")
                            ? TradeReason.TRADE_TAKEN_BACK
                            : SharesReason.OTHER_COMMAND_SAME_ID);
        }
    }

    private static void requireWritten(NewTrade trade) {
        if (isOutside(trade.slipNo(), 1, NewTrade.LONGEST_SLIP_NO)) throw new Refused(TradeReason.TRADE_SLIP_NO);
        if (isOutside(trade.product(), 1, NewTrade.LONGEST_PRODUCT)) throw new Refused(TradeReason.TRADE_PRODUCT);
        if (isOutside(trade.unit(), 1, NewTrade.LONGEST_UNIT)) throw new Refused(TradeReason.TRADE_UNIT);
        if (trade.quantityHundredths() <= 0 || trade.quantityHundredths() > NewTrade.MOST_HUNDREDTHS)
            throw new Refused(TradeReason.TRADE_QUANTITY);
        if (trade.amount().isNegative() || trade.amount().fen() > NewTrade.MOST_HUNDREDTHS)
            throw new Refused(TradeReason.TRADE_AMOUNT);
    }

    private static boolean isOutside(String text, int shortest, int longest) {
        return text.length() < shortest || text.length() > longest;
    }

    private void requireFounded(NewTrade command) {
        jdbc.sql("select founded_on from organisations where id = :cooperative")
                .param("cooperative", command.cooperativeId())
                .query(LocalDate.class)
                .optional()
                .filter(command.tradedOn()::isBefore)
                .ifPresent(founded -> {
                    throw new Refused(TradeReason.TRADE_BEFORE_FOUNDED, founded);
                });
    }

    /** Whose slip has that number already, and was not taken back. */
    private Optional<Standing> standing(NewTrade command) {
        return jdbc.sql("""
                        select m.member_no, m.name, t.traded_on from trades t join members m on m.id = t.member_id
                        where t.cooperative_id = :cooperative and t.slip_no = :slip and t.corrects_id is null
                          and not exists (select 1 from trades back where back.corrects_id = t.id)""")
                .param("cooperative", command.cooperativeId())
                .param("slip", command.slipNo())
                .query(Standing.class)
                .optional();
    }

    private int insert(NewTrade command) {
        return jdbc.sql("""
                        insert into trades (id, county_code, cooperative_id, member_id, household_id, division_code, slip_no, entry_no,
                            traded_on, product, unit, quantity_hundredths, amount_fen, recorded_at, recorded_by, command_id, command_print)
                        select nextval('trades_seq'), :county, m.cooperative_id, m.id, m.household_id, m.division_code, :slip,
                            1 + (select count(*) from trades t where t.cooperative_id = m.cooperative_id and t.slip_no = :slip
                                 and t.corrects_id is null),
                            :day, :product, :unit, :quantity, :amount, :at, :by, :command, :print
                        from members m
                        where m.id = :member and m.cooperative_id = :cooperative and m.joined_on <= :day
                          and (m.left_on is null or m.left_on > :day)""")
                .param("county", SystemUser.COUNTY)
                .param("slip", command.slipNo())
                .param("day", command.tradedOn())
                .param("product", command.product())
                .param("unit", command.unit())
                .param("quantity", command.quantityHundredths())
                .param("amount", command.amount().fen())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", CurrentUser.get().id())
                .param("command", command.commandId())
                .param("print", ShareEntries.print(command))
                .param("member", command.memberId())
                .param("cooperative", command.cooperativeId())
                .update();
    }

    private Entered find(long tradeId) {
        return jdbc.sql("""
                        select cooperative_id, corrects_id is not null as correction,
                               exists (select 1 from trades back where back.corrects_id = t.id) as taken_back
                        from trades t where id = :id""")
                .param("id", tradeId)
                .query(Entered.class)
                .optional()
                .orElseThrow(() -> new Refused(TradeReason.NO_SUCH_TRADE));
    }

    private void mirror(TakeBack command) {
        jdbc.sql("""
                        insert into trades (id, county_code, cooperative_id, member_id, household_id, division_code, slip_no, entry_no,
                            traded_on, product, unit, quantity_hundredths, amount_fen, corrects_id, reason, recorded_at, recorded_by,
                            command_id, command_print)
                        select nextval('trades_seq'), county_code, cooperative_id, member_id, household_id, division_code, slip_no, entry_no,
                            traded_on, product, unit, -quantity_hundredths, -amount_fen, id, :reason, :at, :by, :command, :print
                        from trades where id = :id""")
                .param("reason", command.reason())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", CurrentUser.get().id())
                .param("command", command.commandId())
                .param("print", ShareEntries.print(command))
                .param("id", command.tradeId())
                .update();
    }
}
