package liannong.ledger;

import liannong.base.Money;
import org.jspecify.annotations.Nullable;

/** One side of an entry: an account, for a member where the account is kept by member, debited or credited. */
public record Posting(String account, @Nullable Long memberId, Money debit, Money credit) {

    public Posting {
        if (debit.isNegative() || credit.isNegative() || debit.isZero() == credit.isZero())
            throw new IllegalArgumentException("a posting debits or credits");
    }

    public static Posting debit(String account, Money amount) {
        return new Posting(account, null, amount, Money.ZERO);
    }

    public static Posting credit(String account, Money amount) {
        return new Posting(account, null, Money.ZERO, amount);
    }

    public static Posting debit(String account, long memberId, Money amount) {
        return new Posting(account, memberId, amount, Money.ZERO);
    }

    public static Posting credit(String account, long memberId, Money amount) {
        return new Posting(account, memberId, Money.ZERO, amount);
    }
}
