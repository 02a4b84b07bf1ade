package liannong.ledger.statements;

import java.time.YearMonth;
import java.util.Locale;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.base.papers.PaperFont;
import liannong.schedule.BusinessClock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** A statement on paper, with who printed it and when. */
@Service
@PreAuthorize(Roles.STAFF)
public class StatementPapers {

    private final Statements statements;
    private final PaperFont letters;
    private final BusinessClock clock;

    StatementPapers(Statements statements, PaperFont letters, BusinessClock clock) {
        this.statements = statements;
        this.letters = letters;
        this.clock = clock;
    }

    public byte[] print(StatementKind kind, long organisationId, YearMonth through, Locale locale) {
        return StatementSheet.print(
                letters,
                statements.of(kind, organisationId, through, locale),
                locale,
                clock.instant(),
                CurrentUser.get().displayName(),
                organisationId);
    }
}
