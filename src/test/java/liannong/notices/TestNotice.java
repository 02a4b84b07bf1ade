package liannong.notices;

import java.time.LocalDate;
import liannong.household.TestVillage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A notice of so many rows, entered by the owner of the tables; it lays open nothing that exists. */
record TestNotice(long id, String number) {

    static TestNotice of(TestVillage village, LocalDate today, int rows) {
        JdbcClient sql = village.owner();
        long id = sql.sql("select nextval('notices_seq')").query(Long.class).single();
        String number = "GS-T-" + id;
        sql.sql(
                        "insert into notices (id, county_code, number, kind, source_kind, source_id, organisation_id, division_code,"
                                + " organisation_name, title, intro, summary, headings, totals, row_count, opened_on, last_day, opened_by)"
                                + " values (:id, '360781', :number, 'DISTRIBUTION', 'TEST', :id, :organisation, :place, :name, '整张公示',"
                                + " '供大家核对。', '[]', '[\"合计\"]', '[\"总计八十五\"]', :rows, :today, :last, 1)")
                .param("id", id)
                .param("number", number)
                .param("organisation", village.cooperative)
                .param("place", TestVillage.VILLAGE)
                .param("name", village.name)
                .param("rows", rows)
                .param("today", today)
                .param("last", today.plusDays(9))
                .update();
        sql.sql(
                        "insert into notice_rows select :id, n, n, '第' || n || '＊', '黄柏村', '[\"1.00\"]' from generate_series(1, :rows) n")
                .param("id", id)
                .param("rows", rows)
                .update();
        return new TestNotice(id, number);
    }
}
