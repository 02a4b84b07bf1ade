package liannong.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.access.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of a cooperative: which there were and will be, and what came of each item. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.STAFF)
public class MeetingBook {

    public static final int LONGEST_PAGE = 200;

    private static final String CARD = """
            select m.id, m.cooperative_id, o.name as cooperative, m.no, m.kind, m.title, m.asked_by, m.asked_on, m.askers, m.asked_why,
                   m.convened_on, m.papers_open_from, m.held_on, m.held_at, m.place, m.chair_name, m.recorder_name, m.quorum_num,
                   m.quorum_den, m.paper_days, m.proxies, m.state, c.display_name as convened_by, p.display_name as opened_by, m.opened_at,
                   s.display_name as sealed_by, m.sealed_at, x.display_name as cancelled_by, m.cancelled_at, m.cancelled_why,
                   coalesce(m.heads, meeting_heads(m)) as heads, coalesce(m.rights, meeting_heads(m) + meeting_additional(m)) as rights,
                   there.present, there.proxied, case m.state when 'OPEN' then meeting_strangers(m) else 0 end as strangers,
                   (select count(*)::int from meeting_papers where meeting_id = m.id) as papers,
                   (select count(*)::int from meeting_minutes where meeting_id = m.id) as minutes, m.seal
            from meetings m join organisations o on o.id = m.cooperative_id
            join user_names c on c.id = m.convened_by left join user_names p on p.id = m.opened_by
            left join user_names s on s.id = m.sealed_by left join user_names x on x.id = m.cancelled_by
            cross join lateral (select count(*)::int as present, count(holder_id)::int as proxied from attendance where meeting_id = m.id) there
            where m.id = :id""";

    private final JdbcClient jdbc;

    MeetingBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<MeetingRow> rows(long cooperativeId, int offset, int limit) {
        return jdbc.sql("""
                        select m.id, m.no, m.kind, m.title, m.asked_by is not null as extraordinary, m.held_on, m.held_at, m.place, m.state,
                               (select count(*)::int from meeting_items where meeting_id = m.id) as items,
                               (select count(*)::int from resolutions where meeting_id = m.id) as resolutions
                        from meetings m where m.cooperative_id = :cooperative
                        order by m.held_on desc, m.id desc offset :offset limit :limit""")
                .param("cooperative", cooperativeId)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(MeetingRow.class)
                .list();
    }

    public int count(long cooperativeId) {
        return jdbc.sql("select count(*)::int from meetings where cooperative_id = :cooperative")
                .param("cooperative", cooperativeId)
                .query(Integer.class)
                .single();
    }

    /** The last day on which a meeting was held that is sealed; a cooperative meets once a year (COOP art 31). */
    public Optional<LocalDate> lastHeld(long cooperativeId) {
        return jdbc.sql("""
                        select held_on from meetings where cooperative_id = :cooperative and state = 'SEALED'
                        order by held_on desc limit 1""")
                .param("cooperative", cooperativeId)
                .query(LocalDate.class)
                .optional();
    }

    /** Empty where there is none, or it is not the user's to see. */
    public Optional<MeetingCard> find(long meetingId) {
        return jdbc.sql(CARD).param("id", meetingId).query(MeetingCard.class).optional();
    }

    /** The agenda in its order, with the votes in favour, against and abstained, additional ones among them. */
    public List<ItemRow> items(long meetingId) {
        return jdbc.sql("""
                        select i.id, i.position, i.matter, i.text, i.majority_num, i.majority_den, i.majority_strict, i.takes,
                               coalesce(sum(a.basic + a.additional) filter (where v.choice = 'FOR'), 0)::int as in_favour,
                               coalesce(sum(a.basic + a.additional) filter (where v.choice = 'AGAINST'), 0)::int as against,
                               coalesce(sum(a.basic + a.additional) filter (where v.choice = 'ABSTAIN'), 0)::int as abstained,
                               r.id as resolution_id, r.no as resolution_no
                        from meeting_items i left join votes v on v.item_id = i.id
                        left join attendance a on a.meeting_id = v.meeting_id and a.member_id = v.member_id
                        left join resolutions r on r.meeting_item_id = i.id
                        where i.meeting_id = :meeting group by i.id, r.id order by i.position""").param("meeting", meetingId).query(ItemRow.class).list();
    }

    /** What was laid open before the meeting, in the order in which it was. */
    public List<PaperRow> papers(long meetingId) {
        return jdbc.sql("""
                        select p.document_id, p.open_from, null::text as signed_by, u.display_name as recorded_by, p.recorded_at
                        from meeting_papers p join user_names u on u.id = p.recorded_by
                        where p.meeting_id = :meeting order by p.open_from, p.id limit :limit""")
                .param("meeting", meetingId)
                .param("limit", LONGEST_PAGE)
                .query(PaperRow.class)
                .list();
    }

    /** The signed minutes, in the order in which they were handed in. */
    public List<PaperRow> minutes(long meetingId) {
        return jdbc.sql("""
                        select p.document_id, null::date as open_from, p.signed_by, u.display_name as recorded_by, p.recorded_at
                        from meeting_minutes p join user_names u on u.id = p.recorded_by
                        where p.meeting_id = :meeting order by p.id limit :limit""")
                .param("meeting", meetingId)
                .param("limit", LONGEST_PAGE)
                .query(PaperRow.class)
                .list();
    }
}
