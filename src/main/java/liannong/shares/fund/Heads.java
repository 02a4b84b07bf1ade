package liannong.shares.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import liannong.base.Money;
import liannong.base.Split;
import liannong.shares.MovementKind;
import liannong.shares.ShareClass;
import liannong.shares.ShareSource;
import liannong.shares.entries.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Averages by head (COOP art 44): never by capital, to the fen, left-over fen to the members' numbers in their order.
 * The
 * heads are those on the roster of a day.
 */
@Component
public class Heads {

    /** A member as a head: the number decides about left-over fen. */
    public record Head(long memberId, String memberNo, long heldFen) {}

    private final JdbcClient jdbc;

    Heads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who is a member on a day, with what he holds of a class then. */
    public List<Head> on(long cooperativeId, LocalDate day, ShareClass shareClass) {
        return jdbc.sql("""
                        select m.id as member_id, m.member_no, coalesce((
                                   select sum(s.amount_fen) from share_movements s
                                   where s.member_id = m.id and s.share_class = :class and s.effective_on <= :day), 0)::bigint as held_fen
                        from members m
                        where m.cooperative_id = :cooperative and m.joined_on <= :day and (m.left_on is null or m.left_on > :day)
                        order by m.member_no collate "C", m.id""")
                .param("cooperative", cooperativeId)
                .param("day", day)
                .param("class", shareClass.name())
                .query(Head.class)
                .list();
    }

    /** What each gets of an amount. */
    public static List<Line> average(
            List<Head> heads, ShareClass shareClass, MovementKind kind, ShareSource source, Money amount) {
        List<Money> parts = parts(heads, amount);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            lines.add(Line.of(heads.get(i).memberId(), shareClass, kind, source, parts.get(i)));
        }
        return lines;
    }

    /** What makes all equal who are not, and sums to nothing. */
    static List<Line> level(List<Head> heads, ShareClass shareClass, ShareSource source) {
        Money held = new Money(heads.stream().mapToLong(Head::heldFen).reduce(0, Math::addExact));
        List<Money> parts = parts(heads, held);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            Money change = parts.get(i).minus(new Money(heads.get(i).heldFen()));
            lines.add(Line.of(heads.get(i).memberId(), shareClass, MovementKind.ADJUSTMENT, source, change));
        }
        return lines;
    }

    private static List<Money> parts(List<Head> heads, Money amount) {
        return Split.of(
                amount,
                heads.stream().map(head -> new Split.Share(head.memberNo(), 1)).toList());
    }
}
