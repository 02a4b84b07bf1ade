package liannong.dividends.entitlements;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import liannong.TestCounty;
import liannong.base.Money;
import liannong.shares.TestDepartures;
import liannong.shares.leaving.Settlement;
import org.springframework.context.ApplicationContext;

/** Members leave a cooperative and are settled with, and what they are owed is gathered into a run. */
public record TestExits(ApplicationContext context, TestCounty county) {

    /** He said so on this day and is settled with, without losses; returns what his statement gives back. */
    public Money left(TestCounty.Member member, LocalDate notifiedOn) {
        return left(member, notifiedOn, Money.ZERO);
    }

    public Money left(TestCounty.Member member, LocalDate notifiedOn, Money loss) {
        return new TestDepartures(context, county).left(member, notifiedOn, loss);
    }

    /** He died in the days after the year, and these take over what he held, by their parts. */
    void inherited(TestCounty.Member member, List<TestCounty.Member> heirs, int... parts) {
        List<Settlement.Heir> all = IntStream.range(0, heirs.size())
                .mapToObj(i -> new Settlement.Heir(heirs.get(i).id(), parts[i]))
                .toList();
        new TestDepartures(context, county).inherited(member, LocalDate.of(county.year + 1, 1, 2), all);
    }

    public long gathered() {
        return TestCounty.as(
                county.bookkeeper, () -> context.getBean(ExitRuns.class).gather(county.cooperative));
    }
}
