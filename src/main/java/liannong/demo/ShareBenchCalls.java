package liannong.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import liannong.access.Acting;
import liannong.shares.RegisterFilter;
import liannong.shares.ShareRegister;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks what the screen of the register asks, and for the movements behind it, as the cooperative's bookkeeper. */
final class ShareBenchCalls {

    private static final int PAGE = 50;
    private static final LocalDate FIRST = LocalDate.of(2016, 12, 31);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private static final String PLAIN =
            "select count(*), sum(amount_fen), sum(unpaid_fen), sum(area_hundredths) from share_movements"
                    + " where member_id = any (:members) and effective_on <= :asOf";

    private record Question(ShareBenchCounty.Size cooperative, RegisterFilter filter) {}

    /** @param page the sums and the first page together */
    record Times(Quantiles page, Quantiles totals, Quantiles plain) {}

    private final ShareRegister register;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<ShareBenchCounty.Size> cooperatives;
    private final SplittableRandom chance = new SplittableRandom(DemoLoad.SEED);

    ShareBenchCalls(ConfigurableApplicationContext county, ShareBenchCounty filled) {
        this.register = county.getBean(ShareRegister.class);
        this.jdbc = county.getBean(JdbcClient.class);
        this.transaction = new TransactionTemplate(county.getBean(PlatformTransactionManager.class));
        this.transaction.setReadOnly(true);
        this.cooperatives = filled.sizes();
    }

    void warmUp(int calls) {
        anywhere(calls);
    }

    /** Cooperatives and days by chance. */
    Times anywhere(int calls) {
        return times(Stream.generate(() -> cooperatives.get(chance.nextInt(cooperatives.size())))
                .limit(calls)
                .map(this::onSomeDay)
                .toList());
    }

    /** The cooperative with most movements, days by chance. */
    Times largest(int calls) {
        return times(Stream.generate(cooperatives::getFirst)
                .limit(calls)
                .map(this::onSomeDay)
                .toList());
    }

    private Question onSomeDay(ShareBenchCounty.Size cooperative) {
        LocalDate day = LocalDate.ofEpochDay(chance.nextLong(FIRST.toEpochDay(), LAST.toEpochDay() + 1));
        return new Question(cooperative, new RegisterFilter(cooperative.cooperativeId(), day, ""));
    }

    /** One kind of question about all after the other, so that none finds in memory what another has just read. */
    private Times times(List<Question> questions) {
        long[] totals = nanos(questions, question -> register.totals(question.filter()));
        long[] rows = nanos(questions, question -> register.rows(question.filter(), 0, PAGE));
        long[] plain = nanos(questions, this::plain);
        return new Times(
                new Quantiles(IntStream.range(0, totals.length).mapToLong(i -> totals[i] + rows[i])),
                new Quantiles(LongStream.of(totals)),
                new Quantiles(LongStream.of(plain)));
    }

    private static long[] nanos(List<Question> questions, Consumer<Question> ask) {
        return questions.stream().mapToLong(question -> nanos(question, ask)).toArray();
    }

    private static long nanos(Question question, Consumer<Question> ask) {
        return Acting.as(BenchUser.bookkeeper(question.cooperative().cooperativeId()), () -> {
            long begin = System.nanoTime();
            ask.accept(question);
            return System.nanoTime() - begin;
        });
    }

    /** The movements of all its members added up, whoever they are: the same rows by the same index. */
    private void plain(Question question) {
        transaction.executeWithoutResult(status -> jdbc.sql(PLAIN)
                .param("members", question.cooperative().memberIds().toArray(Long[]::new))
                .param("asOf", question.filter().asOf())
                .query()
                .singleRow());
    }
}
