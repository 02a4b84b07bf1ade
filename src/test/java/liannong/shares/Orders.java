package liannong.shares;

import java.time.LocalDate;
import java.util.UUID;
import liannong.TestCounty;
import liannong.base.Money;
import liannong.shares.contributions.MoneyContribution;
import liannong.shares.contributions.Subscription;
import liannong.shares.fund.FiscalProject;
import liannong.shares.moves.Transfer;
import org.jspecify.annotations.Nullable;

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

    /** A promise to pay within a year. */
    public static Subscription subscription(TestCounty county, TestCounty.Member member, long fen, LocalDate day) {
        return new Subscription(
                UUID.randomUUID(),
                county.cooperative,
                member.id(),
                ShareClass.CAPITAL,
                new Money(fen),
                day.plusYears(1),
                day,
                Evidence.of("认缴书 1"));
    }

    public static Transfer transfer(
            TestCounty county,
            TestCounty.Member from,
            TestCounty.Member to,
            ShareClass shareClass,
            long fen,
            LocalDate day) {
        return new Transfer(
                UUID.randomUUID(),
                county.cooperative,
                from.id(),
                to.id(),
                shareClass,
                new Money(fen),
                null,
                day,
                null,
                Evidence.of("转让协议 1"));
    }

    /** A piece of land, whole. */
    public static Transfer transfer(
            TestCounty county, TestCounty.Member from, TestCounty.Member to, long piece, long fen, LocalDate day) {
        return new Transfer(
                UUID.randomUUID(),
                county.cooperative,
                from.id(),
                to.id(),
                ShareClass.LAND,
                new Money(fen),
                piece,
                day,
                null,
                Evidence.of("转让协议 1"));
    }

    /** @param collective the member organisation that holds it; null when it is averaged */
    public static FiscalProject project(
            TestCounty county, ShareSource source, long fen, @Nullable Long collective, LocalDate day) {
        return new FiscalProject(
                UUID.randomUUID(),
                county.cooperative,
                "赣财农 " + county.next("members"),
                "脐橙基地滴灌",
                source,
                day,
                new Money(fen),
                "滴灌系统",
                collective,
                null,
                Evidence.of("批复 1"));
    }
}
