package liannong.registry.families;

import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sensitive changes (identity number, account, status, head): one person asks with a document, another one decides, and
 * only then anything changes.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('VILLAGE_CLERK','TOWNSHIP_CLERK','BUREAU_OFFICER','BUREAU_APPROVER','AUDITOR')")
public class ChangeRequests {

    private static final String ASKS =
            "hasAnyRole('VILLAGE_CLERK','TOWNSHIP_CLERK','BUREAU_OFFICER','BUREAU_APPROVER')";
    private static final String DECIDES = "hasAnyRole('TOWNSHIP_CLERK','BUREAU_OFFICER','BUREAU_APPROVER')";

    private final RequestSql sql;
    private final FamilyEvents families;
    private final HouseholdStatuses statuses;
    private final HouseholdAccounts accounts;
    private final PersonNumbers numbers;
    private final BusinessClock clock;

    ChangeRequests(
            RequestSql sql,
            FamilyEvents families,
            HouseholdStatuses statuses,
            HouseholdAccounts accounts,
            PersonNumbers numbers,
            BusinessClock clock) {
        this.sql = sql;
        this.families = families;
        this.statuses = statuses;
        this.accounts = accounts;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Asks for a change, which is checked now and again when it is decided; returns the request's id.
     *
     * @throws Refused {@code REQUEST_OPEN_ALREADY}, {@code EVIDENCE_OF_ANOTHER_HOUSEHOLD}, and whatever speaks
     *     against the
     *     change itself
     */
    @PreAuthorize(ASKS)
    public long ask(NewRequest request) {
        if (!sql.isDocumentOf(request.documentId(), request.householdId()))
            throw new Refused(ChangeReason.EVIDENCE_OF_ANOTHER_HOUSEHOLD);
        check(request.householdId(), request.change());
        return sql.add(request, clock.instant());
    }

    /**
     * Carries the change out.
     *
     * @throws Refused {@code REQUEST_NOT_YOURS}, {@code REQUEST_DECIDED_ALREADY}, {@code
     *     DECIDE_NEEDS_ANOTHER_PERSON}, and
     *     whatever speaks against the change by now
     */
    @PreAuthorize(DECIDES)
    public void approve(long id) {
        RequestRow row = openByAnother(id);
        RequestView request = sql.open(row);
        carryOut(row.householdId(), request.change(), request.documentId());
        sql.decide(id, RequestState.APPROVED, null, clock.instant());
    }

    /** @throws Refused {@code WHY_REFUSED} without a reason of 2–200 characters, and as {@link #approve} */
    @PreAuthorize(DECIDES)
    public void refuse(long id, String why) {
        openByAnother(id);
        int length = why.strip().length();
        if (length < 2 || length > 200) throw new Refused(ChangeReason.WHY_REFUSED);
        sql.decide(id, RequestState.REFUSED, why.strip(), clock.instant());
    }

    /** @throws Refused {@code ONLY_THE_ASKER_WITHDRAWS}, {@code REQUEST_DECIDED_ALREADY} */
    @PreAuthorize(ASKS)
    public void withdraw(long id) {
        RequestRow row = open(id);
        if (row.requestedById() != CurrentUser.get().id()) throw new Refused(ChangeReason.ONLY_THE_ASKER_WITHDRAWS);
        sql.decide(id, RequestState.WITHDRAWN, null, clock.instant());
    }

    @Transactional(readOnly = true)
    public List<RequestRow> rows(RequestFilter filter, int offset, int limit) {
        return sql.rows(filter, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(RequestFilter filter) {
        return sql.count(filter);
    }

    /** A request with what it asks for; empty when it is not the user's to see. */
    @Transactional(readOnly = true)
    @PreAuthorize(ASKS)
    public Optional<RequestView> view(long id) {
        return sql.find(id).map(sql::open);
    }

    private RequestRow openByAnother(long id) {
        RequestRow row = open(id);
        if (row.requestedById() == CurrentUser.get().id()) throw new Refused(ChangeReason.DECIDE_NEEDS_ANOTHER_PERSON);
        return row;
    }

    private RequestRow open(long id) {
        sql.lock(id);
        RequestRow row = sql.find(id).orElseThrow(() -> new Refused(ChangeReason.REQUEST_NOT_YOURS));
        if (row.state() != RequestState.OPEN) throw new Refused(ChangeReason.REQUEST_DECIDED_ALREADY);
        return row;
    }

    private void check(long householdId, RequestedChange change) {
        switch (change) {
            case RequestedChange.Identity identity -> numbers.check(householdId, identity);
            case RequestedChange.Account account -> accounts.check(householdId, account);
            case RequestedChange.Status status -> statuses.check(householdId, status);
            case RequestedChange.Head head -> families.preview(ofHousehold(householdId, head));
        }
    }

    private void carryOut(long householdId, RequestedChange change, @Nullable Long documentId) {
        switch (change) {
            case RequestedChange.Identity identity -> numbers.give(householdId, identity);
            case RequestedChange.Account account -> accounts.open(householdId, account);
            case RequestedChange.Status status ->
                statuses.begin(householdId, status, java.util.Objects.requireNonNull(documentId));
            case RequestedChange.Head head -> families.recordDecided(ofHousehold(householdId, head));
        }
    }

    private static FamilyAct ofHousehold(long householdId, RequestedChange.Head head) {
        if (head.act().entry().householdId() != householdId) throw new Refused(FamilyReason.HOUSEHOLD_NOT_YOURS);
        return head.act();
    }
}
