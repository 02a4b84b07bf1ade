package liannong.shares.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.base.Refused;
import liannong.base.papers.PaperFont;
import liannong.ledger.Ledger;
import liannong.schedule.BusinessClock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The member's account (成员账户, COOP art 43) on paper: what the member may ask for, and the registrar looks at. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
@PreAuthorize(Roles.STAFF)
public class AccountPapers {

    /** More movements are no account any more; about two hundred leaves. */
    static final int MOST_MOVEMENTS = 5_000;

    /** 应付盈余返还 and 应付剩余盈余 (domain.md 1.8). */
    static final String REFUND = "221";

    static final String RESIDUAL = "222";

    private final AccountSql accounts;
    private final Ledger ledger;
    private final PaperFont letters;
    private final BusinessClock clock;

    AccountPapers(AccountSql accounts, Ledger ledger, PaperFont letters, BusinessClock clock) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * The account up to a day as a PDF, in the language of whoever asks.
     *
     * @throws Refused {@code CERTIFICATE_OF_NO_MEMBER}, {@code ACCOUNT_TOO_LONG}
     */
    public byte[] print(long memberId, LocalDate asOf, Locale language) {
        AccountFacts.Head head =
                accounts.head(memberId).orElseThrow(() -> new Refused(CertificateReason.CERTIFICATE_OF_NO_MEMBER));
        List<AccountFacts.Movement> movements = accounts.movements(memberId, asOf, MOST_MOVEMENTS + 1);
        if (movements.size() > MOST_MOVEMENTS) throw new Refused(CertificateReason.ACCOUNT_TOO_LONG, MOST_MOVEMENTS);
        return AccountSheet.print(
                letters,
                new AccountFacts(
                        head,
                        asOf,
                        accounts.holdings(memberId, asOf),
                        movements,
                        accounts.trades(memberId, asOf),
                        ledger.ofMember(memberId, List.of(REFUND, RESIDUAL), asOf),
                        clock.instant(),
                        CurrentUser.get().displayName()),
                memberId,
                language);
    }
}
