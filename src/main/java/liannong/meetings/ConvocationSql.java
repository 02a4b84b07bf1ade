package liannong.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import liannong.access.SystemUser;
import liannong.base.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes convocations and agendas. */
@Component
class ConvocationSql {

    private final JdbcClient jdbc;
    private final Office office;

    ConvocationSql(JdbcClient jdbc, Office office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    /** The meeting that this command made already. */
    Optional<Long> convenedBefore(Convocation order) {
        record Known(long id, long cooperativeId, String title) {}
        Optional<Known> known = jdbc.sql("select id, cooperative_id, title from meetings where command_id = :command")
                .param("command", order.commandId())
                .query(Known.class)
                .optional();
        if (known.isPresent()
                && (known.get().cooperativeId() != order.cooperativeId()
                        || !known.get().title().equals(order.title().strip())))
            throw new Refused(MeetingReason.OTHER_MEETING_SAME_COMMAND);
        return known.map(Known::id);
    }

    /** Numbers run through the year in which the meeting is held; the caller lets nobody else in. */
    long insert(Convocation order, RulesInForce rules) {
        AskedFor asked = order.asked();
        return jdbc.sql("""
                        insert into meetings (id, county_code, cooperative_id, no, kind, title, asked_by, asked_on, askers, asked_why,
                            convened_on, papers_open_from, held_on, held_at, place, chair_name, recorder_name, quorum_num, quorum_den,
                            paper_days, proxies, command_id, convened_by, convened_at)
                        select nextval('meetings_seq'), :county, :cooperative, :year || '-' || to_char(1 + (select count(*) from meetings
                                where cooperative_id = :cooperative and starts_with(no, :year || '-')), 'FM900'), :kind, :title, :askedBy,
                            :askedOn, :askers, :why, :convened, :papers, :held, :hour, :place, :chair, :recorder, :qn, :qd, :days, :proxies,
                            :command, :by, :at
                        returning id""")
                .param("county", SystemUser.COUNTY)
                .param("cooperative", order.cooperativeId())
                .param("year", Integer.toString(order.heldOn().getYear()))
                .param("kind", order.kind().name())
                .param("title", order.title().strip())
                .param("askedBy", asked == null ? null : asked.by().name(), java.sql.Types.VARCHAR)
                .param("askedOn", asked == null ? null : asked.on(), java.sql.Types.DATE)
                .param("askers", askers(asked), java.sql.Types.INTEGER)
                .param("why", asked == null ? null : asked.why().strip(), java.sql.Types.VARCHAR)
                .param("convened", order.convenedOn())
                .param("papers", order.papersOpenFrom())
                .param("held", order.heldOn())
                .param("hour", order.heldAt())
                .param("place", order.place().strip())
                .param("chair", order.chairName().strip())
                .param("recorder", order.recorderName().strip())
                .param("qn", rules.quorumNum())
                .param("qd", rules.quorumDen())
                .param("days", rules.paperDays())
                .param("proxies", rules.proxies())
                .param("command", order.commandId())
                .param("by", office.by())
                .param("at", office.at())
                .query(Long.class)
                .single();
    }

    private static @Nullable Integer askers(@Nullable AskedFor asked) {
        return asked == null || asked.by() != AskedBy.MEMBERS ? null : asked.askers();
    }

    void insertItem(long meetingId, int position, NewItem item, Majority majority) {
        jdbc.sql("""
                        insert into meeting_items (id, county_code, cooperative_id, meeting_id, position, matter, text, majority_num,
                            majority_den, majority_strict, recorded_by, recorded_at)
                        select nextval('meeting_items_seq'), county_code, cooperative_id, id, :position, :matter, :text, :num, :den, :strict,
                            :by, :at from meetings where id = :meeting""")
                .param("meeting", meetingId)
                .param("position", position)
                .param("matter", item.matter().name())
                .param("text", item.text().strip())
                .param("num", majority.numerator())
                .param("den", majority.denominator())
                .param("strict", majority.moreThan())
                .param("by", office.by())
                .param("at", office.at())
                .update();
    }

    void insertPaper(Held meeting, long documentId, LocalDate openFrom) {
        jdbc.sql("""
                        insert into meeting_papers (id, county_code, cooperative_id, meeting_id, document_id, open_from, recorded_by,
                            recorded_at)
                        values (nextval('meeting_papers_seq'), :county, :cooperative, :meeting, :document, :from, :by, :at)""")
                .param("county", SystemUser.COUNTY)
                .param("cooperative", meeting.cooperativeId())
                .param("meeting", meeting.id())
                .param("document", documentId)
                .param("from", openFrom)
                .param("by", office.by())
                .param("at", office.at())
                .update();
    }

    void move(long meetingId, LocalDate papersOpenFrom, LocalDate heldOn, LocalTime heldAt, String place) {
        jdbc.sql("""
                        update meetings set papers_open_from = :papers, held_on = :held, held_at = :hour, place = :place
                        where id = :meeting""")
                .param("papers", papersOpenFrom)
                .param("held", heldOn)
                .param("hour", heldAt)
                .param("place", place)
                .param("meeting", meetingId)
                .update();
    }

    /** The meeting and its items follow the rules that hold on its day. */
    void follow(long meetingId, RulesInForce rules) {
        jdbc.sql("""
                        update meetings set quorum_num = :qn, quorum_den = :qd, paper_days = :days, proxies = :proxies
                        where id = :meeting""")
                .param("qn", rules.quorumNum())
                .param("qd", rules.quorumDen())
                .param("days", rules.paperDays())
                .param("proxies", rules.proxies())
                .param("meeting", meetingId)
                .update();
        for (Matter matter : matters(meetingId)) {
            Majority majority = rules.majority(matter);
            jdbc.sql("""
                            update meeting_items set majority_num = :num, majority_den = :den, majority_strict = :strict
                            where meeting_id = :meeting and matter = :matter""")
                    .param("num", majority.numerator())
                    .param("den", majority.denominator())
                    .param("strict", majority.moreThan())
                    .param("meeting", meetingId)
                    .param("matter", matter.name())
                    .update();
        }
    }

    /** What the agenda is about, each matter once. */
    List<Matter> matters(long meetingId) {
        return jdbc.sql("select distinct matter from meeting_items where meeting_id = :meeting order by matter")
                .param("meeting", meetingId)
                .query(Matter.class)
                .list();
    }

    int lastPosition(long meetingId) {
        return jdbc.sql("select coalesce(max(position), 0) from meeting_items where meeting_id = :meeting")
                .param("meeting", meetingId)
                .query(Integer.class)
                .single();
    }

    int removeItem(long meetingId, long itemId) {
        return jdbc.sql("delete from meeting_items where id = :item and meeting_id = :meeting")
                .param("item", itemId)
                .param("meeting", meetingId)
                .update();
    }
}
