package liannong.shares;

import java.time.LocalDate;
import java.util.UUID;
import liannong.TestCounty;
import liannong.base.Money;
import liannong.shares.contributions.MoneyContribution;

/** Orders as a bookkeeper would give them, with what does not matter to a test filled in. */
public final class Orders {

    private Orders() {}

    public static MoneyContribution capital(
            UUID command, TestCounty county, TestCounty.Member member, long fen, LocalDate day, String document) {
        return new MoneyContribution(
                command,
                county.cooperative,
                member.id(),
                ShareClass.CAPITAL,
                ShareSource.OWN_MONEY,
                new Money(fen),
                new Money(fen),
                day,
                Evidence.of(document));
    }

    public static MoneyContribution capital(TestCounty county, TestCounty.Member member, long fen, LocalDate day) {
        return capital(UUID.randomUUID(), county, member, fen, day, "收据 1");
    }
}
