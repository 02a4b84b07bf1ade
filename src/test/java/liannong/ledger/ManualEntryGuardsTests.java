package liannong.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.schedule.BusinessClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What no statement does with an entry by hand, whoever sends it: post it alone, change it, take back what is not posted. */
@SpringBootTest
class ManualEntryGuardsTests {

    private final TestCounty county;
    private final LocalDate today;
    private final SignedIn second;
    private final TestManualEntries test;

    @Autowired
    ManualEntryGuardsTests(ApplicationContext context, ManualEntries entries, BusinessClock clock) {
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.today = clock.today();
        this.second = county.user(Role.BOOKKEEPER, null, null, county.cooperative);
        this.test = new TestManualEntries(
                entries, county, today, county.farmer("B1", false).id());
    }

    @Test
    void theDatabaseAsksForASecondPersonToo() {
        long draft = test.draft(test.command(500));
        String post =
                "update manual_entries set state = 'POSTED', decided_by = %s, decided_at = now() where id = " + draft;
        breaks(county.bookkeeper, "posted_by_a_second_person", post.formatted("drafted_by"));
        breaks(county.bookkeeper, "manual_entry_decided_by_himself", post.formatted(county.chair.id()));
        breaks(county.chair, "manual_entry_is_posted", post.formatted(county.chair.id())); // nothing in the journal
        breaks(county.bookkeeper, "manual_entry_is_posted", journal(draft, today)); // nobody has posted it
        breaks(
                county.bookkeeper,
                "manual_entry_begins_as_draft",
                "insert into manual_entries select nextval('manual_entries_seq'), county_code, organisation_id, division_code, entry_on, text,"
                        + " document, null, state, " + second.id()
                        + ", drafted_at, null, null, null, gen_random_uuid(), command_print from manual_entries where id = "
                        + draft);
        breaks(county.bookkeeper, "manual_entry_is_posted", journal(-1, today)); // no draft at all
        test.post(county.chair, draft);
        breaks(county.chair, "manual_entry_stays", post.formatted(county.chair.id()));
        for (String change : List.of(
                "text = '改'", "drafted_by = " + second.id(), "state = 'DRAFT', decided_by = null, decided_at = null"))
            assertThatThrownBy(() -> county.owner()
                            .sql("update manual_entries set " + change + " where id = " + draft)
                            .update())
                    .as(change)
                    .hasMessageContaining("on record as it is");
        assertThatThrownBy(() -> county.owner()
                        .sql("delete from manual_entries where id = " + draft)
                        .update())
                .hasMessageContaining("stays on record");
        breaks(
                county.bookkeeper,
                "manual_entry_stays",
                "insert into manual_entry_lines select manual_entry_id, 10 + line_no, county_code, organisation_id, division_code,"
                        + " account_code, member_id, debit_fen, credit_fen from manual_entry_lines where manual_entry_id = "
                        + draft);
        assertThat(test.postings()).hasSize(2);
    }

    @Test
    void theDatabaseTakesNothingBackButLineByLine() {
        long first = test.draft(test.command(500));
        test.post(county.chair, first);
        long other = test.draft(test.command(400));
        assertThatThrownBy(() -> county.owner()
                        .sql("update manual_entries set reverses_id = ? where id = ?")
                        .params(first, other)
                        .update())
                .hasMessageContaining("on record as it is");
        String copy =
                "insert into manual_entries select nextval('manual_entries_seq'), county_code, organisation_id, division_code, entry_on, text,"
                        + " document, %s, 'DRAFT', drafted_by, drafted_at, null, null, null, gen_random_uuid(), command_print from manual_entries where id = "
                        + other;
        breaks(county.bookkeeper, "reverses_a_posted_entry", copy.formatted(other));
        breaks(county.bookkeeper, "manual_entry_balances", copy.formatted("null")); // a draft without lines
        breaks(
                county.bookkeeper,
                "manual_entry_mirrors",
                "with e as (" + copy.formatted(first) + " returning *)"
                        + " insert into manual_entry_lines select e.id, l.line_no, l.county_code, l.organisation_id, l.division_code, l.account_code,"
                        + " l.member_id, l.debit_fen, l.credit_fen from e, manual_entry_lines l where l.manual_entry_id = "
                        + other);
    }

    private String journal(long source, LocalDate day) {
        return "with e as (insert into journal_entries (id, county_code, organisation_id, division_code, entry_on, text, source_kind, source_id, step)"
                + " values (nextval('journal_entries_seq'), '360781', %d, '%s', '%s', '伪造', 'MANUAL', %d, 'ENTRY') returning *)"
                        .formatted(county.cooperative, county.village, day, source)
                + " select count(*) from e";
    }

    private void breaks(SignedIn user, String promise, String statement) {
        assertThatThrownBy(() -> county.raw(user, sql -> {
                    if (statement.contains("returning *) select"))
                        sql.sql(statement).query(Long.class).single();
                    else sql.sql(statement).update();
                }))
                .as(statement)
                .hasStackTraceContaining(
                        switch (promise) {
                            case "posted_by_a_second_person" -> promise;
                            case "manual_entry_decided_by_himself" -> "in the name of who decides";
                            case "manual_entry_begins_as_draft" -> "begins as a draft";
                            case "manual_entry_stays" -> "on record as it is";
                            case "reverses_a_posted_entry" -> "is no posted entry";
                            case "manual_entry_balances" -> "does not balance";
                            case "manual_entry_mirrors" -> "is not the mirror";
                            default -> statement.contains("-1,") ? "there is no draft" : "is not what the journal says";
                        });
    }
}
