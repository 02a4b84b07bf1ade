package liannong.registry.organisations;

import java.sql.Timestamp;
import java.time.LocalDate;
import liannong.access.CurrentUser;
import liannong.access.SignedIn;
import liannong.base.Refused;
import liannong.registry.documents.Documents;
import liannong.registry.documents.NewDocument;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which organisations the acting user may write about, on what day, and in whose name. */
@Component
class Reach {

    private static final int LONGEST_TITLE = 80;

    private static final String REACHED = """
            select id, name, kind, cooperative_type, state, division_code, founded_on, version from organisations where id = :id""";

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Documents documents;

    Reach(JdbcClient jdbc, BusinessClock clock, Documents documents) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.documents = documents;
    }

    /**
     * The organisation, and nobody else acts on it until the transaction ends.
     *
     * @throws Refused {@code NO_SUCH_ORGANISATION}, {@code ORGANISATION_OF_ANOTHER_PLACE}
     */
    Reached organisation(long id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('organisation', :id))::text")
                .param("id", id)
                .query(String.class)
                .single();
        Reached found = read(id);
        if (!covers(found)) throw new Refused(OrganisationReason.ORGANISATION_OF_ANOTHER_PLACE, found.name());
        return found;
    }

    /** @throws Refused {@code NOT_A_COOPERATIVE} too */
    Reached cooperative(long id) {
        Reached found = organisation(id);
        if (!found.isCooperative()) throw new Refused(OrganisationReason.NOT_A_COOPERATIVE, found.name());
        return found;
    }

    /** The organisation as everybody may read it. */
    Reached read(long id) {
        return jdbc.sql(REACHED)
                .param("id", id)
                .query(Reached.class)
                .optional()
                .orElseThrow(() -> new Refused(OrganisationReason.NO_SUCH_ORGANISATION));
    }

    boolean covers(Reached organisation) {
        SignedIn user = CurrentUser.get();
        String division = user.division();
        return (division != null && organisation.divisionCode().startsWith(division))
                || user.organisationIds().contains(organisation.id());
    }

    /** @throws Refused {@code ACT_IN_THE_FUTURE} */
    LocalDate past(LocalDate day) {
        if (day.isAfter(today())) throw new Refused(OrganisationReason.ACT_IN_THE_FUTURE, day);
        return day;
    }

    /** Keeps the document of an act with the organisation, and returns its id; null when none was handed in. */
    @Nullable
    Long paper(long organisationId, Evidence evidence) {
        NewDocument file = evidence.file();
        if (file == null) return null;
        String title = evidence.title().substring(0, Math.min(evidence.title().length(), LONGEST_TITLE));
        return documents.add(
                new NewDocument(null, organisationId, title, file.fileName(), file.datedOn(), file.content()));
    }

    LocalDate today() {
        return clock.today();
    }

    long by() {
        return CurrentUser.get().id();
    }

    Timestamp at() {
        return Timestamp.from(clock.instant());
    }
}
