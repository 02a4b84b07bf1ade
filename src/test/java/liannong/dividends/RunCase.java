package liannong.dividends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.access.SignedIn;
import liannong.base.Reason;
import liannong.base.Refused;
import org.springframework.context.ApplicationContext;

/** A golden cooperative on its way through the year's distribution, and what is on record of it. */
final class RunCase {

    final TestCounty county;
    final TestPath path;

    RunCase(ApplicationContext context) {
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new TestPath(context, county);
    }

    String state(long run) {
        return county.owner()
                .sql("select state from dividend_runs where id = ?")
                .param(run)
                .query(String.class)
                .single();
    }

    List<String> lines(long run) {
        return county.owner()
                .sql(
                        "select m.member_no || '|' || l.reserve_fen || '|' || l.base_fen || '|' || l.refund_fen || '|' || l.residual_fen"
                                + " || '|' || l.total_fen from dividend_lines l join members m on m.id = l.member_id where l.run_id = ?"
                                + " order by m.member_no collate \"C\"")
                .param(run)
                .query(String.class)
                .list();
    }

    static void refused(Reason reason, SignedIn by, Runnable step) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(by, step))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
