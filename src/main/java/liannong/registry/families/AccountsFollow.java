package liannong.registry.families;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import liannong.registry.Belongings;
import liannong.registry.Consequence;
import liannong.registry.FamilyChange;
import liannong.registry.FamilyEventKind;
import liannong.registry.FamilyEventRecorded;
import liannong.registry.PersonMove;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An account is its holder's: it serves the household that the holder goes to, if that one has none, and serves the one
 * that was left no longer. An account of somebody who died is stopped.
 */
@Component
@Order(20)
class AccountsFollow implements Belongings {

    private record Account(
            long id,
            long householdId,
            String holder,
            String last4,
            @Nullable Long holderPersonId) {}

    private final JdbcClient jdbc;

    AccountsFollow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Consequence> of(FamilyChange change) {
        List<Consequence> consequences = new ArrayList<>();
        for (Account account : touched(change)) {
            boolean follows = goesTo(change, account).isPresent();
            consequences.add(
                    follows
                            ? Consequence.follows("registry.follow.account", account.holder(), account.last4())
                            : Consequence.stops("registry.follow.account-stops", account.holder(), account.last4()));
            if (!change.ends() || change.householdId() != account.householdId())
                consequences.add(Consequence.open("registry.follow.account-missing"));
        }
        if (change.kind() == FamilyEventKind.SPLIT
                && touched(change).stream()
                        .noneMatch(account -> goesTo(change, account).isPresent()))
            consequences.add(Consequence.open("registry.follow.account-new"));
        return consequences;
    }

    @EventListener
    void on(FamilyEventRecorded event) {
        FamilyChange change = event.change();
        for (Account account : touched(change)) {
            Optional<Long> target = goesTo(change, account);
            stop(account.id(), change.from());
            target.ifPresent(household -> serve(account.id(), household, change.from()));
        }
        if (change.kind() == FamilyEventKind.MOVE)
            jdbc.sql("""
                            update accounts a set division_code = h.division_code from households h
                            where h.id = :household and a.household_id = h.id and a.valid_to = 'infinity'""").param("household", change.householdId()).update();
    }

    /** Accounts whose holder leaves the household that they serve, and all of a household that ends. */
    private List<Account> touched(FamilyChange change) {
        return jdbc.sql("""
                        select id, household_id, holder_name as holder, number_last4 as last4, holder_person_id
                        from accounts
                        where household_id = any (:households) and valid_to = 'infinity'
                          and (holder_person_id = any (:persons) or (:ends and household_id = :ending))
                        order by id limit 20""")
                .param("households", left(change))
                .param(
                        "persons",
                        change.leaving().stream().map(PersonMove::personId).toArray(Long[]::new))
                .param("ends", change.ends())
                .param("ending", change.householdId())
                .query(Account.class)
                .list();
    }

    private static Long[] left(FamilyChange change) {
        return change.leaving().stream()
                .map(PersonMove::fromHouseholdId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(Long[]::new);
    }

    /** The household to be served from now on: where the holder goes, when no account serves it yet. */
    private Optional<Long> goesTo(FamilyChange change, Account account) {
        return change.leaving().stream()
                .filter(move -> Objects.equals(move.personId(), account.holderPersonId()))
                .map(PersonMove::toHouseholdId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(household -> !isServed(household))
                .findFirst();
    }

    private boolean isServed(long householdId) {
        return jdbc.sql("select exists (select 1 from accounts where household_id = :id and valid_to = 'infinity')")
                .param("id", householdId)
                .query(Boolean.class)
                .single();
    }

    /** An account that was opened after the day of the act has served for one day at least. */
    private void stop(long accountId, LocalDate from) {
        jdbc.sql("update accounts set valid_to = greatest(:from, valid_from + 1) where id = :id")
                .param("from", from)
                .param("id", accountId)
                .update();
    }

    private void serve(long accountId, long householdId, LocalDate from) {
        jdbc.sql("""
                        insert into accounts (id, county_code, household_id, division_code, bank, kind, holder_name, number_enc,
                            number_index, number_last4, valid_from, holder_person_id, matched_at)
                        select nextval('accounts_seq'), a.county_code, h.id, h.division_code, a.bank, a.kind, a.holder_name, a.number_enc,
                            a.number_index, a.number_last4, :from, a.holder_person_id, a.matched_at
                        from accounts a, households h where a.id = :account and h.id = :household""")
                .param("from", from)
                .param("account", accountId)
                .param("household", householdId)
                .update();
    }
}
