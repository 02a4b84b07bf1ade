package liannong.notices;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import liannong.access.SystemUser;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * The notices as anybody reads them, signed in or not. Which rows there are to read is the database's decision: when
 * the last day of a notice is over there are none, whether or not it has been closed by then.
 */
@Service
@Transactional(readOnly = true)
class NoticeBoard {

    static final int NOTICES_A_PAGE = 50;
    static final int ROWS_A_PAGE = 20;

    /** So many go on paper at once, some 60 sheets of A4: a longer list is printed in parts that say so. */
    static final int ROWS_A_PART = 3_000;

    /** A notice in the list. */
    record Entry(
            String number,
            String title,
            String organisation,
            @Nullable LocalDate closedOn,
            LocalDate lastDay,
            long daysLeft) {

        public boolean open() {
            return closedOn == null;
        }
    }

    /** Everything of a notice but its rows. */
    record Sheet(
            long id,
            String number,
            String title,
            String organisation,
            String intro,
            LocalDate openedOn,
            LocalDate lastDay,
            @Nullable LocalDate closedOn,
            long daysLeft,
            int rowCount,
            int objections,
            List<SummaryLine> summary,
            List<String> headings,
            List<String> totals,
            @Nullable String root,
            @Nullable LocalDate booksDay,
            @Nullable String booksRoot,
            boolean open) {}

    /** A row as it is laid open: the name masked, the cells as written on the day. */
    record Row(int no, String name, String place, List<String> cells) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final JsonMapper json;
    private final JavaType texts;
    private final JavaType sums;

    NoticeBoard(JdbcClient jdbc, BusinessClock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
        this.texts = json.getTypeFactory().constructCollectionType(List.class, String.class);
        this.sums = json.getTypeFactory().constructCollectionType(List.class, SummaryLine.class);
    }

    int open() {
        return jdbc.sql("select count(*) from notices where county_code = :county and closed_on is null"
                        + " and last_day >= :today")
                .param("county", SystemUser.COUNTY)
                .param("today", clock.today())
                .query(Integer.class)
                .single();
    }

    /** One page of the open notices, those that end first above; pages are counted from 1. */
    List<Entry> page(int page) {
        LocalDate today = clock.today();
        return jdbc.sql("""
                        select number, title, organisation_name, last_day from notices
                        where county_code = :county and closed_on is null and last_day >= :today
                        order by last_day, id offset :offset limit :limit""")
                .param("county", SystemUser.COUNTY)
                .param("today", today)
                .param("offset", (page - 1) * NOTICES_A_PAGE)
                .param("limit", NOTICES_A_PAGE)
                .query((row, number) -> {
                    LocalDate lastDay = row.getObject("last_day", LocalDate.class);
                    return new Entry(
                            row.getString("number"),
                            row.getString("title"),
                            row.getString("organisation_name"),
                            null,
                            lastDay,
                            daysLeft(today, lastDay));
                })
                .list();
    }

    Optional<Sheet> sheet(String number) {
        LocalDate today = clock.today();
        return jdbc.sql("""
                        select n.id, n.number, n.title, n.organisation_name, n.intro, n.opened_on, n.last_day, n.closed_on, n.row_count,
                               n.summary, n.headings, n.totals, objection_count(n.id) as objections, n.root,
                               n.books_day, n.books_root
                        from notices n where n.number = :number""")
                .param("number", number)
                .query((row, no) -> new Sheet(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("organisation_name"),
                        row.getString("intro"),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class),
                        daysLeft(today, row.getObject("last_day", LocalDate.class)),
                        row.getInt("row_count"),
                        row.getInt("objections"),
                        json.readValue(row.getString("summary"), sums),
                        json.readValue(row.getString("headings"), texts),
                        json.readValue(row.getString("totals"), texts),
                        row.getString("root"),
                        row.getObject("books_day", LocalDate.class),
                        row.getString("books_root"),
                        row.getObject("closed_on", LocalDate.class) == null
                                && !today.isAfter(row.getObject("last_day", LocalDate.class))))
                .optional();
    }

    /** How many rows there are whose name or village holds the text. */
    int rowCount(long noticeId, String text) {
        return jdbc.sql("select count(*) from notice_rows where notice_id = :notice"
                        + " and (strpos(name, :text) > 0 or strpos(place, :text) > 0)")
                .param("notice", noticeId)
                .param("text", text)
                .query(Integer.class)
                .single();
    }

    /** One page of them, in the order of the list. */
    List<Row> rows(long noticeId, String text, int page) {
        return rows(noticeId, text, page, ROWS_A_PAGE);
    }

    /** All of them for the wall, or one part of a list that is very long; parts are counted from 1. */
    List<Row> part(long noticeId, int part) {
        return rows(noticeId, "", part, ROWS_A_PART);
    }

    private List<Row> rows(long noticeId, String text, int page, int size) {
        return jdbc.sql("""
                        select row_no, name, place, cells from notice_rows
                        where notice_id = :notice and (strpos(name, :text) > 0 or strpos(place, :text) > 0)
                        order by row_no offset :offset limit :limit""")
                .param("notice", noticeId)
                .param("text", text)
                .param("offset", (page - 1) * size)
                .param("limit", size)
                .query((row, number) -> new Row(
                        row.getInt("row_no"),
                        row.getString("name"),
                        row.getString("place"),
                        json.readValue(row.getString("cells"), texts)))
                .list();
    }

    private static long daysLeft(LocalDate today, LocalDate lastDay) {
        return Math.max(0, ChronoUnit.DAYS.between(today, lastDay));
    }
}
