package liannong.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import liannong.base.Refused;
import liannong.registry.documents.Documents;
import liannong.registry.documents.NewDocument;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls meetings: day, place, agenda, and the papers that lie open before; until it is opened a meeting moves. */
@Service
@Transactional
@PreAuthorize("hasRole('BOOKKEEPER')")
public class Convocations {

    private final ConvocationSql sql;
    private final MeetingRules rules;
    private final Rights rights;
    private final Office office;
    private final Documents documents;

    Convocations(ConvocationSql sql, MeetingRules rules, Rights rights, Office office, Documents documents) {
        this.sql = sql;
        this.rules = rules;
        this.rights = rights;
        this.office = office;
        this.documents = documents;
    }

    /**
     * Convenes a meeting and returns its id. The same command twice is the same meeting once.
     *
     * @throws Refused {@code MEETING_TEXT_MISSING}, {@code AGENDA_EMPTY}, {@code AGENDA_TOO_LONG},
     *     {@code CONVENED_IN_THE_FUTURE}, {@code HELD_BEFORE_CONVENED}, {@code PAPERS_OPEN_TOO_SHORT} (COOP art 40: 15
     *     days or the charter's number before a meeting about a plan), {@code ASKED_AFTER_CONVENED},
     * {@code TOO_FEW_ASKED} (art 31: 30 %), {@code DELEGATES_NEED_MORE_MEMBERS}, {@code DELEGATES_TOO_FEW} (art 32),
     *     {@code OTHER_MEETING_SAME_COMMAND}, {@code MEETING_NOT_YOURS}
     */
    public long convene(Convocation order) {
        office.cooperative(order.cooperativeId());
        Optional<Long> before = sql.convenedBefore(order);
        if (before.isPresent()) return before.get();
        RulesInForce inForce = rules.inForce(order.cooperativeId(), order.heldOn());
        ConvocationRules.check(order, inForce, rights.on(order.cooperativeId(), order.heldOn()), office.today());
        long id = sql.insert(order, inForce);
        for (int i = 0; i < order.items().size(); i++) {
            NewItem item = order.items().get(i);
            sql.insertItem(id, i + 1, item, inForce.majority(item.matter()));
        }
        return id;
    }

    /**
     * Moves a meeting that has not been opened to another day, hour or place.
     *
     * @throws Refused {@code MEETING_NO_LONGER_PLANNED}, {@code NO_SUCH_MEETING}, {@code MEETING_TEXT_MISSING},
     *     {@code HELD_BEFORE_CONVENED}, {@code PAPERS_OPEN_TOO_SHORT}
     */
    public void move(long meetingId, LocalDate papersOpenFrom, LocalDate heldOn, LocalTime heldAt, String place) {
        Held meeting = office.planned(meetingId);
        RulesInForce inForce = rules.inForce(meeting.cooperativeId(), heldOn);
        String where = ConvocationRules.text(place, ConvocationRules.LONGEST_TITLE);
        ConvocationRules.days(
                sql.matters(meetingId), meeting.convenedOn(), papersOpenFrom, heldOn, inForce.paperDays());
        sql.move(meetingId, papersOpenFrom, heldOn, heldAt, where);
        sql.follow(meetingId, inForce);
    }

    /**
     * Puts another item at the end of the agenda.
     *
     * @throws Refused {@code MEETING_NO_LONGER_PLANNED}, {@code NO_SUCH_MEETING}, {@code MEETING_TEXT_MISSING},
     *     {@code AGENDA_TOO_LONG}, {@code PAPERS_OPEN_TOO_SHORT}
     */
    public void addItem(long meetingId, NewItem item) {
        Held meeting = office.planned(meetingId);
        ConvocationRules.text(item.text(), ConvocationRules.LONGEST_ITEM);
        ConvocationRules.days(
                List.of(item.matter()),
                meeting.convenedOn(),
                meeting.papersOpenFrom(),
                meeting.heldOn(),
                meeting.paperDays());
        int position = sql.lastPosition(meetingId) + 1;
        if (position > ConvocationRules.MOST_ITEMS)
            throw new Refused(MeetingReason.AGENDA_TOO_LONG, ConvocationRules.MOST_ITEMS);
        RulesInForce inForce = rules.inForce(meeting.cooperativeId(), meeting.heldOn());
        sql.insertItem(meetingId, position, item, inForce.majority(item.matter()));
    }

    /**
     * Takes an item off the agenda.
     *
     * @throws Refused {@code MEETING_NO_LONGER_PLANNED}, {@code NO_SUCH_MEETING}, {@code NO_SUCH_ITEM}
     */
    public void removeItem(long meetingId, long itemId) {
        office.planned(meetingId);
        if (sql.removeItem(meetingId, itemId) == 0) throw new Refused(MeetingReason.NO_SUCH_ITEM);
    }

    /**
     * Lays a paper open (COOP art 40: business report, plan of the surplus or of the loss, financial report).
     *
     * @param openFrom the day from which it lay at the cooperative's office
     * @throws Refused {@code PAPER_OPEN_IN_THE_FUTURE}, {@code MEETING_NO_LONGER_PLANNED}, {@code NO_SUCH_MEETING} and
     *     those of {@link Documents#add}
     */
    public void layOpen(long meetingId, NewDocument paper, LocalDate openFrom) {
        Held meeting = office.planned(meetingId);
        if (openFrom.isAfter(office.today())) throw new Refused(MeetingReason.PAPER_OPEN_IN_THE_FUTURE);
        sql.insertPaper(meeting, documents.add(Papers.of(meeting, paper)), openFrom);
    }
}
