package liannong.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import liannong.TestCounty;
import liannong.access.SignedIn;

/** Entries of one cooperative, drafted by its bookkeeper. */
record TestManualEntries(ManualEntries entries, TestCounty county, LocalDate today, long member) {

    NewManualEntry command(long fen) {
        return new NewManualEntry(
                UUID.randomUUID(),
                county.cooperative,
                today,
                "付成员代垫的办公费",
                "发票 1 号",
                List.of(new ManualLine("522", null, fen, 0), new ManualLine("114", member, 0, fen)));
    }

    long draft(NewManualEntry command) {
        return as(county.bookkeeper, () -> entries.draft(command));
    }

    void post(SignedIn user, long id) {
        TestCounty.run(user, () -> entries.post(id));
    }

    static <T> T as(SignedIn user, Callable<T> work) {
        return TestCounty.as(user, () -> {
            try {
                return work.call();
            } catch (RuntimeException thrown) {
                throw thrown;
            } catch (Exception other) {
                throw new IllegalStateException(other);
            }
        });
    }

    List<String> postings() {
        return county.owner()
                .sql(
                        "select p.account_code || ' ' || coalesce(m.member_no, '-') || ' ' || p.debit_fen || ' ' || p.credit_fen"
                                + " from postings p left join members m on m.id = p.member_id where p.organisation_id = ? order by 1")
                .param(county.cooperative)
                .query(String.class)
                .list();
    }
}
