package liannong.dividends.entitlements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import liannong.TestCounty;
import liannong.access.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Who takes part in a run by a scheme is not for everybody to read who sees the run. */
@SpringBootTest
class HoldersRowSecurityTests {

    private final ApplicationContext context;
    private final TestCounty county;
    private final SchemePath path;
    private final TestCounty.Member m01;
    private final TestCounty.Member m02;

    @Autowired
    HoldersRowSecurityTests(ApplicationContext context) {
        this.context = context;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new SchemePath(context, county);
        this.m01 = county.members.get(0);
        this.m02 = county.members.get(1);
    }

    @Test
    void whoTakesPartIsReadWhereTheHouseholdsAreAndNotWhereTheOrganisationSits() {
        county.owner()
                .sql("update households set division_code = ? where id = ?")
                .params(TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP).village, m02.householdId())
                .update();
        long run = path.computed(
                path.named(path.opened(path.publicPosts()), path.days(m01, "20"), path.days(m02, "10")), 900);
        assertThat(holders(county.clerk, run)).containsExactly(m01.householdId());
        assertThat(holders(county.bookkeeper, run)).containsExactly(m01.householdId(), m02.householdId());
    }

    private List<Long> holders(SignedIn user, long run) {
        List<Long> seen = new ArrayList<>();
        county.raw(
                user,
                sql -> seen.addAll(
                        sql.sql("select household_id from entitlement_holders where run_id = ? order by holder_key")
                                .param(run)
                                .query(Long.class)
                                .list()));
        return seen;
    }
}
